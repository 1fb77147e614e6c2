using OnRecord.Weave;

namespace OnRecord.Tests.Weave.Utterances;

/// <summary>Weaving alone, on the shared reports with hand-made statements.</summary>
public sealed class GoldUtteranceTests
{
    [Fact]
    public void Renderings_of_one_utterance_are_joined_and_occasions_come_apart()
    {
        var (same, neutral) = GoldReports.Pairs();

        var woven = Weaver.Weave(GoldReports.Read());

        var joined = new HashSet<(string, string)>();
        foreach (var utterance in woven.Utterances)
        {
            var ids = utterance.Renderings.Select(rendering => rendering.Statement).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            joined.UnionWith(from a in ids from b in ids where string.CompareOrdinal(a, b) < 0 && a[..3] != b[..3] select (a, b));
        }
        joined.ExceptWith(neutral);
        var found = joined.Count(same.Contains);
        foreach (var s in woven.Suggestions.Take(20)) TestContext.Current.SendDiagnosticMessage($"{s.A.Statement} {s.B.Statement} {s.Score:0.00} {s.Why}");
        Assert.True(found >= .8 * joined.Count, "joined wrongly: " + string.Join(' ', joined.Except(same)));
        Assert.True(found >= .7 * same.Count, "not joined: " + string.Join(' ', same.Except(joined)));
    }
}
