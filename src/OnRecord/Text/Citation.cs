namespace OnRecord.Text;

/// <summary>The words of one report that a line stands on. Shown as <c>[report, start-end]</c>.</summary>
public sealed record Citation(string Report, TextSpan Span)
{
    public override string ToString() => $"[{Report}, {Span}]";
}
