using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Assess.Positions;

/// <summary>
/// Counts where a claim comes from: a state and its ministry that announce one act within some days are one origin, which ten papers carry.
/// Persons are counted each for himself: two ministers may know a thing in two ways.
/// </summary>
internal static class ClaimOrigins
{
    /// <summary>Days within which a party's bodies repeat one announcement.</summary>
    private const int MostDaysApart = 3;

    /// <summary>The origins of the claims that assert, in order of input.</summary>
    public static ImmutableArray<ClaimOrigin> Of(IReadOnlyList<Claim> claims, IReadOnlyDictionary<string, RecordedReport> reports)
    {
        var origins = new List<(string Party, List<Claim> Claims)>();
        foreach (var claim in claims.Where(claim => claim.Stance == Stance.Asserts).DistinctBy(claim => claim.Utterance.Id, StringComparer.Ordinal))
        {
            var party = PartyOf(claim, reports);
            var known = origins.Find(origin => origin.Party == party && origin.Claims.Exists(other => AreNear(other, claim)));
            if (known.Claims is null) origins.Add((party, [claim]));
            else known.Claims.Add(claim);
        }
        return [.. origins.Select(origin => Of(origin.Party, origin.Claims, reports))];
    }

    private static ClaimOrigin Of(string party, List<Claim> claims, IReadOnlyDictionary<string, RecordedReport> reports)
    {
        ImmutableArray<string> saying = [.. claims.SelectMany(claim => claim.Utterance.Renderings).Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var key = NameKey.Of(party);
        // Only of itself: what a minister says of another state is not what that state claims.
        var isOwn = claims.Exists(claim => claim.Names.Contains(key, StringComparer.Ordinal));
        return new ClaimOrigin(
            party,
            [.. claims.Select(claim => claim.Utterance.Speaker.Name).Distinct(StringComparer.Ordinal)],
            [.. claims.Select(claim => claim.Utterance.Id)],
            saying,
            [.. claims.Select(claim => claim.Words)])
        {
            Carriers = isOwn ? [.. reports.Values.Where(report => !saying.Contains(report.Id, StringComparer.Ordinal)).SelectMany(report => ClaimCarriers.In(report, claims[0].Notion, key))] : [],
        };
    }

    /// <summary>A body's state where the report tells it; else the speaker.</summary>
    private static string PartyOf(Claim claim, IReadOnlyDictionary<string, RecordedReport> reports)
    {
        var speaker = claim.Utterance.Speaker;
        if (speaker.Type != SpeakerType.Organisation) return speaker.Name;
        var entity = reports[claim.Words.Report].Annotated.Entities.FirstOrDefault(entity => entity.Canonical == speaker.Name);
        return entity?.Of ?? speaker.Name;
    }

    private static bool AreNear(Claim one, Claim other) => one.Date is not DateOnly a || other.Date is not DateOnly b || Math.Abs(a.DayNumber - b.DayNumber) <= MostDaysApart;
}
