using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Stories;

/// <summary>What of a report tells which story it belongs to: its words, each as often as it stands there.</summary>
/// <param name="Report">The report.</param>
/// <param name="Counts">Content words by stem.</param>
/// <param name="Printed">For each stem a word as printed, for reasons; names in their own form.</param>
internal sealed record StoryText(RecordedReport Report, Dictionary<string, double> Counts, Dictionary<string, Word> Printed)
{
    /// <summary>A story is told at the top; what follows is background, and a long report is no more telling than a short one.</summary>
    private const int MostWords = 1500;

    /// <summary>A word of the title says as much as so many in the body.</summary>
    private const double TitleWeight = 1;

    public static StoryText Of(RecordedReport report)
    {
        // Stories are told from words alone, without the annotation, so that a better model never moves a report to another story.
        var bare = new RecordedReport { Annotated = new AnnotatedReport { Report = report.Report } };
        var text = new StoryText(report, new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        if (report.Report.Title is { Text: var title, Span: null }) text.Add(WordReader.Read(bare with { Annotated = new AnnotatedReport { Report = report.Report with { Text = title } } }, [new TextSpan(0, title.Length)]), TitleWeight);
        var left = MostWords;
        foreach (var paragraph in report.Report.Paragraphs)
        {
            if (left <= 0) break;
            var words = WordReader.Read(bare, [paragraph]);
            text.Add(words, 1);
            left -= words.Length;
        }
        return text;
    }

    private void Add(ImmutableArray<Word> words, double weight)
    {
        foreach (var word in words)
        {
            if (!word.IsContent || word.Stem.Length < 2) continue;
            Counts[word.Stem] = Counts.GetValueOrDefault(word.Stem) + weight;
            Printed.TryAdd(word.Stem, word);
        }
    }
}
