using System.CommandLine;
using System.CommandLine.Help;

namespace OnRecord.App.Commands;

/// <summary>The command line: one line a command.</summary>
internal static class CommandTree
{
    public static RootCommand Build()
    {
        var root = new RootCommand("Who said what, when, where and to whom: the record of what many outlets report.")
        {
            AddCommand.Build(),
            StoriesCommand.Build(),
            StoryCommand.Build(),
            UtteranceDecisions.Build(),
            DecisionsCommand.Build(),
            BriefCommand.Build(),
            WhoCommand.Build(),
            CompareCommand.Build(),
            OriginsCommand.Build(),
            FiguresCommand.Build(),
            SearchCommand.Build(),
            ExportCommand.Build(),
            ReadCommand.Build(),
            WeaveCommand.Build(),
            RevisionsCommand.Build(),
            WatchCommand.Build(),
            ArchiveCommand.Build(),
            ServeCommand.Build(),
            DemoCommand.Build(),
            DoctorCommand.Build(),
        };
        root.Options.Add(GlobalOptions.Record);
        root.Options.Add(GlobalOptions.Json);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.SetAction(_ => Welcome());
        return root;
    }

    private static int Welcome()
    {
        Console.Out.WriteLine(
            """
            OnRecord keeps the record of who said what, as many outlets report it.

              onrecord demo             read the bundled sample and open its story in the browser
              onrecord add FOLDER       record your own reports; then: onrecord stories

            All commands: onrecord --help
            """);
        return ExitCode.Ok;
    }
}
