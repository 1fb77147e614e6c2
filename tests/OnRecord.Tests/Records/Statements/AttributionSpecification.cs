using System.Text.RegularExpressions;
using OnRecord.Intake;
using OnRecord.Publish.Contracts;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Records.Statements;

/// <summary>Runs Specifications/attribution.md.</summary>
public sealed partial class AttributionSpecification
{
    private static readonly Dating Published = new(new PartialDate(2031, 5, 14), DateBasis.Given);

    public static TheoryData<string, string, string> Cases { get; } = [.. AttributionCase.All().Select(c => new TheoryDataRow<string, string, string>(c.Name, c.Text, c.Expected))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_row_of_the_specification_holds(string name, string text, string expected)
    {
        var found = Pipeline.Read(ReportDresser.Dress(new Report { Id = name, Text = text, Published = Published })).Statements;
        var wanted = expected == "none" ? [] : expected.Split("<br>");
        var shown = string.Join("<br>", found.Select(s => $"{s.Speaker.Name} → {JsonNames.Of(s.Kind)}: {Content(s, text)}"));
        Assert.True(wanted.Length == found.Length, $"{name}: expected {expected}{Environment.NewLine}found {shown}");
        for (var i = 0; i < wanted.Length; i++)
        {
            var match = Row().Match(wanted[i]);
            Assert.True(match.Success, $"{name}: not a statement: {wanted[i]}");
            Assert.Equal($"{match.Groups["speaker"].Value} → {match.Groups["kind"].Value}: {match.Groups["content"].Value}", $"{found[i].Speaker.Name} → {JsonNames.Of(found[i].Kind)}: {Content(found[i], text)}");
            foreach (var more in match.Groups["more"].Value.Split("; ", StringSplitOptions.RemoveEmptyEntries)) Assert.Equal(more, $"{more[..more.IndexOf(':', StringComparison.Ordinal)]}: {Value(found[i], more[..more.IndexOf(':', StringComparison.Ordinal)])}");
        }
    }

    [Fact]
    public void The_specification_has_enough_rows_to_mean_something() => Assert.True(Cases.Count >= 120, $"{Cases.Count} rows");

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
