using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Utterances;

/// <summary>Where or on what occasion something was said, and on which side of it.</summary>
/// <param name="Words">Content words of the place or event.</param>
/// <param name="Phase">Before, during or after it.</param>
internal sealed record Venue(ImmutableArray<Word> Words, VenuePhase Phase)
{
    /// <summary>How far before the venue's words its preposition is looked for.</summary>
    private const int Lookback = 24;

    /// <summary>Words as alike as this name one event: "ministers", "ministerial".</summary>
    private const double SameWord = WordSimilarity.Family;

    private static readonly FrozenDictionary<string, VenuePhase> Phases = DataTable.Rows("Weave/Utterances/venue-phases.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<VenuePhase>(row[1]), StringComparer.OrdinalIgnoreCase);

    private static readonly int LongestPhrase = Phases.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1);

    /// <summary>The venue of a statement; null when the report gives none.</summary>
    public static Venue? Of(RecordedReport report, Statement statement)
    {
        if (string.IsNullOrWhiteSpace(statement.Venue)) return null;
        var at = report.Text.IndexOf(statement.Venue, StringComparison.Ordinal);
        var words = at >= 0
            ? WordReader.Read(report, [new TextSpan(at, at + statement.Venue.Length)])
            : [];
        var before = at >= 0 ? report.Text[Math.Max(0, at - Lookback)..at] : "";
        return new Venue([.. words.Where(word => word.IsContent)], PhaseOf(before, statement.Venue));
    }

    /// <summary>True when the two are sides of one event that exclude each other, as before a meeting and during it.</summary>
    public static bool Exclude(Venue? a, Venue? b) =>
        a is not null && b is not null && a.Phase != VenuePhase.Unknown && b.Phase != VenuePhase.Unknown && a.Phase != b.Phase && ShareWord(a, b);

    /// <summary>True when both name places or events and have no word in common.</summary>
    public static bool Differ(Venue? a, Venue? b) => a is { Words.Length: > 0 } && b is { Words.Length: > 0 } && !ShareWord(a, b);

    private static bool ShareWord(Venue a, Venue b) => a.Words.Any(x => b.Words.Any(y => WordSimilarity.Of(x, y) >= SameWord));

    /// <summary>The phrase at the head of the venue, else the one right before it.</summary>
    private static VenuePhase PhaseOf(string before, string venue)
    {
        var head = venue.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(LongestPhrase, head.Length); length > 0; length--)
        {
            if (Phases.TryGetValue(string.Join(' ', head.Take(length)), out var phase)) return phase;
        }
        var tail = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tail is [.., "a" or "an" or "the"]) tail = tail[..^1];
        for (var length = Math.Min(LongestPhrase, tail.Length); length > 0; length--)
        {
            if (Phases.TryGetValue(string.Join(' ', tail[^length..]), out var phase)) return phase;
        }
        return VenuePhase.Unknown;
    }
}
