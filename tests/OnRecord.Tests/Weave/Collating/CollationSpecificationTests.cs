using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;
using OnRecord.Weave.Collating;

namespace OnRecord.Tests.Weave.Collating;

/// <summary>Runs Specifications/collation.md.</summary>
public sealed class CollationSpecificationTests
{
    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "tests", "OnRecord.Tests", "Specifications", "collation.md")))
        {
            var cells = line.Split('|');
            if (cells.Length == 6 && cells[1].Trim() is not ("name" or "---")) rows.Add(cells[1].Trim(), cells[2].Trim(), cells[3].Trim(), cells[4].Trim());
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Differences_are_named_as_specified(string name, string baseWords, string witness, string expected)
    {
        var found = Differences(baseWords, witness);

        Assert.True(expected == Shown(found), $"{name}: expected {expected}, found {Shown(found)}");
    }

    [Fact]
    public void The_specification_has_at_least_sixty_rows() => Assert.True(Rows().Count >= 60, $"{Rows().Count} rows");

    [Fact]
    public void The_order_of_witnesses_changes_nothing()
    {
        string[] wordings = ["The gates will stay shut if the water rises by 40 metres.", "The gates may stay shut.", "The gates will not stay shut if the water rises by 14 metres.", "The gates will stay open if the water rises by 40 metres."];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var order in new[] { new[] { 0, 1, 2, 3 }, [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2] })
        {
            RecordedReport[] reports = [.. order.Select(i => MarkedReport.Of($"r{i}", $"[[Ilse Marren|direct|2031-03-04: {wordings[i]}]]", isPrimary: i == 0))];
            var differences = Weaver.Weave([.. reports]).Utterances.SelectMany(utterance => utterance.Differences).Select(difference => $"{difference.Report} {Shown(difference)}").Order(StringComparer.Ordinal);
            seen.Add(string.Join('\n', differences));
        }

        Assert.NotEqual("", Assert.Single(seen));
    }

    private static ImmutableArray<Difference> Differences(string baseWords, string witness)
    {
        RecordedReport[] reports = [Report("base", baseWords), Report("witness", witness)];
        var utterance = new Utterance
        {
            Id = "u",
            Speaker = reports[0].Statements[0].Speaker,
            Renderings = [.. reports.Select(report => new Rendering(report.Id, "s1", report.Statements[0].Content))],
            Base = new StatementRef("base", "s1"),
        };
        return new Collator([.. reports]).Collate(utterance).Differences;
    }

    private static RecordedReport Report(string id, string words) => MarkedReport.Of(id, $"[[Ilse Marren|direct: {words}]]", isPrimary: id == "base");

    private static string Shown(ImmutableArray<Difference> differences) => differences.Length == 0 ? "none" : string.Join("; ", differences.Select(Shown));

    private static string Shown(Difference difference) =>
        $"{difference.Kind.ToString().ToLowerInvariant()}: {Side(difference.Base)} → {Side(difference.Words)}{(difference.IsDistortion ? " !" : "")}";

    private static string Side(string words) => words.Length == 0 ? "-" : words;
}
