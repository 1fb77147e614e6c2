using System.CommandLine;
using OnRecord.Store;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary><c>demo</c>: the bundled sample in a record of its own, shown in the browser.</summary>
internal static class DemoCommand
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "samples", "reports");

    public static Command Build()
    {
        var port = ServeCommand.Port();
        var command = new ExampledCommand("demo", "Read the bundled sample, an invented crisis, into a record that is thrown away, and show its pages.", "onrecord demo") { port };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(port), parsed.GetValue(GlobalOptions.Json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int port, bool asJson, CancellationToken cancellation)
    {
        var terminal = new Terminal();
        if (!Directory.Exists(Sample))
        {
            terminal.Problem(new Problem(ProblemCodes.NotFound, Sample));
            return ExitCode.Problems;
        }
        var folder = Directory.CreateTempSubdirectory("onrecord-demo-").FullName;
        try
        {
            var path = Path.Combine(folder, "demo.db");
            if (!Record.Open(path, TimeProvider.System, create: true).IsOk(out var record)) return ExitCode.Store;
            using (record)
            {
                foreach (var result in Inputs.Read([Sample]))
                {
                    if (result.IsOk(out var incoming)) record.Add(Pipeline.Read(incoming.Report), incoming.IdIsFileName);
                    else terminal.Problem(result.Problem!);
                }
                RecordAccess.Weave(record, terminal);
                var counts = record.Counts();
                terminal.Note($"Read the sample: {counts.Reports} reports, {counts.Statements} statements, {counts.Utterances} utterances, {counts.Stories} stories.");
                await ServeCommand.RunAsync(record, port, asJson, cancellation);
            }
            return ExitCode.Ok;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
