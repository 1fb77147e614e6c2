using System.Collections.Immutable;

namespace OnRecord.Records.Statements.Cues;

/// <summary>A verb or noun that says that something was said: one line of cues.tsv.</summary>
/// <param name="Lemma">Dictionary form; several words when others follow the first directly: "point out".</param>
/// <param name="Following">The words after the first, lower case.</param>
/// <param name="IsNoun">True for nouns and for prepositions such as "according to".</param>
/// <param name="Frames">How what was said is joined to it.</param>
/// <param name="Act">What is done by saying it.</param>
/// <param name="Strength">How often the word is a cue in one of its frames, 0 to 1.</param>
internal sealed record CueWord(string Lemma, ImmutableArray<string> Following, bool IsNoun, CueFrames Frames, SpeechAct Act, double Strength)
{
    public bool Takes(CueFrames frame) => (Frames & frame) != CueFrames.None;
}
