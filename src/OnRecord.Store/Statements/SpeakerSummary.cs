namespace OnRecord.Store.Statements;

/// <summary>A speaker in a list.</summary>
/// <param name="Id">Stable over reports.</param>
/// <param name="Name">Canonical name.</param>
/// <param name="Type">Person, Organisation, State, Group, Document or Unnamed.</param>
/// <param name="Wikidata">Wikidata item; null when none is known.</param>
/// <param name="Statements">How many statements of current revisions the record holds.</param>
public sealed record SpeakerSummary(string Id, string Name, string Type, string? Wikidata, int Statements);
