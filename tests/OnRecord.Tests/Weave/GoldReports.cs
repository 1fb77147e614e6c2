using System.Collections.Immutable;
using System.Text.Json;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Weave;

/// <summary>The shared reports with their hand-made statements, so that weaving is measured apart from reading.</summary>
internal static class GoldReports
{
    public static ImmutableArray<RecordedReport> Read()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(SharedData.Path("gold/reports.gold.json")));
        var reports = ImmutableArray.CreateBuilder<RecordedReport>();
        foreach (var document in gold.RootElement.GetProperty("docs").EnumerateObject())
        {
            var text = File.ReadAllText(SharedData.Path("reports/" + document.Name));
            reports.Add(MarkedReport.Make(document.Name[..^4], text, [.. document.Value.GetProperty("statements").EnumerateArray().Select(statement => Statement(text, statement))]));
        }
        return reports.ToImmutable();
    }

    /// <summary>Pairs of statements of different reports that render one utterance, and those that neither must nor must not be joined.</summary>
    public static (HashSet<(string, string)> Same, HashSet<(string, string)> Neutral) Pairs()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(SharedData.Path("gold/reports.gold.json")));
        var same = new HashSet<(string, string)>();
        var neutral = new HashSet<(string, string)>();
        foreach (var family in gold.RootElement.GetProperty("families").EnumerateArray())
        {
            if (family.TryGetProperty("note", out var note) && note.GetString()!.Contains("not one utterance", StringComparison.Ordinal)) continue;
            var members = family.GetProperty("members").EnumerateArray().Select(member => member.GetString()!).ToList();
            var into = family.GetProperty("occasion").ValueKind == JsonValueKind.Null ? neutral : same;
            into.UnionWith(from a in members from b in members where string.CompareOrdinal(a, b) < 0 && a[..3] != b[..3] select (a, b));
        }
        return (same, neutral);
    }

    /// <summary>Who makes most of the statements.</summary>
    public static string MostHeard()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(SharedData.Path("gold/reports.gold.json")));
        return gold.RootElement.GetProperty("docs").EnumerateObject().SelectMany(document => document.Value.GetProperty("statements").EnumerateArray())
            .CountBy(statement => statement.GetProperty("speaker").GetString()!).MaxBy(speaker => speaker.Value).Key;
    }

    private static Statement Statement(string text, JsonElement gold)
    {
        string? Field(string name) => gold.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var speaker = Field("speaker")!;
        Dating? said = null;
        if (Field("said_on") is string day)
        {
            Assert.True(PartialDate.TryParse(day.Length == 5 ? "--" + day : day, out var date));
            said = new Dating(date, DateBasis.Content);
        }
        return new Statement
        {
            Id = Field("id")!,
            Kind = Enum.Parse<StatementKind>(Field("kind")!, ignoreCase: true),
            Content = [.. gold.GetProperty("content").EnumerateArray().Select(words => Find(text, words.GetString()!))],
            Speaker = new Speaker(speaker.ToLowerInvariant().Replace(' ', '-'), speaker, SpeakerType.Person, MentionHow.Name),
            Said = said,
            Venue = Field("venue"),
        };
    }

    private static TextSpan Find(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0) at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        Assert.True(at >= 0, words);
        return new TextSpan(at, at + words.Length);
    }
}
