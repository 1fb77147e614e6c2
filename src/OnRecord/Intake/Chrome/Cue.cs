using System.Collections.Immutable;

namespace OnRecord.Intake.Chrome;

/// <summary>A row of cues.tsv.</summary>
/// <param name="Kind">What a line with these words is.</param>
/// <param name="Match">Where the words stand.</param>
/// <param name="Words">The words in small letters; "*" and "{outlet}" stand for one to six.</param>
/// <param name="MostWords">A longer line is no such furniture.</param>
internal sealed record Cue(MaskKind Kind, CueMatch Match, ImmutableArray<string> Words, int MostWords);
