using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Copies;

/// <summary>A report's body as its copies are looked for. What only some reports need is made when it is asked for.</summary>
internal sealed class CopyText(RecordedReport report)
{
    private HashedWord[]? _words;
    private ulong[]? _inOrder;
    private ulong[]? _distinct;
    private bool[]? _quoted;
    private Course? _course;
    private HashedWord[]? _narration;
    private (ulong[] Narrated, ulong[] Quoted)? _parts;
    private (ImmutableArray<Word> Narrated, ImmutableArray<Word> Quoted)? _read;

    public RecordedReport Report => report;

    /// <summary>All words in order.</summary>
    public HashedWord[] Words => _words ??= WordHasher.Read(report.Text, report.Report.Paragraphs);

    /// <summary>The five-word sequence that begins at each word but the last four.</summary>
    public ulong[] InOrder => _inOrder ??= Sequences.InOrder(Words);

    /// <summary>All sequences, distinct and ascending.</summary>
    public ulong[] Distinct => _distinct ??= Sequences.Distinct(InOrder);

    /// <summary>For each word whether it stands in quotation marks.</summary>
    public bool[] IsQuoted => _quoted ??= MarkQuoted(Array.ConvertAll(Words, word => word.Start), report.Annotated.Quotations);

    /// <summary>The narrator's words in order.</summary>
    public HashedWord[] Narration => _narration ??= [.. Words.Where((_, i) => !IsQuoted[i])];

    /// <summary>The narration's course, to hold others against.</summary>
    public Course Course => _course ??= new Course(Narration);

    /// <summary>Sequences of the narration, distinct and ascending.</summary>
    public ulong[] NarratedSequences => Parts.Narrated;

    /// <summary>Sequences inside quotations, distinct and ascending.</summary>
    public ulong[] QuotedSequences => Parts.Quoted;

    /// <summary>The narrator's words, read in full.</summary>
    public ImmutableArray<Word> NarratedWords => Read.Narrated;

    /// <summary>The quoted words, read in full.</summary>
    public ImmutableArray<Word> QuotedWords => Read.Quoted;

    private (ulong[] Narrated, ulong[] Quoted) Parts =>
        _parts ??= (Sequences.Distinct(Sequences.InOrder(Narration)), Sequences.Distinct(Sequences.InOrder(Words.Where((_, i) => IsQuoted[i]).ToArray())));

    private (ImmutableArray<Word> Narrated, ImmutableArray<Word> Quoted) Read => _read ??= ReadWords();

    private (ImmutableArray<Word> Narrated, ImmutableArray<Word> Quoted) ReadWords()
    {
        var words = WordReader.Read(report, report.Report.Paragraphs);
        var quoted = MarkQuoted([.. words.Select(word => word.Span.Start)], report.Annotated.Quotations);
        return ([.. words.Where((_, i) => !quoted[i])], [.. words.Where((_, i) => quoted[i])]);
    }

    private static bool[] MarkQuoted(int[] starts, ImmutableArray<Quotation> quotations)
    {
        var quoted = new bool[starts.Length];
        var (at, end) = (0, 0);
        for (var i = 0; i < starts.Length; i++)
        {
            while (at < quotations.Length && quotations[at].Span.Start <= starts[i]) end = Math.Max(end, quotations[at++].Span.End);
            quoted[i] = starts[i] < end;
        }
        return quoted;
    }
}
