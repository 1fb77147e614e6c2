using System.Collections.Immutable;

namespace OnRecord.Reading.Names;

/// <summary>One known form.</summary>
/// <param name="Form">As printed.</param>
/// <param name="Kind">How it stands to what it means.</param>
/// <param name="Canonical">The commonest English name of what it means; for a seat and an adjective that of the state.</param>
/// <param name="Wikidata">Item; null when unknown.</param>
internal sealed record GazetteerEntry(string Form, EntryKind Kind, string Canonical, string? Wikidata)
{
    /// <summary>The form belongs to a region, not to a state: "Europe", "European".</summary>
    public bool IsOfRegion { get; init; }

    /// <summary>The state it means; null for regions and organisations.</summary>
    public string? State => IsOfRegion || Kind is EntryKind.Organisation or EntryKind.Region ? null : Canonical;

    /// <summary>Common nouns it goes by in running text: "alliance", "bloc".</summary>
    public ImmutableArray<string> Nouns { get; init; } = [];
}
