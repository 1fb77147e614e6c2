using System.Collections.Immutable;
using OnRecord.Weave;
using OnRecord.Weave.Origins;

namespace OnRecord.Publish.Relays;

/// <summary>A distortion told plainly: who prints what, against what, held by how many origins.</summary>
public static class DistortionWords
{
    /// <summary>One sentence.</summary>
    /// <param name="utterance">Where it is.</param>
    /// <param name="reading">The departure.</param>
    /// <param name="label">What readers call a report.</param>
    /// <param name="isPrimary">True for a speaker's own document.</param>
    public static string Of(Utterance utterance, SharedReading reading, Func<string, string> label, Func<string, bool> isPrimary)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(isPrimary);
        var who = Listed([.. reading.Reports.Select(label).Distinct(StringComparer.Ordinal)]);
        var verb = reading.Reports.Select(label).Distinct(StringComparer.Ordinal).Count() == 1;
        var hasDocument = isPrimary(utterance.Base.Report);
        var whose = hasDocument ? "the speaker's own document" : label(utterance.Base.Report) is var name && reading.Reports.Any(report => label(report) == name) ? $"{name} at another time" : name;
        var what = reading.Words.Length == 0 ? $"{(verb ? "leaves" : "leave")} out “{reading.Base}”, which {whose} has"
            : reading.Base.Length == 0 ? $"{(verb ? "adds" : "add")} “{reading.Words}”, which {whose} does not have"
            : $"{(verb ? "prints" : "print")} “{reading.Words}” where {whose} has “{reading.Base}”";
        return $"{who} {what}. {Held(Standings.Of(utterance, reading, isPrimary), label, isPrimary)}";
    }

    /// <summary>How it stands, in few words for a table.</summary>
    public static string Of(StandingKind kind) => kind switch
    {
        StandingKind.Departure => "departs from the others",
        StandingKind.Disagreement => "the sources disagree",
        StandingKind.Open => "which of them departs cannot be told",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    private static string Held(Standing standing, Func<string, string> label, Func<string, bool> isPrimary)
    {
        var (departing, keeping) = (Side(standing.Departing, label, isPrimary), Side(standing.Keeping, label, isPrimary));
        return standing.Kind switch
        {
            StandingKind.Disagreement => $"The sources disagree: {departing} against {keeping}.",
            StandingKind.Departure => $"{(standing.Departing.Sum(line => line.Length) == 1 ? "It stands alone" : $"{departing} stand")} against {keeping}.",
            _ => "Which of them departs cannot be told: no document of the speaker's own is here, and too few print it independently.",
        };
    }

    /// <summary>The reports of a side by name, the speaker's own document first, and whether they have their words from one another.</summary>
    private static string Side(ImmutableArray<ImmutableArray<string>> lines, Func<string, string> label, Func<string, bool> isPrimary)
    {
        var names = lines.SelectMany(line => line).OrderBy(report => !isPrimary(report)).Select(report => isPrimary(report) ? "the speaker's own document" : label(report)).Distinct(StringComparer.Ordinal).ToList();
        return Listed(names) + (names.Count < 2 ? "" : lines.Length == 1 ? " (one source)" : lines.Length == names.Count ? " (each by itself)" : $" ({lines.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} sources)");
    }

    private static string Listed(List<string> names) => names.Count < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + " and " + names[^1];
}
