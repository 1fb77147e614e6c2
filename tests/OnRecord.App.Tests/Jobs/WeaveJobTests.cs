using OnRecord.App.Jobs;
using OnRecord.Intake;
using OnRecord.Weave;
using Record = OnRecord.Store.Record;

namespace OnRecord.App.Tests.Jobs;

public sealed class WeaveJobTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-weave-tests-");
    private readonly List<Record> _records = [];

    public void Dispose()
    {
        foreach (var record in _records) record.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(11)]
    public void Adding_in_batches_gives_what_adding_at_once_gives(int batch)
    {
        var reports = Enumerable.Range(0, 24).Select(StoryTexts.Of).ToList();
        var atOnce = Open();
        Add(atOnce, reports);
        var inBatches = Open();
        foreach (var part in reports.Chunk(batch)) Add(inBatches, part);

        Assert.Equal(Shown(atOnce), Shown(inBatches));
        Assert.Equal(8, atOnce.Counts().Stories);
    }

    [Fact]
    public void A_record_whose_stories_share_nothing_said_holds_what_weaving_all_at_once_gives()
    {
        var reports = Enumerable.Range(0, 24).Select(StoryTexts.Of).ToList();
        var record = Open();
        Add(record, reports);

        var woven = Pipeline.Weave(reports.Select(Pipeline.Read)).Woven;
        Assert.Equal(woven.Stories.Select(story => (story.Id, string.Join(' ', story.Reports))).Order(), Stories(record).Select(story => (story.Id, string.Join(' ', story.Reports))).Order());
        var several = woven.Utterances.Where(utterance => utterance.Renderings.Length > 1).ToList();
        Assert.NotEmpty(several);
        Assert.All(several, utterance => Assert.Equal(Renderings(utterance), Renderings(record.GetUtterance(utterance.Id)!.Utterance)));
    }

    [Fact]
    public void Only_the_stories_that_a_report_touches_are_woven_again()
    {
        var record = Open();
        Add(record, Enumerable.Range(0, 24).Select(StoryTexts.Of));
        var before = record.ListStories().ToDictionary(story => story.Id);

        var weaves = Add(record, [StoryTexts.Of(24)]);

        Assert.Equal(1, weaves);
        var changed = record.ListStories().Where(story => story != before[story.Id]).ToList();
        Assert.Equal(4, Assert.Single(changed).Reports);
    }

    [Fact]
    public void An_edited_report_stays_in_its_story()
    {
        var record = Open();
        Add(record, Enumerable.Range(0, 10).Select(StoryTexts.Of));
        var story = Assert.Single(record.StoriesOf("r08"));

        Add(record, [StoryTexts.Of(8) with { Text = StoryTexts.Of(8).Text + " Corrected." }]);

        Assert.Equal(story, Assert.Single(record.StoriesOf("r08")));
        Assert.Equal("edited: r08", record.GetStory(story)!.Revisions[^1].Reason);
    }

    private Record Open()
    {
        var record = Record.Open(Path.Combine(_folder.FullName, $"{_records.Count}.db"), TimeProvider.System, create: true).Value!;
        _records.Add(record);
        return record;
    }

    /// <summary>How many weaves it took.</summary>
    private static int Add(Record record, IEnumerable<Report> reports)
    {
        foreach (var report in reports) record.Add(Pipeline.Read(report));
        var weaves = 0;
        WeaveJob.BringUpToDate(record, (what, _, _) => weaves += what == "weaving" ? 1 : 0);
        Assert.False(record.IsBehind);
        return weaves;
    }

    private static IEnumerable<Story> Stories(Record record) => record.ListStories(1000).Select(story => record.GetStory(story.Id)!.Assessment.Woven.Stories[0]);

    /// <summary>All stories with their reasons and utterances, as one text.</summary>
    private static string Shown(Record record) => string.Join('\n', record.ListStories(1000).OrderBy(story => story.Id, StringComparer.Ordinal).Select(story =>
    {
        var woven = record.GetStory(story.Id)!.Assessment.Woven;
        return $"{story.Id} {story.Title} {string.Join(' ', woven.Stories[0].Reports)}: {string.Join('|', woven.Stories[0].Why)}: {string.Join('|', woven.Utterances.Select(Renderings))}";
    }));

    private static string Renderings(Utterance utterance) =>
        $"{utterance.Id}={string.Join(' ', utterance.Renderings.Select(rendering => $"{rendering.Report}/{rendering.Statement}/{string.Join('+', rendering.Spans)}"))}";
}
