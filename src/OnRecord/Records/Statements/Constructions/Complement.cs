using OnRecord.Reading;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>What follows a cue as said.</summary>
/// <param name="Frame">How it is joined to the cue; <see cref="CueFrames.None"/> when nothing follows.</param>
/// <param name="Content">Its tokens; empty when nothing follows.</param>
/// <param name="Audience">The addressee's tokens; empty when none is named.</param>
/// <param name="AdjunctsEnd">The token after time, place and addressee that stand between.</param>
/// <param name="IsOpen">True when the cue ends in a colon and what was said follows in the next stretch.</param>
internal readonly record struct Complement(CueFrames Frame, TokenRange Content, TokenRange Audience, int AdjunctsEnd, bool IsOpen = false);
