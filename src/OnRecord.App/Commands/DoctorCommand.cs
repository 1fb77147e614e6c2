using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using OnRecord.App.Watching;
using OnRecord.Publish.Contracts;
using OnRecord.Store;
using OnRecord.Store.Files;
using OnRecord.Store.Sources;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary><c>doctor</c>: what is installed, how the record is, what is wrong.</summary>
internal static class DoctorCommand
{
    /// <summary>Digits of a hash that are shown: enough to tell files apart.</summary>
    private const int ShortHash = 12;

    public static Command Build()
    {
        var command = new ExampledCommand("doctor", "Check the program, its models and the record, and say what is wrong.", "onrecord doctor --record case.db");
        command.SetAction(parsed => Run(GlobalOptions.RecordPath(parsed), parsed.GetValue(GlobalOptions.Json)));
        return command;
    }

    private static int Run(string path, bool asJson)
    {
        var terminal = new Terminal();
        var (state, problem) = Inspect(path);
        var models = ModelFiles.All();
        var check = ModelCheck.Run(models);
        var facts = Facts(path, state);
        var sources = state is null ? [] : SourcesOf(path);
        facts.Add(("reading", check.Problem is null ? check.Done : "fails"));
        if (asJson)
        {
            JsonOutput.Write(json =>
            {
                json.WriteStartObject();
                foreach (var (name, value) in facts) json.WriteString(name.Replace(' ', '_'), value);
                json.WriteArray("models", models, model => WriteModel(json, model));
                json.WriteArray("sources", sources, source =>
                {
                    json.WriteStartObject();
                    json.WriteString("address", source.Source.Address);
                    json.WriteString("condition", JsonNames.Of(source.Health.Condition));
                    json.WriteString("why", source.Health.Why);
                    json.WriteEndObject();
                });
                json.WriteString("problem", (check.Problem ?? problem)?.Code.Id);
                json.WriteEndObject();
            });
        }
        else
        {
            facts.AddRange(models.Select(model => ("model " + model.Name, ModelWords(model))));
            facts.AddRange(sources.Select(source => ("source " + source.Source.Number.ToString(CultureInfo.InvariantCulture), $"{source.Source.Title ?? source.Source.Address}: {WatchListCommand.Words(source.Health.Condition)}{(source.Health.Why is null ? "" : $", {source.Health.Why}")}")));
            var width = facts.Max(fact => fact.Name.Length) + 2;
            foreach (var (name, value) in facts) terminal.Paragraph(0, [new TextRun(name, "bold"), new TextRun(new string('\u00a0', width - name.Length) + value)]);
        }
        if (check.Problem is not null)
        {
            terminal.Problem(check.Problem);
            return ExitCode.Failed;
        }
        if (problem is null) return ExitCode.Ok;
        terminal.Problem(problem);
        // No record yet is the state of a fresh installation, not something wrong with it.
        return problem.Code == ProblemCodes.NoRecord ? ExitCode.Ok : ExitCode.Store;
    }

    private static (RecordState? State, Problem? Problem) Inspect(string path)
    {
        var opened = Record.Open(path, TimeProvider.System);
        if (!opened.IsOk(out var record)) return (null, opened.Problem);
        using (record)
        {
            try
            {
                var state = record.State();
                return (state, state.Integrity == "ok" ? null : new Problem(ProblemCodes.RecordDamaged, record.Path, Detail: state.Integrity));
            }
            catch (RecordException failure)
            {
                return (null, failure.Problem);
            }
        }
    }

    /// <summary>Sources with which something is the matter.</summary>
    private static List<(Source Source, SourceHealth Health)> SourcesOf(string path)
    {
        if (!Record.Open(path, TimeProvider.System).IsOk(out var record)) return [];
        using (record)
        {
            return [.. record.Sources.List().Select(source => (source, WatchListCommand.Health(record, source))).Where(pair => pair.Item2.Condition is not (SourceCondition.Well or SourceCondition.New or SourceCondition.Paused))];
        }
    }

    private static List<(string Name, string Value)> Facts(string path, RecordState? state)
    {
        var full = Path.GetFullPath(path);
        var facts = new List<(string, string)>
        {
            ("version", Version()),
            ("runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}"),
            ("record", full),
            ("free disk", FreeDisk(full)),
        };
        if (state is null) return facts;
        var counts = state.Counts;
        facts.AddRange(
        [
            ("schema", state.Schema.ToString(CultureInfo.InvariantCulture)),
            ("sqlite", $"{state.Sqlite}, journal {state.JournalMode}, full text {(state.HasFullText ? "yes" : "no")}"),
            ("integrity", state.Integrity),
            ("reports", string.Create(CultureInfo.InvariantCulture, $"{counts.Reports} in {counts.Revisions} revisions")),
            ("statements", string.Create(CultureInfo.InvariantCulture, $"{counts.Statements} by {counts.Speakers} speakers")),
            ("stories", string.Create(CultureInfo.InvariantCulture, $"{counts.Stories} with {counts.Utterances} utterances{(state.IsBehind ? ", behind the reports: any command that shows stories weaves them" : "")}")),
        ]);
        return facts;
    }

    private static string Version() => typeof(DoctorCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private static string ModelWords(ModelFact model) =>
        string.Create(CultureInfo.InvariantCulture, $"{model.Made ?? "no date"}, {model.Bytes:#,0} bytes, SHA-256 {model.Sha256[..ShortHash]}, {(model.IsOfThisVersion ? "loads" : "of another version")}");

    private static void WriteModel(Utf8JsonWriter json, ModelFact model)
    {
        json.WriteStartObject();
        json.WriteString("name", model.Name);
        json.WriteString("made", model.Made);
        json.WriteNumber("bytes", model.Bytes);
        json.WriteString("sha256", model.Sha256);
        json.WriteBoolean("loads", model.IsOfThisVersion);
        json.WriteEndObject();
    }

    private static string FreeDisk(string path)
    {
        var folder = Path.GetDirectoryName(path);
        while (folder is not null && !Directory.Exists(folder)) folder = Path.GetDirectoryName(folder);
        return folder is null ? "unknown" : string.Create(CultureInfo.InvariantCulture, $"{new DriveInfo(folder).AvailableFreeSpace / 1e9:0.0} GB");
    }
}
