using System.CommandLine;
using System.Text.Json;
using OnRecord.Store;
using OnRecord.Store.Statements;

namespace OnRecord.App.Commands;

/// <summary><c>who</c>: everything a speaker is reported to have said, by date.</summary>
internal static class WhoCommand
{
    public static Command Build()
    {
        var speaker = new Argument<string[]>("speaker") { Description = "Name, part of a name, or id; none lists the speakers.", Arity = ArgumentArity.ZeroOrMore };
        var command = new ExampledCommand("who", "Show what a speaker is reported to have said, by date, with citations.", "onrecord who Ilse Marren") { speaker };
        command.SetAction(parsed => RecordAccess.UseWoven(parsed, (record, terminal) => Run(record, terminal, string.Join(' ', parsed.GetValue(speaker)!), parsed.GetValue(GlobalOptions.Json))));
        return command;
    }

    private static int Run(Record record, Terminal terminal, string name, bool asJson)
    {
        if (name.Length == 0) return List(record.ListSpeakers(), terminal, asJson);
        var found = record.FindSpeakers(name);
        if (found.Count == 0) return RecordAccess.NotFound(terminal, $"speaker “{name}”");
        foreach (var other in found.Skip(1).Take(5)) terminal.Note($"also: {other.Name} ({Terminal.Count(other.Statements, "statement")})");
        var view = record.GetSpeaker(found[0].Id)!;
        if (asJson) JsonOutput.Write(json => Write(json, view));
        else Show(view, terminal);
        return ExitCode.Ok;
    }

    private static int List(IReadOnlyList<SpeakerSummary> speakers, Terminal terminal, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Write(json =>
            {
                json.WriteStartArray();
                foreach (var speaker in speakers)
                {
                    json.WriteStartObject();
                    Fields(json, speaker);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            return ExitCode.Ok;
        }
        foreach (var speaker in speakers) terminal.Line($"{speaker.Name} · {speaker.Type.ToLowerInvariant()} · {Terminal.Count(speaker.Statements, "statement")}");
        return ExitCode.Ok;
    }

    private static void Show(SpeakerView view, Terminal terminal)
    {
        terminal.Paragraph(0, [new TextRun(view.Speaker.Name, "bold"), new TextRun($" · {view.Speaker.Type.ToLowerInvariant()} · {Terminal.Count(view.Statements.Length, "statement")}")]);
        var others = view.Aliases.Where(alias => !string.Equals(alias, view.Speaker.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (others.Count > 0) terminal.Line($"also printed as {string.Join(", ", others)}");
        terminal.Line();
        foreach (var line in view.Statements) SaidText.Show(line, terminal, withSpeaker: false);
    }

    private static void Write(Utf8JsonWriter json, SpeakerView view)
    {
        json.WriteStartObject();
        Fields(json, view.Speaker);
        json.WriteArray("aliases", view.Aliases, json.WriteStringValue);
        json.WriteArray("said", view.Statements, line => SaidText.Write(json, line));
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, SpeakerSummary speaker)
    {
        json.WriteString("id", speaker.Id);
        json.WriteString("name", speaker.Name);
        json.WriteString("type", speaker.Type.ToLowerInvariant());
        json.WriteString("wikidata", speaker.Wikidata);
        json.WriteNumber("statements", speaker.Statements);
    }
}
