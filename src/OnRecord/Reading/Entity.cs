using System.Collections.Immutable;

namespace OnRecord.Reading;

/// <summary>Someone or something that one report names, under all the names it gives it.</summary>
/// <param name="Canonical">The fullest or best-known form: "Jane Doe", "Arvenia", "Arvenian Ministry of Defence".</param>
/// <param name="Kind">What it is.</param>
public sealed record Entity(string Canonical, NameKind Kind)
{
    /// <summary>The forms printed in this report, in order of first appearance.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Offices and titles it is given here, as printed: "Foreign Minister", "the alliance's secretary general".</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>Wikidata item where a gazetteer knows one, such as "Q159"; null otherwise.</summary>
    public string? Wikidata { get; init; }

    /// <summary>The state it belongs to, by canonical name, where the text or a gazetteer says; null otherwise.</summary>
    public string? Of { get; init; }

    /// <summary>"he" or "she" where a first name, title or pronoun tells; null otherwise.</summary>
    public string? Pronoun { get; init; }
}
