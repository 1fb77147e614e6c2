using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Stories;

/// <summary>What of a report tells which story it belongs to: its content words by stem.</summary>
/// <param name="Words">Content words by stem.</param>
internal sealed record StoryText(Dictionary<string, StoryWord> Words)
{
    /// <summary>A story is told at the top; what follows is background, and a long report is no more telling than a short one.</summary>
    private const int MostWords = 1500;

    public static StoryText Of(RecordedReport report)
    {
        // Stories are told from words alone, without the annotation, so that a better model never moves a report to another story.
        var bare = new RecordedReport { Annotated = new AnnotatedReport { Report = report.Report } };
        var text = new StoryText(new Dictionary<string, StoryWord>(StringComparer.Ordinal));
        var position = 0;
        // A title that stands apart is read as one more line of the text, no weightier than the others.
        if (report.Report.Title is { Text: var title, Span: null }) position = text.Add(WordReader.Read(bare with { Annotated = new AnnotatedReport { Report = report.Report with { Text = title } } }, [new TextSpan(0, title.Length)]), title, position);
        var end = position + MostWords;
        foreach (var paragraph in report.Report.Paragraphs)
        {
            if (position >= end) break;
            position = text.Add(WordReader.Read(bare, [paragraph]), report.Report.Text, position);
        }
        return text;
    }

    private int Add(ImmutableArray<Word> words, string source, int position)
    {
        foreach (var word in words)
        {
            position++;
            if (!word.IsContent || word.Stem.Length < 2) continue;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(Words, word.Stem, out var isKnown);
            if (!isKnown) known = new StoryWord(word, source, position - 1, 0, 0);
            known = known with { Count = known.Count + 1, Names = known.Names + (word.IsName ? 1 : 0) };
        }
        return position;
    }
}
