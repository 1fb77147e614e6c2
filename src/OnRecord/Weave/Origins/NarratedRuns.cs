using System.Collections.Immutable;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Origins;

/// <summary>
/// Words in a row that two narrators share around an utterance. What stands in quotation marks is left out, since the speaker's words agree
/// wherever they are printed right; so does what a primary document has too.
/// </summary>
internal static class NarratedRuns
{
    /// <summary>So many words in a row are not met by chance: agency copy is told from common phrases at seven to nine (Clough and others, 2002, METER).</summary>
    private const int LeastWords = 8;

    /// <summary>… of which so many carry matter.</summary>
    private const int LeastContent = 4;

    /// <summary>Longer passages are compared by their beginnings.</summary>
    private const int MostWords = 120;

    /// <summary>The narrators' words in the sentences that the renderings stand in, in order.</summary>
    public static ImmutableArray<Word> Of(Witness witness)
    {
        var report = witness.Report;
        var sentences = witness.Renderings.Select(rendering => CreditLinks.SentencesOf(report, rendering)).Distinct().Order().ToList();
        var words = WordReader.Read(report, [.. sentences]);
        return [.. words.Where(word => !report.Annotated.Quotations.Any(quotation => quotation.Span.Contains(word.Span.Start))).DistinctBy(word => word.Span.Start).Take(MostWords)];
    }

    /// <summary>The longest run that both have and no primary has; empty when there is none of note.</summary>
    /// <param name="a">One narrator's words.</param>
    /// <param name="b">The other's.</param>
    /// <param name="primary">All words of the speaker's own documents for this utterance.</param>
    public static (TextSpan InA, TextSpan InB, int Length)? Longest(ImmutableArray<Word> a, ImmutableArray<Word> b, ImmutableArray<Word> primary)
    {
        var (length, startA, startB) = Run(a, b);
        if (length < LeastWords || a.AsSpan(startA, length).ToArray().Count(word => word.IsContent) < LeastContent) return null;
        if (!primary.IsEmpty && Run(a.Slice(startA, length), primary).Length == length) return null;
        return (a[startA].Span.Union(a[startA + length - 1].Span), b[startB].Span.Union(b[startB + length - 1].Span), length);
    }

    /// <summary>The longest common run of forms, the first among equals.</summary>
    public static (int Length, int StartA, int StartB) Run(ImmutableArray<Word> a, ImmutableArray<Word> b)
    {
        var before = new int[b.Length + 1];
        var best = (Length: 0, StartA: 0, StartB: 0);
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            for (var j = 1; j <= b.Length; j++)
            {
                if (a[i - 1].Form != b[j - 1].Form) continue;
                row[j] = before[j - 1] + 1;
                if (row[j] > best.Length) best = (row[j], i - row[j], j - row[j]);
            }
            before = row;
        }
        return best;
    }
}
