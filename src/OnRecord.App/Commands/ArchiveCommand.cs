using System.CommandLine;
using System.Globalization;
using OnRecord.Intake.Warc;
using OnRecord.Store;

namespace OnRecord.App.Commands;

/// <summary><c>archive</c>: everything that was fetched for the record, as a web archive that other programs read and that can be checked.</summary>
internal static class ArchiveCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "The archive to write, such as case.warc.gz; one that is there is left alone." };
        var command = new ExampledCommand("archive", "Write what was fetched as a WARC 1.1 file, each capture with its SHA-256 and the report it became.", "onrecord archive case.warc.gz") { file };
        command.SetAction(parsed => RecordAccess.Use(parsed, (record, terminal) => Run(record, terminal, parsed.GetValue(file)!, parsed.GetValue(GlobalOptions.Json))));
        return command;
    }

    private static int Run(Record record, Terminal terminal, string path, bool asJson)
    {
        int count;
        try
        {
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            var archive = new WarcWriter(stream, isPacked: path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase));
            archive.WriteInfo(TimeProvider.System.GetUtcNow(), Path.GetFileName(path), [new("software", "OnRecord"), new("format", "WARC File Format 1.1")]);
            count = record.Sources.ForEachCapture((report, revision, capture) =>
            {
                // The content is kept unpacked and without the server's head, which is what a resource record is.
                var id = archive.WriteResource(capture.At, capture.Address, capture.ContentType ?? "application/octet-stream", capture.Content.Span);
                archive.WriteMetadata(capture.At, capture.Address, [new("report", report), new("revision", revision.ToString(CultureInfo.InvariantCulture))], id);
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Problem(InputProblems.Of(failure, path));
            return terminal.Done;
        }
        if (asJson)
        {
            JsonOutput.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("file", Path.GetFullPath(path));
                json.WriteNumber("captures", count);
                json.WriteEndObject();
            });
        }
        else terminal.Acknowledge($"{Terminal.Count(count, "capture")} in {path}");
        return ExitCode.Ok;
    }
}
