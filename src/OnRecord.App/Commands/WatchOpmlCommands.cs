using System.CommandLine;
using OnRecord.Intake.Opml;
using OnRecord.Store;
using OnRecord.Store.Sources;

namespace OnRecord.App.Commands;

/// <summary><c>watch import</c> and <c>watch export</c>: lists of feeds, as other readers write and take them.</summary>
internal static class WatchOpmlCommands
{
    public static IEnumerable<Command> Build()
    {
        var files = new Argument<string[]>("file") { Description = "OPML files.", Arity = ArgumentArity.OneOrMore };
        var import = new ExampledCommand("import", "Watch every feed of an OPML file, as other readers export it.", "onrecord watch import feeds.opml") { files };
        import.SetAction(parsed => RecordAccess.Use(parsed, (record, terminal) => Import(record, terminal, parsed.GetValue(files)!, parsed.GetValue(GlobalOptions.Json)), create: true));
        yield return import;
        var export = new ExampledCommand("export", "Print the sources as OPML, for other readers.", "onrecord watch export > feeds.opml");
        export.SetAction(parsed => RecordAccess.Use(parsed, (record, _) => Export(record)));
        yield return export;
    }

    private static int Import(Record record, Terminal terminal, string[] files, bool asJson)
    {
        var (added, known) = (0, 0);
        foreach (var file in files)
        {
            try
            {
                using var stream = File.OpenRead(file);
                var list = OpmlReader.Read(stream, Path.GetFileName(file));
                foreach (var problem in list.Problems) terminal.Problem(problem);
                foreach (var feed in list.Feeds)
                {
                    if (record.Sources.Add(new NewSource(feed.Address, feed.Title, Folder: feed.Folders.IsEmpty ? null : string.Join('/', feed.Folders)))) added++;
                    else known++;
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                terminal.Problem(InputProblems.Of(failure, file));
            }
        }
        if (asJson)
        {
            JsonOutput.Write(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("added", added);
                json.WriteNumber("known", known);
                json.WriteEndObject();
            });
        }
        else terminal.Acknowledge($"{Terminal.Count(added, "source")} added, {known} watched already");
        return terminal.Done;
    }

    private static int Export(Record record)
    {
        var feeds = record.Sources.List().Select(source => new OpmlFeed(source.Address, source.Title, Folders: [.. (source.Folder ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries)]));
        using var output = Console.OpenStandardOutput();
        OpmlWriter.Write(output, new OpmlDocument("OnRecord", [.. feeds], []));
        return ExitCode.Ok;
    }
}
