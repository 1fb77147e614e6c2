namespace OnRecord.Reading.Names;

/// <summary>Makes the adjective of a state that no list knows, and the state of such an adjective, where English leaves no choice: "Arvenia" and "Arvenian".</summary>
internal static class Demonyms
{
    /// <summary>Shorter words in -ian are too often no demonyms.</summary>
    private const int ShortestAdjective = 6;

    /// <summary>The adjective of a name in -ia; null for other names.</summary>
    public static string? AdjectiveOf(string state) => state.EndsWith("ia", StringComparison.Ordinal) ? state + "n" : null;

    /// <summary>The state of an adjective in -ian; null for other words.</summary>
    public static string? StateOf(string adjective) =>
        adjective.Length >= ShortestAdjective && adjective.EndsWith("ian", StringComparison.Ordinal) && adjective is not ("Civilian" or "Guardian" or "Christian") ? adjective[..^1] : null;

    /// <summary>True for what only states have, such as "army", "government", "foreign" (minister).</summary>
    public static bool IsOfStates(string word) => word.ToLowerInvariant() is
        "army" or "government" or "president" or "prime" or "foreign" or "defence" or "defense" or "interior" or "troops" or "forces" or "armed" or "parliament" or "ministry" or "border" or "borders" or "ambassador" or "military" or "navy" or "capital" or "territory" or "sovereignty"
        or "king" or "queen" or "central" or "embassy" or "finance" or "security" or "invasion" or "minister" or "northern" or "southern" or "eastern" or "western";

    /// <summary>True for armed forces and their men.</summary>
    public static bool IsMilitary(string word) => word.ToLowerInvariant() is
        "army" or "troops" or "soldiers" or "forces" or "military" or "navy" or "fleet" or "units" or "tanks" or "armed" or "servicemen" or "regiments" or "brigades" or "battalions" or "warships";

    /// <summary>True for the form of a state before "of": "Republic of Arvenia".</summary>
    public static bool IsFormOfState(string word) => word is "Republic" or "Kingdom" or "Federation" or "Principality" or "Emirate" or "Sultanate" or "Duchy" or "Confederation" or "Empire";
}
