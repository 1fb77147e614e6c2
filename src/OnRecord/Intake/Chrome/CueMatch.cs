namespace OnRecord.Intake.Chrome;

/// <summary>Where in a line a cue's words stand.</summary>
internal enum CueMatch
{
    Whole,
    Start,
    End,
    Has,
}
