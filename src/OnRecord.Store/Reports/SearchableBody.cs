using OnRecord.Intake;

namespace OnRecord.Store.Reports;

/// <summary>A report's text as it is indexed: masked chrome and control characters are spaces, so every place in it is a place in the text.</summary>
internal static class SearchableBody
{
    public static string Of(Report report) => string.Create(report.Text.Length, report, static (body, source) =>
    {
        source.Text.CopyTo(body);
        foreach (var mask in source.Masks) body[mask.Span.Start..mask.Span.End].Fill(' ');
        for (var i = 0; i < body.Length; i++)
        {
            if (char.IsControl(body[i]) || IsLone(body, i)) body[i] = ' ';
        }
    });

    private static bool IsLone(ReadOnlySpan<char> text, int at) =>
        (char.IsHighSurrogate(text[at]) && (at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])))
        || (char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1])));
}
