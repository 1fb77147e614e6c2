using System.Collections.Frozen;

namespace OnRecord.Reading.Genres;

/// <summary>Reads headings that announce a primary document: "Remarks by …", "Joint statement", "Press release".</summary>
internal static class Heading
{
    private static readonly string[] Speeches =
        ["press conference by", "press conference with", "press conference of", "joint press conference", "press point", "remarks by", "remarks of", "opening remarks", "closing remarks", "doorstep statement", "doorstep remarks", "doorstep by",
         "speech by", "speech of", "speech at", "address by", "address to", "keynote", "transcript of", "transcript:", "statement to the press by", "press briefing by", "briefing by", "intervention by", "interview with", "introductory remarks", "video message by", "video message of"];

    private static readonly string[] Releases =
        ["press release", "for immediate release", "news release", "media release", "communique", "communiqué", "joint communique", "joint communiqué", "joint statement", "statement by", "statement of", "statement from", "official statement", "joint declaration", "declaration by", "declaration of", "open letter", "letter to", "note verbale"];

    private static readonly FrozenSet<string> Announcing = FrozenSet.ToFrozenSet(
        ["announces", "informs", "expresses", "condemns", "welcomes", "rejects", "reaffirms", "notes", "reiterates", "declares", "confirms", "calls", "urges", "strongly", "denies", "regrets", "deplores", "demands", "wishes", "draws", "states", "considers"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Marks that print a speech as it was spoken.</summary>
    public static bool SaysDelivered(ReadOnlySpan<char> paragraph) =>
        paragraph.Length < 80 && (paragraph.Contains("as delivered", StringComparison.OrdinalIgnoreCase) || paragraph.Contains("check against delivery", StringComparison.OrdinalIgnoreCase) || paragraph.Contains("delivered by", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a short line without a full stop that opens with the name of a kind of speech.</summary>
    public static bool IsSpeech(ReadOnlySpan<char> line) => IsLine(line) && StartsWithAny(line, Speeches);

    /// <summary>True for a short line without a full stop that opens with the name of a kind of release.</summary>
    public static bool IsRelease(ReadOnlySpan<char> line) => IsLine(line) && StartsWithAny(line, Releases);

    public static bool SaysImmediateRelease(ReadOnlySpan<char> line) => line.Length < 80 && line.Contains("FOR IMMEDIATE RELEASE", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a verb by which an institution speaks in its own document: "announces", in the present.</summary>
    public static bool IsAnnouncing(string word) => Announcing.Contains(word);

    private static bool IsLine(ReadOnlySpan<char> line) => line.Length is > 5 and < 200 && line[^1] is not ('.' or '!' or '”' or '"');

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
