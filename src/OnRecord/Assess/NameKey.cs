using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Assess;

/// <summary>What the name of a country, its people and its adjective share: their first letters ("Arvenia", "Arvenian").</summary>
internal static class NameKey
{
    /// <summary>Long enough to keep most names apart, short enough that endings do not matter.</summary>
    private const int Letters = 5;

    public static string Of(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower.Length > Letters ? lower[..Letters] : lower;
    }

    /// <summary>Keys of the names in a span, each once, in order.</summary>
    public static ImmutableArray<string> In(RecordedReport report, TextSpan span) =>
        [.. WordReader.Read(report, [span]).Where(word => word.IsName).Select(word => Of(word.Form)).Distinct(StringComparer.Ordinal)];
}
