using System.CommandLine;
using System.Text.Json;
using OnRecord.App.Watching;
using OnRecord.Publish.Contracts;
using OnRecord.Store.Reports;

namespace OnRecord.App.Commands;

/// <summary><c>watch</c>: looks at feeds for as long as it runs, and records what they bring.</summary>
internal static class WatchCommand
{
    public static Command Build()
    {
        var once = new Option<bool>("--once") { Description = "Look at what is due now, then end: for a scheduler of your own." };
        var command = new ExampledCommand(
            "watch",
            "Look at the sources of the record, each in its own rhythm, and record what is new, until Ctrl+C.",
            "onrecord watch add https://news.example/",
            "onrecord watch import feeds.opml",
            "onrecord watch list",
            "onrecord watch",
            "onrecord watch --push-address https://desk.example/push",
            "onrecord watch --once --json") { once };
        var push = new PushOptions(command);
        var fetching = new FetchOptions(command, recursive: true);
        command.Subcommands.Add(WatchAddCommand.Build(fetching));
        command.Subcommands.Add(WatchListCommand.Build());
        foreach (var change in WatchChangeCommands.Build()) command.Subcommands.Add(change);
        foreach (var list in WatchOpmlCommands.Build()) command.Subcommands.Add(list);
        command.SetAction((parsed, cancellation) => RecordAccess.UseAsync(
            parsed,
            async (record, terminal) =>
            {
                using var fetcher = fetching.Open(parsed);
                var isOnce = parsed.GetValue(once);
                var hubs = isOnce ? null : push.Subscriber(parsed, record, fetcher);
                var asJson = parsed.GetValue(GlobalOptions.Json);
                var watcher = new Watcher(record, fetcher, TimeProvider.System, Random.Shared.NextDouble, news => Tell(news, terminal, asJson), hubs);
                var watched = record.Sources.List().Count;
                terminal.Note(watched == 0 ? "Nothing is watched yet: onrecord watch add ADDRESS" : $"{Terminal.Count(watched, "source")}{(isOnce ? "" : " (Ctrl+C ends it)")}");
                await using var host = hubs is null ? null : await push.Listen(parsed, watcher.Receiver, terminal, cancellation);
                if (hubs is not null && host is null) return terminal.Done;
                return await Run(watcher, () => RecordAccess.Weave(record, terminal), terminal, isOnce, cancellation);
            },
            create: true));
        return command;
    }

    private static async Task<int> Run(Watcher watcher, Action weave, Terminal terminal, bool once, CancellationToken cancellation)
    {
        if (once)
        {
            while (await watcher.Turn(cancellation)) weave();
            return terminal.Done;
        }
        try
        {
            await watcher.Run(weave, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl+C is how it ends; everything acknowledged is on disk.
        }
        return ExitCode.Ok;
    }

    private static void Tell(WatchNews news, Terminal terminal, bool asJson)
    {
        if (news.Problem is not null) terminal.Problem(news.Problem);
        foreach (var remark in news.Remarks) terminal.Note(remark.ToString());
        if (news.Added is not { Outcome: not AddOutcome.AlreadyRecorded } added) return;
        if (asJson) JsonOutput.Write(json => Write(json, news, added));
        else terminal.Acknowledge($"{(added.Outcome == AddOutcome.Revision ? $"revision {added.Revision} of" : "recorded")} {added.Id}{(news.Title is null ? "" : $"  {news.Title}")}{(news.Change is null ? "" : $" ({RevisionText.Summary(news.Change)})")}");
    }

    private static void Write(Utf8JsonWriter json, WatchNews news, Added added)
    {
        json.WriteStartObject();
        json.WriteString("outcome", JsonNames.Of(added.Outcome));
        json.WriteString("id", added.Id);
        json.WriteNumber("revision", added.Revision);
        json.WriteString("title", news.Title);
        if (news.Change is not null) json.WriteString("weight", JsonNames.Of(news.Change.Weight));
        json.WriteString("source", news.Source.Address);
        json.WriteEndObject();
    }
}
