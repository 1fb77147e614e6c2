using System.Collections.Immutable;
using System.Text;
using OnRecord.Text;

namespace OnRecord.Eval.Statements.Robustness;

/// <summary>Replacements in a text, with the offsets of what stands in it carried along.</summary>
/// <param name="text">The text before.</param>
/// <param name="edits">What is replaced by what, in order and without overlap.</param>
internal sealed class TextEdits(string text, IReadOnlyList<(TextSpan Span, string Replacement)> edits)
{
    public string Text { get; } = Apply(text, edits);

    /// <summary>The same attributions over the new text. A span that begins or ends inside what was replaced holds the whole replacement; one of which nothing is left is gone.</summary>
    public ImmutableArray<Attribution> Carry(ImmutableArray<Attribution> attributions) =>
        [.. attributions.Select(a => a with { Source = Carry(a.Source), Cue = Carry(a.Cue), Content = Carry(a.Content) })];

    private ImmutableArray<TextSpan> Carry(ImmutableArray<TextSpan> spans) => [.. spans.Select(span => new TextSpan(Moved(span.Start, isEnd: false), Moved(span.End, isEnd: true))).Where(span => !span.IsEmpty)];

    private int Moved(int offset, bool isEnd)
    {
        var shift = 0;
        foreach (var (span, replacement) in edits)
        {
            if (span.Start >= offset) break;
            if (span.End > offset) return span.Start + shift + (isEnd ? replacement.Length : 0);
            shift += replacement.Length - span.Length;
        }
        return offset + shift;
    }

    private static string Apply(string text, IReadOnlyList<(TextSpan Span, string Replacement)> edits)
    {
        var changed = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (span, replacement) in edits)
        {
            if (span.Start < at) throw new ArgumentException("Edits must be in order and apart.", nameof(edits));
            changed.Append(text, at, span.Start - at).Append(replacement);
            at = span.End;
        }
        return changed.Append(text, at, text.Length - at).ToString();
    }
}
