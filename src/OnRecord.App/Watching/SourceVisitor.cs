using System.Net;
using System.Net.Http.Headers;
using OnRecord.App.Fetching;
using OnRecord.App.Watching.Push;
using OnRecord.Intake.Feeds;
using OnRecord.Store;
using OnRecord.Store.Sources;
using OnRecord.Text;

namespace OnRecord.App.Watching;

/// <summary>Looks at a source: what is new in it is recorded, or waits for its page; then it is told when to look again.</summary>
/// <param name="record">Where everything is kept.</param>
/// <param name="fetcher">Gets the feed.</param>
/// <param name="clock">The present.</param>
/// <param name="chance">Numbers from 0 to 1 that spread the visits.</param>
/// <param name="tell">Told of every report and problem.</param>
/// <param name="hubs">Asks the hubs that sources name; null where hubs cannot reach this program.</param>
internal sealed class SourceVisitor(Record record, Fetcher fetcher, TimeProvider clock, Func<double> chance, Action<WatchNews> tell, HubSubscriber? hubs = null)
{
    private readonly SourceRegister _sources = record.Sources;

    public async Task Visit(Source source, CancellationToken cancellation)
    {
        var outcome = await fetcher.Get(new FetchRequest(new Uri(source.Address), source.ETag, source.LastModified), cancellation);
        if (!outcome.IsOk) Failed(source, outcome.Failure.Problem, outcome.Failure.RetryAfter);
        else if (outcome.Answer.IsUnchanged) Done(source, VisitOutcome.Unchanged, outcome.Answer, document: null, fresh: 0);
        else Read(source, outcome.Answer);
    }

    /// <summary>Takes what a hub sent of a source, without asking the source; what cannot be read makes it due now.</summary>
    public void Sent(Source source, ReadOnlyMemory<byte> content, string? contentType)
    {
        var answer = new FetchAnswer
        {
            Address = new Uri(source.Address),
            Status = HttpStatusCode.OK,
            Bytes = content,
            ContentType = contentType,
            ETag = source.ETag,
            LastModified = source.LastModified,
            At = clock.GetUtcNow(),
        };
        var document = Document(source, answer);
        if (document.Items.IsEmpty) _sources.Hasten(source);
        else Take(source, answer, document);
    }

    private void Read(Source source, FetchAnswer answer)
    {
        var document = Document(source, answer);
        hubs?.Notice(source, document.Feed, answer);
        if (document.Items.IsEmpty && document.Problems.FirstOrDefault() is Problem problem) Failed(source, problem, retryAfter: null);
        else Take(source, answer, document);
    }

    private static FeedDocument Document(Source source, FetchAnswer answer)
    {
        var charset = MediaTypeHeaderValue.TryParse(answer.ContentType, out var type) ? type.CharSet?.Trim('"') : null;
        return FeedReader.Read(new MemoryStream(answer.Bytes.ToArray(), writable: false), source.Address, answer.Address.AbsoluteUri, charset);
    }

    private void Take(Source source, FetchAnswer answer, FeedDocument document)
    {
        var (fresh, edited) = (0, 0);
        var keys = document.Items.Select(ItemReports.KeyOf).ToList();
        var items = _sources.Known(source, keys);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        // Feeds show the newest first; the record takes them in the order they came.
        for (var i = document.Items.Length - 1; i >= 0; i--)
        {
            // An item shown twice in one feed counts once.
            if (!taken.Add(keys[i])) continue;
            var known = items.GetValueOrDefault(keys[i]);
            var state = ItemReports.StateOf(document.Items[i]);
            if (known?.Hash == state) continue;
            Take(source, document, i, keys[i], state, known);
            if (known is null) fresh++;
            else edited++;
        }
        Done(source, fresh + edited > 0 ? VisitOutcome.New : VisitOutcome.NothingNew, answer, document, fresh);
    }

    private void Take(Source source, FeedDocument document, int index, string key, string state, SourceItem? known)
    {
        var now = clock.GetUtcNow();
        var item = new SourceItem { Source = source.Number, Item = key, Hash = state, State = ItemState.GivenUp, SeenAt = known?.SeenAt ?? now, Report = known?.Report };
        if (!document.Report(index, source.Address).IsOk(out var shown))
        {
            _sources.Put(item with { Problem = ProblemCodes.Empty.Id });
            return;
        }
        var report = ItemReports.FromFeed(shown, source, key, now);
        item = item with { IsDated = report.Published is not null, IsAhead = ItemReports.IsAhead(report, now), Length = report.Text.Length };
        if (!shown.IsExcerpt || report.Url is null)
        {
            var added = _sources.Record(item with { State = ItemState.Recorded }, Pipeline.Read(report), capture: null);
            tell(new WatchNews(source, added, report.Title?.Text));
        }
        else if (known is null && _sources.ReportOfPage(report.Url) is string recorded)
        {
            // Another feed of the outlet showed it before.
            _sources.Put(item with { State = ItemState.Recorded, Report = recorded, Page = report.Url });
        }
        else
        {
            _sources.Put(item with { State = known?.State ?? ItemState.Waiting, Page = report.Url, Shown = report, DueAt = now, ETag = known?.ETag, LastModified = known?.LastModified, Visits = known?.Visits ?? 0, Length = known?.Length });
        }
    }

    private void Done(Source source, VisitOutcome outcome, FetchAnswer answer, FeedDocument? document, int fresh)
    {
        var now = clock.GetUtcNow();
        var items = document?.Items.Length ?? 0;
        var pause = SourceSchedule.After(source, fresh, items, document is null ? null : Window(document), document?.Feed.Schedule.TimeToLive, hubs?.IsTold(source) == true);
        _sources.Visited(source, new Visit(now, outcome, Items: items, Fresh: fresh), new VisitPlan(
            now + SourceSchedule.Spreading(pause, chance()),
            pause,
            answer.ETag ?? (answer.IsUnchanged ? source.ETag : null),
            answer.LastModified ?? (answer.IsUnchanged ? source.LastModified : null),
            answer.MovedTo?.AbsoluteUri,
            document?.Feed.Title?.Plain));
    }

    private void Failed(Source source, Problem problem, TimeSpan? retryAfter)
    {
        var now = clock.GetUtcNow();
        _sources.Visited(
            source,
            new Visit(now, VisitOutcome.Failed, problem.Code.Id, problem.Detail),
            new VisitPlan(now + SourceSchedule.Spreading(SourceSchedule.AfterFailure(source, retryAfter), chance()), source.Interval, source.ETag, source.LastModified));
        tell(new WatchNews(source, Added: null, Title: null, problem));
    }

    /// <summary>Time between the oldest and the newest item that a feed shows.</summary>
    private static TimeSpan? Window(FeedDocument document)
    {
        var days = document.Items.Select(item => item.Date).OfType<PartialDate>().Where(date => date.Time is not null).Select(Moment).OfType<DateTime>().ToList();
        return days.Count > 1 ? days.Max() - days.Min() : null;
    }

    private static DateTime? Moment(PartialDate date) => date.ToDay() is DateOnly day ? day.ToDateTime(date.Time ?? default) - (date.Offset ?? TimeSpan.Zero) : null;
}
