using System.CommandLine;
using OnRecord.App.Web;

namespace OnRecord.App.Commands;

/// <summary><c>demo</c>: the bundled sample in a record of its own, shown in the browser.</summary>
internal static class DemoCommand
{
    public static Command Build()
    {
        var port = ServeCommand.Port();
        var noServe = new Option<bool>("--no-serve") { Description = "Say what the sample holds and end." };
        var command = new ExampledCommand("demo", "Read the bundled sample, an invented crisis, into a record that is thrown away, and show its fullest story on http://127.0.0.1.", "onrecord demo") { port, noServe };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(port), parsed.GetValue(GlobalOptions.Json), !parsed.GetValue(noServe), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int port, bool asJson, bool serve, CancellationToken cancellation)
    {
        var terminal = new Terminal();
        var built = DemoRecord.Build(DemoRecord.Sample, TimeProvider.System, terminal.Progress);
        if (!built.IsOk(out var demo))
        {
            terminal.Problem(built.Problem!);
            return ExitCode.Store;
        }
        terminal.EndProgress();
        using (demo)
        {
            foreach (var problem in built.Remarks) terminal.Problem(problem);
            var counts = demo.Record.Counts();
            terminal.Note($"Read the sample: {counts.Reports} reports, {counts.Statements} statements, {counts.Utterances} utterances, {counts.Stories} stories.");
            if (serve) await ServeCommand.RunAsync(demo.Record, port, asJson, cancellation, DeskHost.FullestStory(demo.Record));
            return built.Remarks.Count == 0 ? ExitCode.Ok : ExitCode.Problems;
        }
    }
}
