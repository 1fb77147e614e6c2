using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using OnRecord.Store;
using OnRecord.Store.Files;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary><c>doctor</c>: what is installed, how the record is, what is wrong.</summary>
internal static class DoctorCommand
{
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
        var facts = Facts(path, state);
        if (asJson)
        {
            JsonOutput.Write(json =>
            {
                json.WriteStartObject();
                foreach (var (name, value) in facts) json.WriteString(name.Replace(' ', '_'), value);
                json.WriteString("problem", problem?.Code.Id);
                json.WriteEndObject();
            });
        }
        else
        {
            var width = facts.Max(fact => fact.Name.Length) + 2;
            foreach (var (name, value) in facts) terminal.Paragraph(0, [new TextRun(name, "bold"), new TextRun(new string('\u00a0', width - name.Length) + value)]);
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

    private static List<(string Name, string Value)> Facts(string path, RecordState? state)
    {
        var full = Path.GetFullPath(path);
        var facts = new List<(string, string)>
        {
            ("version", Version()),
            ("runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}"),
            ("models", Models()),
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

    private static string Models()
    {
        var models = typeof(Pipeline).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("models/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return models.Count == 0 ? "none" : string.Join(", ", models);
    }

    private static string FreeDisk(string path)
    {
        var folder = Path.GetDirectoryName(path);
        while (folder is not null && !Directory.Exists(folder)) folder = Path.GetDirectoryName(folder);
        return folder is null ? "unknown" : string.Create(CultureInfo.InvariantCulture, $"{new DriveInfo(folder).AvailableFreeSpace / 1e9:0.0} GB");
    }
}
