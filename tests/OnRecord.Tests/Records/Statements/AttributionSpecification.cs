using System.Text.RegularExpressions;
using OnRecord.Intake;
using OnRecord.Publish.Contracts;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Records.Statements;

/// <summary>Runs Specifications/attribution*.md: what must hold, and what is open.</summary>
public sealed partial class AttributionSpecification
{
    private static readonly Dating Published = new(new PartialDate(2031, 5, 14), DateBasis.Given);

    public static TheoryData<string, string, string> Held { get; } = Rows(AttributionCase.Held());

    public static TheoryData<string, string, string> NotYet { get; } = Rows(AttributionCase.NotYet());

    [Theory]
    [MemberData(nameof(Held))]
    public void A_row_of_the_specification_holds(string name, string text, string expected)
    {
        if (Departure(name, text, expected) is string departure) Assert.Fail(departure);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(NotYet))]
    public void An_open_row_that_begins_to_hold_is_moved_to_the_table_it_belongs_to(string name, string text, string expected) =>
        Assert.True(Departure(name, text, expected) is not null, $"{name}: this row holds now. Move it from attribution-open.md to the table of its construction.");

    [Fact]
    public void The_specification_has_enough_rows_to_mean_something() => Assert.True(Held.Count + NotYet.Count >= 660, $"{Held.Count} rows that hold, {NotYet.Count} open");

    [Fact]
    public void No_row_stands_twice()
    {
        var rows = AttributionCase.Held().Concat(AttributionCase.NotYet()).ToList();
        Assert.Empty(rows.GroupBy(row => row.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(rows.GroupBy(row => row.Text, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => string.Join(" = ", same.Select(row => row.Name))));
    }

    /// <summary>How what is found departs from the row; null when it holds.</summary>
    private static string? Departure(string name, string text, string expected)
    {
        var found = Pipeline.Read(ReportDresser.Dress(new Report { Id = name, Text = text, Published = Published })).Statements;
        var wanted = expected == "none" ? [] : expected.Split("<br>");
        var shown = string.Join("<br>", found.Select(s => Shown(s, text)));
        if (wanted.Length != found.Length) return $"{name}: expected {expected}{Environment.NewLine}found {shown}";
        for (var i = 0; i < wanted.Length; i++)
        {
            var match = Row().Match(wanted[i]);
            if (!match.Success) throw new InvalidDataException($"{name}: not a statement: {wanted[i]}");
            if ($"{match.Groups["speaker"].Value} → {match.Groups["kind"].Value}: {match.Groups["content"].Value}" != Shown(found[i], text)) return $"{name}: expected {expected}{Environment.NewLine}found {shown}";
            foreach (var more in match.Groups["more"].Value.Split("; ", StringSplitOptions.RemoveEmptyEntries))
            {
                var value = Value(found[i], more[..more.IndexOf(':', StringComparison.Ordinal)]);
                if (more != $"{more[..more.IndexOf(':', StringComparison.Ordinal)]}: {value}") return $"{name}: expected {more} of {wanted[i]}{Environment.NewLine}found {value}";
            }
        }
        return null;
    }

    private static TheoryData<string, string, string> Rows(IEnumerable<AttributionCase> cases) => [.. cases.Select(c => new TheoryDataRow<string, string, string>(c.Name, c.Text, c.Expected))];

    private static string Shown(Statement statement, string text) => $"{statement.Speaker.Name} → {JsonNames.Of(statement.Kind)}: {Content(statement, text)}";

    private static string Content(Statement statement, string text) => string.Join(" … ", statement.Content.Select(span => span.Of(text)));

    private static string? Value(Statement statement, string key) => key switch
    {
        "to" => statement.Audience,
        "at" => statement.Venue,
        "on" => statement.Said?.Date.ToString(),
        "via" => string.Join(", ", statement.RelayedBy),
        "act" => JsonNames.Of(statement.Act),
        "in" => statement.Parent?[1..],
        _ => throw new InvalidDataException($"There is no key {key}."),
    };

    [GeneratedRegex(@"^(?<speaker>.+?) → (?<kind>\w+): (?<content>.+?)( \{(?<more>.+)\})?$")]
    private static partial Regex Row();
}
