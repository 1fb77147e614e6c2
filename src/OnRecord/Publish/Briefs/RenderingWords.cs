using System.Collections.Immutable;
using System.Text;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Publish.Briefs;

/// <summary>Which words of a report show a rendering fairly.</summary>
internal static class RenderingWords
{
    /// <summary>A longer stretch would drag in other matter; then only what was said is shown. About three long sentences.</summary>
    private const int LongestStretch = 600;

    /// <summary>True when the words can stand after "X said": they are wholly in quotation marks and the cue does not turn them round.</summary>
    public static bool IsSpoken(Statement statement) => statement.Kind == StatementKind.Direct && statement.Act is not (SpeechAct.Deny or SpeechAct.Refuse);

    /// <summary>
    /// The words to quote. What stands in the narrator's words is shown with its source and cue, since "denied", "if" or "not" may hang on them;
    /// what was quoted is shown as quoted.
    /// </summary>
    public static ImmutableArray<Citation> Of(Evidence evidence, Rendering rendering)
    {
        var spans = rendering.Spans;
        if (evidence.Find(rendering.Ref) is { } statement)
        {
            if (spans.IsDefaultOrEmpty) spans = statement.Content;
            if (!IsSpoken(statement) && Stretch(evidence[rendering.Report], statement, spans) is TextSpan stretch) spans = [stretch];
        }
        return [.. spans.Where(span => !span.IsEmpty).Select(span => new Citation(rendering.Report, span))];
    }

    /// <summary>The words alone, for telling whether two wordings are the same: no case, no marks.</summary>
    public static string Bare(Evidence evidence, ImmutableArray<Citation> words)
    {
        var bare = new StringBuilder();
        foreach (var citation in words)
        {
            foreach (var letter in citation.Span.In(evidence[citation.Report].Text))
            {
                if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)) bare.Append(char.ToLowerInvariant(letter));
                else if (letter is not ('\'' or '’') && bare.Length > 0 && bare[^1] != ' ') bare.Append(' ');
            }
            if (bare.Length > 0 && bare[^1] != ' ') bare.Append(' ');
        }
        return bare.ToString();
    }

    private static TextSpan? Stretch(RecordedReport report, Statement statement, ImmutableArray<TextSpan> spans)
    {
        var stretch = spans.AddRange(statement.Source).AddRange(statement.Cue).Aggregate((a, b) => a.Union(b));
        // The sentence mark belongs to the stretch when it is the very next thing.
        if (stretch.End < report.Text.Length && report.Text[stretch.End] is '.' or '!' or '?') stretch = new TextSpan(stretch.Start, stretch.End + 1);
        var inOneParagraph = report.Report.Paragraphs.Any(paragraph => paragraph.Contains(stretch));
        return stretch.Length <= LongestStretch && inOneParagraph ? stretch : null;
    }
}
