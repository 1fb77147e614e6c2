using System.CommandLine;
using OnRecord.Store;
using OnRecord.Store.Sources;

namespace OnRecord.App.Commands;

/// <summary><c>watch pause</c>, <c>resume</c>, <c>remove</c> and <c>priority</c>: what a person changes about a source.</summary>
internal static class WatchChangeCommands
{
    public static IEnumerable<Command> Build()
    {
        yield return Change("pause", "Look at a source no longer, until it is resumed.", "onrecord watch pause 3", "paused", (register, source) => register.Pause(source, isPaused: true));
        yield return Change("resume", "Look at a paused source again.", "onrecord watch resume 3", "resumed", (register, source) => register.Pause(source, isPaused: false));
        yield return Change("remove", "Watch a source no longer; its reports stay.", "onrecord watch remove https://news.example/feed.xml", "removed", (register, source) => register.Remove(source));
        var level = new Argument<SourcePriority>("priority") { Description = "high, normal or low." };
        var sources = Sources();
        var command = new ExampledCommand("priority", "Say how soon sources should be looked at.", "onrecord watch priority high 3 4") { level, sources };
        command.SetAction(parsed => RecordAccess.Use(parsed, (record, terminal) =>
            Each(record, terminal, parsed.GetValue(sources)!, $"{parsed.GetValue(level)} priority".ToLowerInvariant(), (register, source) => register.Prioritize(source, parsed.GetValue(level)), parsed.GetValue(GlobalOptions.Json))));
        yield return command;
    }

    public static Option<SourcePriority> Priority() => new("--priority") { Description = "high: at least every half hour; low: a few times a day.", DefaultValueFactory = _ => SourcePriority.Normal, HelpName = "high|normal|low" };

    private static Argument<string[]> Sources() => new("source") { Description = "Numbers or addresses as watch list shows them.", Arity = ArgumentArity.OneOrMore };

    private static ExampledCommand Change(string name, string description, string example, string done, Action<SourceRegister, Source> change)
    {
        var sources = Sources();
        var command = new ExampledCommand(name, description, example) { sources };
        command.SetAction(parsed => RecordAccess.Use(parsed, (record, terminal) => Each(record, terminal, parsed.GetValue(sources)!, done, change, parsed.GetValue(GlobalOptions.Json))));
        return command;
    }

    private static int Each(Record record, Terminal terminal, string[] named, string done, Action<SourceRegister, Source> change, bool asJson)
    {
        var code = ExitCode.Ok;
        foreach (var name in named)
        {
            if (record.Sources.Find(name) is not Source source)
            {
                code = RecordAccess.NotFound(terminal, $"source “{name}”");
                continue;
            }
            change(record.Sources, source);
            if (!asJson) terminal.Acknowledge($"{done}: {source.Title ?? source.Address}");
            else
            {
                JsonOutput.Write(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("outcome", done);
                    json.WriteNumber("number", source.Number);
                    json.WriteString("address", source.Address);
                    json.WriteEndObject();
                });
            }
        }
        return code;
    }
}
