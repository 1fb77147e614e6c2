namespace OnRecord.Intake.Chrome;

/// <summary>A cue found in a line.</summary>
/// <param name="Kind">What the line is.</param>
/// <param name="IsWhole">True when the cue is all there is: what it points to stands on the lines below.</param>
/// <param name="Outlet">Where in the line the outlet is named, or null.</param>
internal readonly record struct CueHit(MaskKind Kind, bool IsWhole, Range? Outlet);
