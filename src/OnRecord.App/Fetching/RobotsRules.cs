using System.Diagnostics.CodeAnalysis;
using OnRecord.Intake.Robots;

namespace OnRecord.App.Fetching;

/// <summary>The rules of a site, or why they could not be had.</summary>
internal sealed record RobotsRules(RobotsFile? Value, FetchFailure? Failure)
{
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsOk => Value is not null;
}
