namespace OnRecord.Reading.Coreference;

/// <summary>An earlier mention that a pronoun or title may mean.</summary>
/// <param name="Entity">Index of the entity.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="IsSubject">It acts there: before a verb, or behind "said".</param>
/// <param name="Speaks">It is the subject of a verb of saying there.</param>
/// <param name="IsQuoted">It stands in quotation marks.</param>
internal readonly record struct Antecedent(int Entity, int Sentence, bool IsSubject, bool Speaks, bool IsQuoted);
