using OnRecord.Assess;

namespace OnRecord.Publish;

/// <summary>How a report carries a claim, in words.</summary>
public static class ClaimWords
{
    /// <summary>Half a sentence whose subject is the report.</summary>
    public static string Of(CarriedAs how) => how switch
    {
        CarriedAs.Ascribed => "names it as the party's claim",
        CarriedAs.Fact => "tells it as fact, in its own words",
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, message: null),
    };
}
