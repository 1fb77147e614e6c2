using System.Collections.Immutable;

namespace OnRecord.Reading.Names;

/// <summary>An office or title as the text gives it.</summary>
/// <param name="Range">Its tokens, determiner and possessor included.</param>
/// <param name="Words">What kind of office: its words in lower case, joined ones parted, sorted: "minister", "prime".</param>
/// <param name="State">Canonical name of the state it belongs to; null when not said.</param>
/// <param name="Organisation">The organisation it belongs to, as known or printed; null when not said.</param>
internal sealed record OfficePhrase(TokenRange Range, ImmutableArray<string> Words, string? State, string? Organisation)
{
    private static readonly HashSet<string> Loose = new(StringComparer.Ordinal) { "affairs", "of", "for", "the", "to", "new", "current", "acting", "federal", "state" };

    /// <summary>True when all the words of this office are among another's, or the other way about: "minister" and "prime minister".</summary>
    public bool MayBe(string office) => MayBe(Parts(office));

    /// <summary>True when one may be short for the other and neither state nor organisation contradicts.</summary>
    public bool MayBe(OfficePhrase other) =>
        MayBe(other.Words)
        && (State is null || other.State is null || State == other.State)
        && (Organisation is null || other.Organisation is null || Organisation == other.Organisation);

    /// <summary>Cuts an office into the words that count, in one spelling.</summary>
    public static ImmutableArray<string> Parts(string office)
    {
        var parts = office.ToLowerInvariant().Split([' ', '-', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. parts.Where(static p => !Loose.Contains(p)).Select(static p => p == "defense" ? "defence" : p).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private bool MayBe(ImmutableArray<string> other)
    {
        if (Words.IsEmpty || other.IsEmpty) return false;
        return Words.All(w => other.Contains(w, StringComparer.Ordinal)) || other.All(w => Words.Contains(w, StringComparer.Ordinal));
    }
}
