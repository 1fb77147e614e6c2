using OnRecord.Publish.Collations;
using OnRecord.Weave.Origins;
using OnRecord.Weave.Origins.Descent;

namespace OnRecord.Publish.Relays;

/// <summary>Lines of descent in words.</summary>
public static class StemmaWords
{
    /// <summary>What tells which readings are the errors.</summary>
    public static string Root(StemmaRoot root) => root switch
    {
        StemmaRoot.Document => "Errors are told by the speaker's own document.",
        StemmaRoot.Earliest => "No document of the speaker's own is here; the report that came out first is taken for the older text.",
        StemmaRoot.Unknown => "Neither a document of the speaker's own nor the order in time is known: this shows who goes with whom, not who came first.",
        _ => throw new ArgumentOutOfRangeException(nameof(root), root, message: null),
    };

    /// <summary>What is known of a text that is not here, to follow its letter.</summary>
    /// <param name="node">The lost text.</param>
    /// <param name="label">What readers call a report.</param>
    public static string Lost(StemmaNode node, Func<string, string> label)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node.Parent is null) return " (what was said)";
        return node.MayBe.IsEmpty ? " (a source that is not here)" : $" (a source that is not here, unless it is {string.Join(" or ", node.MayBe.Select(label))})";
    }

    /// <summary>A departure: "“160,000” for “60,000”".</summary>
    public static string Of(SharedReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (string.Equals(reading.Words, reading.Base, StringComparison.OrdinalIgnoreCase)) return $"{DifferencePhrase.Of(reading.Kind)} at “{reading.Words}”";
        return reading.Words.Length == 0 ? $"without “{reading.Base}”" : reading.Base.Length == 0 ? $"adds “{reading.Words}”" : $"“{reading.Words}” for “{reading.Base}”";
    }
}
