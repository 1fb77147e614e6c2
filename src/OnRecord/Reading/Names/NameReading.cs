namespace OnRecord.Reading.Names;

/// <summary>What was seen on the way to the names; coreference reads on from it.</summary>
/// <param name="Words">The body.</param>
/// <param name="Found">The names as found, in order.</param>
/// <param name="Offices">Reads offices beside names.</param>
/// <param name="Drafts">The entities with all their offices, in the order of the entities.</param>
/// <param name="OfficeOf">For each name the office beside it; null where there is none.</param>
/// <param name="EntityOf">For each name its entity.</param>
internal sealed record NameReading(Words Words, IReadOnlyList<FoundName> Found, OfficeReader Offices, IReadOnlyList<EntityDraft> Drafts, OfficePhrase?[] OfficeOf, int[] EntityOf);
