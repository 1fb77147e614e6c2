using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Stories;

/// <summary>
/// What of the things said in a report is found again in others: hashes of four words in a row, thinned out by winnowing (Schleimer, Wilkerson,
/// Aiken 2003), so that two reports with eight words in a row in common have at least one of them in common, where some of the words carry matter.
/// </summary>
public static class StatementRuns
{
    /// <summary>Words of a run.</summary>
    private const int Length = 4;

    /// <summary>Of so many runs that follow on each other the one with the least hash is kept.</summary>
    private const int Window = 5;

    /// <summary>A run with fewer words that carry matter stands in anybody's mouth.</summary>
    private const int LeastContent = 2;

    /// <summary>The different runs, ascending.</summary>
    public static ImmutableArray<long> Of(RecordedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var runs = new SortedSet<long>();
        foreach (var span in report.Statements.SelectMany(statement => statement.Content)) Add(runs, WordReader.Read(report, [span]));
        return [.. runs];
    }

    private static void Add(SortedSet<long> runs, ImmutableArray<Word> words)
    {
        var hashes = new long?[Math.Max(0, words.Length - Length + 1)];
        for (var i = 0; i < hashes.Length; i++)
        {
            var content = 0;
            var hash = 14695981039346656037UL;
            for (var k = i; k < i + Length; k++)
            {
                if (words[k].IsContent) content++;
                hash = (hash ^ StoryLexicon.Hash(words[k].Form)) * 1099511628211UL;
            }
            if (content >= LeastContent) hashes[i] = (long)(hash ^ (hash >> 29));
        }
        for (var i = 0; i < hashes.Length; i++)
        {
            long? least = null;
            for (var k = i; k < Math.Min(hashes.Length, i + Window); k++)
            {
                if (hashes[k] is long hash && (least is null || hash < least)) least = hash;
            }
            if (least is long kept) runs.Add(kept);
            if (i + Window >= hashes.Length) break;
        }
    }
}
