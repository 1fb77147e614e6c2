using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Store.Stories;
using OnRecord.Text;
using OnRecord.Weave;
using OnRecord.Weave.Stories;

namespace OnRecord.Store.Tests;

/// <summary>Values as the earlier rooms hand them over, made by hand so that a test says exactly what is in them.</summary>
internal static class Given
{
    public static RecordedReport Report(string id, string text, string? url = null, string? outlet = null, string? published = null, params (string Speaker, string Words, string? Said)[] statements)
    {
        var report = new Report
        {
            Id = id,
            Text = text,
            Url = url,
            Outlet = outlet,
            Published = Dated(published, DateBasis.Given),
            Paragraphs = [new TextSpan(0, text.Length)],
        };
        return new RecordedReport
        {
            Annotated = new AnnotatedReport
            {
                Report = report,
                Tokens = [new Token(new TextSpan(0, Math.Min(1, text.Length)), WordClass.Noun, "NN", "a")],
                Entities = [.. statements.Select(s => new Entity(s.Speaker, NameKind.Person) { Aliases = [s.Speaker, s.Speaker.Split(' ')[^1]] }).DistinctBy(e => e.Canonical)],
            },
            Statements = [.. statements.Select((s, i) => new Statement
            {
                Id = $"s{i + 1}",
                Kind = StatementKind.Direct,
                Content = [Words(text, s.Words)],
                Speaker = Speaker(s.Speaker),
                Said = Dated(s.Said, DateBasis.Content),
            })],
        };
    }

    public static Speaker Speaker(string name) => new(name.ToLowerInvariant().Replace(' ', '-'), name, SpeakerType.Person, MentionHow.Name);

    public static Utterance Utterance(string id, string speaker, params (RecordedReport Report, string Statement)[] renderings) => new()
    {
        Id = id,
        Speaker = Speaker(speaker),
        Renderings = [.. renderings.Select(r => new Rendering(r.Report.Id, r.Statement, r.Report.Statements.First(s => s.Id == r.Statement).Content))],
        Base = new StatementRef(renderings[0].Report.Id, renderings[0].Statement),
    };

    public static Assessment Woven(IEnumerable<RecordedReport> reports, ImmutableArray<Story> stories, params Utterance[] utterances) =>
        new() { Woven = new WovenReports { Reports = [.. reports], Stories = stories, Utterances = [.. utterances] } };

    /// <summary>Puts reports into stories, and saves a weave of them, as another version of the program might do; all stories are woven together.</summary>
    public static void Weave(Record record, IReadOnlyList<Story> stories, params Utterance[] utterances)
    {
        var input = record.LoadForPlacing(anew: true)!;
        Assert.True(record.SavePlacing(input, Placements(input, stories)));
        while (record.LoadForWeaving() is { } group) Assert.True(record.SaveWeave(group, Woven(group.Reports, group.Stories, utterances)));
    }

    /// <summary>Placements as given, each with one run in common.</summary>
    public static List<Placement> Placements(PlacingInput input, IReadOnlyList<Story> stories)
    {
        var storyOf = stories.SelectMany(story => story.Reports, (story, report) => (story.Id, report)).ToDictionary(pair => pair.report, pair => pair.Id, StringComparer.Ordinal);
        return [.. input.Pending.Where(pending => storyOf.ContainsKey(pending.Report.Id))
            .Select(pending => new Placement(new StoryAssignment(StoryOutcome.Joined, "given", new StoryMark(pending.Report.Id, storyOf[pending.Report.Id], null) { Words = [], Weights = [] }), [1]))];
    }

    private static Dating? Dated(string? date, DateBasis basis) => date is not null && PartialDate.TryParse(date, out var parsed) ? new Dating(parsed, basis) : null;

    private static TextSpan Words(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"“{words}” is not in the text");
        return new TextSpan(start, start + words.Length);
    }
}
