using System.Collections.Immutable;
using OnRecord.App.Fetching;
using OnRecord.Intake;
using OnRecord.Records.Revisions;
using OnRecord.Store;
using OnRecord.Store.Reports;
using OnRecord.Store.Sources;
using OnRecord.Text;

namespace OnRecord.App.Watching;

/// <summary>Gets the page of an item, once for its text and a few times more for what the outlet edits in it.</summary>
/// <param name="record">Where everything is kept.</param>
/// <param name="fetcher">Gets the page.</param>
/// <param name="clock">The present.</param>
/// <param name="tell">Told of every report and problem.</param>
internal sealed class PageVisitor(Record record, Fetcher fetcher, TimeProvider clock, Action<WatchNews> tell)
{
    private readonly SourceRegister _sources = record.Sources;

    public async Task Visit(Source source, SourceItem item, CancellationToken cancellation)
    {
        var outcome = await fetcher.Get(new FetchRequest(new Uri(item.Page!), item.ETag, item.LastModified), cancellation);
        if (!outcome.IsOk)
        {
            Missed(source, item, outcome.Failure.Problem, outcome.Failure.MayPass, outcome.Failure.RetryAfter);
            return;
        }
        if (outcome.Answer.IsUnchanged)
        {
            _sources.Put(LookedAt(item));
            return;
        }
        var result = CapturedReports.Read(outcome.Answer).First();
        // A page without an article may be a wall that is gone on another day, or the site's new face: tried again, then given up.
        if (result.IsOk(out var page)) Take(source, item, page, [.. result.Remarks.Select(remark => remark with { Where = item.Page! })], outcome.Answer);
        else Missed(source, item, result.Problem!, mayPass: true, retryAfter: null);
    }

    private void Take(Source source, SourceItem item, Report page, ImmutableArray<Problem> remarks, FetchAnswer answer)
    {
        var report = item.Shown is null ? page : ItemReports.Together(page, item.Shown, source);
        // An article that was open when it was recorded and is now for those who pay was not edited: the whole text stays.
        if (page.IsExcerpt && item is { State: ItemState.Recorded, Report: string kept } && record.GetReport(kept) is { Report.IsExcerpt: false })
        {
            _sources.Put(LookedAt(item) with { Problem = ProblemCodes.Stub.Id });
            return;
        }
        var next = LookedAt(item) with
        {
            State = ItemState.Recorded,
            Visits = item.State == ItemState.Recorded ? item.Visits + 1 : 0,
            Tries = 0,
            Problem = null,
            ETag = answer.ETag,
            LastModified = answer.LastModified,
            IsDated = report.Published is not null,
            IsAhead = ItemReports.IsAhead(report, clock.GetUtcNow()),
            Length = report.Text.Length,
        };
        var added = record.AlreadyRecorded(report) is { } same && same.Id == item.Report ? same : null;
        if (added is null)
        {
            var reading = Pipeline.Read(report);
            added = _sources.Record(next, reading, CapturedReports.Of(answer));
            var before = added.Outcome == AddOutcome.Revision ? record.GetReport(added.Id, added.Revision - 1) : null;
            tell(new WatchNews(source, added, report.Title?.Text)
            {
                Change = before is null ? null : RevisionComparer.Compare(before, reading),
                Remarks = string.Equals(report.Text, page.Text, StringComparison.Ordinal) ? remarks : [],
            });
        }
        else _sources.Put(next with { Report = added.Id });
    }

    /// <summary>The page could not be had: it is tried again, or what the feed said of it is recorded in its place.</summary>
    private void Missed(Source source, SourceItem item, Problem problem, bool mayPass, TimeSpan? retryAfter)
    {
        var now = clock.GetUtcNow();
        if (item.State != ItemState.Waiting)
        {
            _sources.Put(LookedAt(item) with { Problem = problem.Code.Id });
            return;
        }
        var due = PageSchedule.AfterFailure(item, mayPass, retryAfter, now);
        var next = item with { Tries = item.Tries + 1, Problem = problem.Code.Id, DueAt = due };
        if (due is not null)
        {
            _sources.Put(next);
            return;
        }
        tell(new WatchNews(source, Added: null, Title: null, problem));
        next = next with { State = ItemState.GivenUp };
        if (item.Shown is not Report shown) _sources.Put(next);
        else tell(new WatchNews(source, _sources.Record(next, Pipeline.Read(shown), capture: null), shown.Title?.Text));
    }

    private SourceItem LookedAt(SourceItem item) => item with { Visits = item.Visits + 1, DueAt = PageSchedule.AfterRecording(item, clock.GetUtcNow()) };
}
