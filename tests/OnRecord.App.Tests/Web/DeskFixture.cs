using OnRecord.App.Web;
using OnRecord.Store.Stories;
using OnRecord.Tests.Publish.Briefs;
using OnRecord.Weave.Stories;
using Record = OnRecord.Store.Record;

namespace OnRecord.App.Tests.Web;

/// <summary>A desk over a record with the hand-woven story, on a free port of this machine.</summary>
public sealed class DeskFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-desk-tests-");
    private Record? _record;
    private Microsoft.AspNetCore.Builder.WebApplication? _desk;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public string Story { get; private set; } = "";

    internal Record Record => _record!;

    public async ValueTask InitializeAsync()
    {
        var assessment = DamStory.Build().Weave();
        _record = Record.Open(Path.Combine(_folder.FullName, "desk.onrecord"), TimeProvider.System, create: true).Value!;
        foreach (var report in assessment.Woven.Reports) _record.Add(report);
        var input = _record.LoadForPlacing()!;
        var storyOf = assessment.Woven.Stories.SelectMany(story => story.Reports, (story, report) => (story.Id, report)).ToDictionary(pair => pair.report, pair => pair.Id, StringComparer.Ordinal);
        Assert.True(_record.SavePlacing(input, [.. input.Pending.Where(pending => storyOf.ContainsKey(pending.Report.Id))
            .Select(pending => new Placement(new StoryAssignment(StoryOutcome.Joined, "given", new StoryMark(pending.Report.Id, storyOf[pending.Report.Id], null) { Words = [], Weights = [] }), [1]))]));
        Assert.True(_record.SaveWeave(_record.LoadForWeaving()!, assessment));
        Story = _record.ListStories()[0].Id;
        _desk = await DeskHost.StartAsync(_record, port: 0, TestContext.Current.CancellationToken);
        Client.BaseAddress = new Uri(DeskHost.AddressOf(_desk));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_desk is not null) await _desk.DisposeAsync();
        _record?.Dispose();
        _folder.Delete(recursive: true);
    }
}
