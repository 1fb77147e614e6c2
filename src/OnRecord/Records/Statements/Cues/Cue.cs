using OnRecord.Reading;

namespace OnRecord.Records.Statements.Cues;

/// <summary>A cue in the text.</summary>
/// <param name="Word">Its line of the table.</param>
/// <param name="Group">The whole verb group: "has also said", "pointed out".</param>
/// <param name="Verb">The token that carries the cue.</param>
/// <param name="Form">What it does in its clause.</param>
internal sealed record Cue(CueWord Word, TokenRange Group, int Verb, CueForm Form)
{
    /// <summary>True for a bare form alone, which is an infinitive or a plural's present: "say".</summary>
    public bool IsBare { get; init; }
}
