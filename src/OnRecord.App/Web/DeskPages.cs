using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.App.Web.Pages;
using OnRecord.Store;

namespace OnRecord.App.Web;

/// <summary>Which address shows which page.</summary>
internal static class DeskPages
{
    /// <summary>As many stories or hits as one page lists.</summary>
    private const int ListLength = 100;

    /// <summary>Longer questions are cut: nobody types them.</summary>
    private const int LongestQuestion = 200;

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes, Record record)
    {
        routes.MapMethods("/", Reading, () => Page<StoryListPage>(new { Stories = record.ListStories(ListLength), Counts = record.Counts() }));
        routes.MapMethods("/stories/{id}", Reading, IResult (string id, string? from) => Find(id, found => record.GetStory(found)) switch
        {
            null => Missing("story"),
            // An old id leads to the story that its reports are in now, which says so.
            { Passed: { } passed, Summary.Id: var now } => Results.Redirect($"{DeskLinks.Story(now)}?from={Uri.EscapeDataString(passed.Id)}"),
            var story => Page<StoryPage>(new { Story = story, Passed = from is null ? null : record.PassingOf(from) }),
        });
        routes.MapMethods("/stories/{id}/figures", Reading, IResult (string id) =>
            Find(id, found => record.GetStory(found)) is { } story ? Page<FiguresPage>(new { Story = story }) : Missing("story"));
        routes.MapMethods("/stories/{id}/origins", Reading, IResult (string id) =>
            Find(id, found => record.GetStory(found)) is { } story ? Page<OriginsPage>(new { Story = story }) : Missing("story"));
        routes.MapMethods("/utterances/{id}", Reading, IResult (string id) =>
            Find(id, record.GetUtterance) is { } utterance ? Page<RenderingsPage>(new { View = utterance }) : Missing("statement"));
        routes.MapMethods("/reports/{id}", Reading, IResult (string id, string? at) =>
            Find(id, found => record.GetReport(found)) is { } report
                ? Page<ReaderPage>(new { Report = report, At = SpanQuery.Read(at, report.Text.Length), Utterances = record.UtterancesIn(report.Id), Stories = record.StoriesOf(report.Id) })
                : Missing("report"));
        routes.MapMethods("/speakers/{id}", Reading, IResult (string id) =>
            Find(id, record.GetSpeaker) is { } speaker ? Page<SpeakerPage>(new { View = speaker }) : Missing("speaker"));
        routes.MapMethods("/search", Reading, IResult (string? q) =>
        {
            var question = (q ?? "").Trim();
            if (question.Length > LongestQuestion) question = question[..LongestQuestion];
            return Page<SearchPage>(new { Question = question, Results = question.Length == 0 ? null : record.Search(question, ListLength) });
        });
        routes.MapFallback(() => Missing("page"));
    }

    private static RazorComponentResult<T> Page<T>(object parameters)
        where T : IComponent => new(parameters);

    private static RazorComponentResult<MissingPage> Missing(string what) => new(new { What = what }) { StatusCode = StatusCodes.Status404NotFound };

    /// <summary>A slash in an id arrives escaped, since the path is cut at slashes before it is unescaped.</summary>
    private static T? Find<T>(string id, Func<string, T?> get)
        where T : class => get(id) ?? (id.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? get(id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)) : null);
}
