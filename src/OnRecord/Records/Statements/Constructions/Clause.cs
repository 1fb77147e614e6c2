using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>A cue with its subject.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Subject">Its subject; for a shared one, that of the clause it shares it with.</param>
/// <param name="Tie">How the cue comes by its subject.</param>
/// <param name="Start">First token of the clause, with the conjunction that joins it.</param>
/// <param name="IsInverted">True when the subject follows the verb: "said Doe".</param>
internal sealed record Clause(Cue Cue, Subject Subject, SubjectTie Tie, int Start, bool IsInverted = false)
{
    /// <summary>First token after cue and subject.</summary>
    public int End => IsInverted ? Subject.Tokens.End : Cue.Group.End;
}
