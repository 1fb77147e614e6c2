using System.CommandLine;
using System.Globalization;
using OnRecord.App.Watching;
using OnRecord.Publish.Contracts;
using OnRecord.Store;
using OnRecord.Store.Sources;

namespace OnRecord.App.Commands;

/// <summary><c>watch list</c>: what is watched, and what is the matter with it.</summary>
internal static class WatchListCommand
{
    public static Command Build()
    {
        var command = new ExampledCommand("list", "List the sources, what is the matter with them, and when they are looked at next.", "onrecord watch list");
        command.SetAction(parsed => RecordAccess.Use(parsed, (record, terminal) => Run(record, terminal, parsed.GetValue(GlobalOptions.Json))));
        return command;
    }

    /// <summary>The health of a source as the record tells it now.</summary>
    public static SourceHealth Health(Record record, Source source) =>
        SourceHealth.Of(source, record.Sources.Visits(source, SourceHealth.VisitsSeen), record.Sources.Items(source, SourceHealth.ItemsSeen), TimeProvider.System.GetUtcNow());

    /// <summary>A condition in words.</summary>
    public static string Words(SourceCondition condition) => condition switch
    {
        SourceCondition.Blocked => "keeps us out",
        SourceCondition.Gone => "gone",
        SourceCondition.Failing => "fails",
        SourceCondition.LayoutChanged => "no articles found on its pages",
        SourceCondition.TextsShorter => "texts much shorter",
        SourceCondition.DatesWrong => "dates wrong",
        SourceCondition.Silent => "silent",
        SourceCondition.Paused => "paused",
        SourceCondition.New => "not looked at yet",
        SourceCondition.Well => "well",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, message: null),
    };

    /// <summary>Host of the hub that tells of a source's news at present; null when none does.</summary>
    private static string? Hub(Record record, Source source) =>
        record.Subscriptions.Of(source) is { } subscription && subscription.IsActive(TimeProvider.System.GetUtcNow()) ? new Uri(subscription.Hub).Host : null;

    private static int Run(Record record, Terminal terminal, bool asJson)
    {
        var sources = record.Sources.List();
        if (asJson)
        {
            JsonOutput.Write(json =>
            {
                json.WriteStartArray();
                foreach (var source in sources)
                {
                    var health = Health(record, source);
                    json.WriteStartObject();
                    json.WriteNumber("number", source.Number);
                    json.WriteString("address", source.Address);
                    json.WriteString("title", source.Title);
                    json.WriteString("outlet", source.Outlet);
                    json.WriteString("folder", source.Folder);
                    json.WriteString("priority", JsonNames.Of(source.Priority));
                    json.WriteString("condition", JsonNames.Of(health.Condition));
                    json.WriteString("why", health.Why);
                    json.WriteNumber("interval_s", (long)source.Interval.TotalSeconds);
                    json.WriteString("next", source.NextAt);
                    json.WriteString("hub", Hub(record, source));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            return ExitCode.Ok;
        }
        if (sources.Count == 0) terminal.Note("Nothing is watched yet: onrecord watch add ADDRESS");
        foreach (var source in sources) Show(source, Health(record, source), Hub(record, source), terminal);
        return ExitCode.Ok;
    }

    private static void Show(Source source, SourceHealth health, string? hub, Terminal terminal)
    {
        var style = health.Condition switch
        {
            SourceCondition.Well => "green",
            SourceCondition.Paused or SourceCondition.New => "grey",
            _ => "yellow",
        };
        terminal.Paragraph(0, [new TextRun($"{source.Number}  "), new TextRun(source.Title ?? source.Address, "bold"), new TextRun(" · "), new TextRun(Words(health.Condition), style), new TextRun(health.Why is null ? "" : $": {health.Why}")]);
        var when = source.IsPaused ? "" : string.Create(CultureInfo.InvariantCulture, $" · every {Every(source.Interval)}, next {source.NextAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        terminal.Line(3, $"{source.Address}{(source.Folder is null ? "" : $" · {source.Folder}")}{(source.Priority == SourcePriority.Normal ? "" : $" · {JsonNames.Of(source.Priority)} priority")}{when}{(hub is null ? "" : $" · {hub} tells of what is new")}", "grey");
    }

    private static string Every(TimeSpan interval) => interval.TotalHours >= 2 ? string.Create(CultureInfo.InvariantCulture, $"{interval.TotalHours:0} h") : string.Create(CultureInfo.InvariantCulture, $"{interval.TotalMinutes:0} min");
}
