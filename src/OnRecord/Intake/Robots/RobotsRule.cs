namespace OnRecord.Intake.Robots;

/// <summary>One line that allows or forbids.</summary>
/// <param name="IsAllowed">Whether it allows.</param>
/// <param name="Pattern">The beginning of a path; * stands for anything, $ at the end for the end.</param>
internal sealed record RobotsRule(bool IsAllowed, string Pattern);
