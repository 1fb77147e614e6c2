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
            : reading.Base.Length == 0 ? $"{(verb ? "adds" : "add")} “{reading.Words}”, which {whose} has not"
            : $"{(verb ? "prints" : "print")} “{reading.Words}” where {whose} has “{reading.Base}”";
        return $"{who} {what}. {Held(utterance, reading, hasDocument)}";
    }

    private static string Held(Utterance utterance, SharedReading reading, bool hasDocument)
    {
        var keeping = utterance.Renderings.Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).Where(report => !reading.Reports.Contains(report, StringComparer.Ordinal)).ToList();
        if (!hasDocument && keeping.Count <= reading.Reports.Length) return "Which of them departs cannot be told: no document of the speaker's own is here.";
        var origins = utterance.Origins.Count(origin => origin.Reports.Any(keeping.Contains));
        var lone = reading.Reports.Length == 1 ? "It stands alone" : $"{reading.Reports.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} reports have it";
        return $"{lone} against {Count(keeping.Count, "report")} of {Count(origins, "origin")}.";
    }

    private static string Count(int count, string noun) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Listed(List<string> names) => names.Count < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + " and " + names[^1];
}
