using OnRecord.Reading;

namespace OnRecord.Records.Statements.Clauses;

/// <summary>The subject of a verb.</summary>
/// <param name="Tie">How the verb comes by it.</param>
/// <param name="Tokens">The whole noun phrase; the relative pronoun for <see cref="SubjectTie.Relative"/>; empty for a shared one.</param>
/// <param name="Antecedent">What a relative pronoun stands for; else empty.</param>
/// <param name="ClauseStart">First token of the clause, with the conjunction that joins it.</param>
internal readonly record struct Subject(SubjectTie Tie, TokenRange Tokens, TokenRange Antecedent, int ClauseStart);
