using System.Globalization;
using OnRecord.Weave;

namespace OnRecord.Publish.Relays;

/// <summary>Relays and their counts in words.</summary>
public static class RelayWords
{
    /// <summary>"1 origin", "1 to 2 origins: it cannot be told how many".</summary>
    public static string Origins(OriginCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return count.IsSure ? Say(count.Least, "independent origin") : $"{count} independent origins: how many cannot be told";
    }

    /// <summary>"3 lines of relay", "3 to 5 lines of relay".</summary>
    public static string Lines(OriginCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return count is { IsSure: true, Least: 1 } ? "1 line of relay" : $"{count} lines of relay";
    }

    /// <summary>By what a tie is known, as a label.</summary>
    public static string Of(RelayKind kind) => kind switch
    {
        RelayKind.Recorded => "recorded",
        RelayKind.Interview => "interview",
        RelayKind.Credit => "credited",
        RelayKind.Footnote => "named in a note",
        RelayKind.SelfCitation => "cites itself",
        RelayKind.Text => "same text",
        RelayKind.Wording => "same narrator's words",
        RelayKind.Error => "same error",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    private static string Say(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
