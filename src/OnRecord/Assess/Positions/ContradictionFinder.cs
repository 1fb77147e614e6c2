using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Assess.Positions;

/// <summary>Finds claims on which different speakers stand opposed: the same act of the same party, asserted by one and denied or doubted by another.</summary>
internal static class ContradictionFinder
{
    /// <summary>A claim that names nobody joins the one dispute about its act when it was made within so many days of it.</summary>
    private const int MostDaysApart = 10;

    public static ImmutableArray<Contradiction> Find(WovenReports woven)
    {
        var reports = woven.Reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<Contradiction>();
        foreach (var notion in woven.Utterances.SelectMany(utterance => Claims(utterance, reports)).GroupBy(claim => claim.Notion, StringComparer.Ordinal))
        {
            Group([.. notion], reports, found);
        }
        return found.ToImmutable();
    }

    private static IEnumerable<Claim> Claims(Utterance utterance, Dictionary<string, RecordedReport> reports)
    {
        var rendering = utterance.Renderings.FirstOrDefault(rendering => rendering.Ref == utterance.Base) ?? utterance.Renderings[0];
        if (!reports.TryGetValue(rendering.Report, out var report)) return [];
        var statement = report.Statements.FirstOrDefault(statement => statement.Id == rendering.Statement);
        return statement is null ? [] : ClaimReader.Read(utterance, report, statement, rendering.Spans);
    }

    /// <summary>Claims of one notion by the party they name: the name that most claims share first.</summary>
    private static void Group(List<Claim> claims, Dictionary<string, RecordedReport> reports, ImmutableArray<Contradiction>.Builder found)
    {
        var byName = claims.SelectMany(claim => claim.Names.Select(name => (name, claim))).GroupBy(pair => pair.name, pair => pair.claim, StringComparer.Ordinal)
            .Select(group => group.ToList()).OrderByDescending(group => group.Count).ToList();
        var used = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        var disputes = new List<HashSet<Claim>>();
        foreach (var group in byName)
        {
            group.RemoveAll(used.Contains);
            if (!IsOpposed(group)) continue;
            used.UnionWith(group);
            disputes.Add(new HashSet<Claim>(group, ReferenceEqualityComparer.Instance));
        }
        if (disputes is [var only]) only.UnionWith(claims.Where(claim => !claim.HasOwnNames && IsNear(claim, only)).ToList());
        foreach (var dispute in disputes) found.Add(Contradiction([.. claims.Where(dispute.Contains)], reports));
    }

    private static bool IsNear(Claim claim, HashSet<Claim> dispute)
    {
        if (claim.Date is not DateOnly day) return dispute.Any(other => other.Words.Report == claim.Words.Report);
        return dispute.Any(other => other.Date is DateOnly date && Math.Abs(date.DayNumber - day.DayNumber) <= MostDaysApart);
    }

    private static bool IsOpposed(List<Claim> claims)
    {
        var asserting = claims.Where(claim => claim.Stance == Stance.Asserts).Select(claim => claim.Utterance.Speaker.Id).ToHashSet(StringComparer.Ordinal);
        var opposing = claims.Where(claim => claim.Stance != Stance.Asserts).Select(claim => claim.Utterance.Speaker.Id).ToHashSet(StringComparer.Ordinal);
        return asserting.Count > 0 && opposing.Count > 0 && (asserting.Count > 1 || opposing.Count > 1 || !asserting.SetEquals(opposing));
    }

    private static Contradiction Contradiction(List<Claim> claims, Dictionary<string, RecordedReport> reports)
    {
        var first = claims.First(claim => claim.Stance == Stance.Asserts);
        ImmutableArray<Position> positions = [.. claims
            .DistinctBy(claim => (claim.Utterance.Id, claim.Stance))
            .Select(claim => new Position(claim.Utterance.Id, claim.Utterance.Speaker, claim.Stance, claim.Words))];
        return new Contradiction(StableId.Of("c", first.Utterance.Id, first.Notion), first.Text, first.Words, positions) { Origins = ClaimOrigins.Of(claims, reports) };
    }
}
