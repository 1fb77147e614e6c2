using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Tests.Weave.Utterances;

/// <summary>Runs Specifications/utterances.md.</summary>
public sealed class UtteranceSpecificationTests
{
    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "tests", "OnRecord.Tests", "Specifications", "utterances.md")))
        {
            var cells = line.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|').Select(cell => cell.Replace('\u0001', '|').Trim()).ToArray();
            if (cells.Length == 6 && cells[1] is not ("name" or "---")) rows.Add(cells[1], cells[2], cells[3], cells[4]);
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_two_reports_print_is_related_as_specified(string name, string one, string other, string expected)
    {
        ImmutableArray<RecordedReport> reports = other == "-" ? [MarkedReport.Of("a", one)] : [MarkedReport.Of("a", one), MarkedReport.Of("b", other)];
        var woven = Weaver.Weave(reports);

        Assert.True(expected == Relation(woven, reports.Length), $"{name}: expected {expected}, found {Relation(woven, reports.Length)}");
    }

    [Fact]
    public void The_specification_has_at_least_twenty_rows() => Assert.True(Rows().Count >= 20, $"{Rows().Count} rows");

    private static string Relation(WovenReports woven, int reports)
    {
        if (woven.Utterances.Any(utterance => reports == 1 ? utterance.Renderings.Length > 1 : utterance.Renderings.Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).Count() == reports)) return "one";
        return !woven.TalkingPoints.IsEmpty ? "talking point" : !woven.Agreements.IsEmpty ? "agreement" : !woven.Suggestions.IsEmpty ? "suggested" : "apart";
    }
}
