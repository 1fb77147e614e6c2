using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Copies;

/// <summary>A report's body as its copies are looked for: all of it, and apart what stands in quotation marks and what does not.</summary>
/// <param name="Report">The report.</param>
/// <param name="All">Five-word sequences of the whole body.</param>
/// <param name="Quoted">Five-word sequences inside quotations.</param>
/// <param name="NarratedShingles">Five-word sequences of the narration.</param>
/// <param name="Narrated">The narrator's words, in order.</param>
internal sealed record CopyText(RecordedReport Report, HashSet<ulong> All, HashSet<ulong> Quoted, HashSet<ulong> NarratedShingles, ImmutableArray<Word> Narrated)
{
    public static CopyText Of(RecordedReport report)
    {
        var words = WordReader.Read(report, report.Report.Paragraphs);
        var narrated = ImmutableArray.CreateBuilder<Word>();
        var quoted = ImmutableArray.CreateBuilder<Word>();
        var quotations = report.Annotated.Quotations;
        var at = 0;
        foreach (var word in words)
        {
            while (at < quotations.Length && quotations[at].Span.End <= word.Span.Start) at++;
            var isQuoted = at < quotations.Length && quotations[at].Span.Contains(word.Span.Start);
            (isQuoted ? quoted : narrated).Add(word);
        }
        return new CopyText(report, Shingles.Of(words), Shingles.Of(quoted.ToImmutable()), Shingles.Of(narrated.ToImmutable()), narrated.ToImmutable());
    }
}
