using System.Globalization;
using OnRecord.Assess;
using OnRecord.Records;

namespace OnRecord.App.Commands;

/// <summary>Weaves reports from paths without keeping anything.</summary>
internal static class Stateless
{
    /// <summary>True when an argument names something on disk or standard input.</summary>
    public static bool IsPath(string argument) => argument == InputFiles.StandardInput || File.Exists(argument) || Directory.Exists(argument);

    public static Assessment Weave(IEnumerable<string> paths, Terminal terminal)
    {
        var reports = new List<RecordedReport>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var result in Inputs.Read(paths, (done, total) => terminal.Progress("reading", done, total)))
        {
            foreach (var remark in result.Remarks) terminal.Note(remark.ToString());
            if (!result.IsOk(out var incoming))
            {
                terminal.Problem(result.Problem!);
                continue;
            }
            // Two files of one name in two folders are two reports.
            var id = incoming.Report.Id;
            for (var n = 2; !ids.Add(id); n++) id = $"{incoming.Report.Id}~{n.ToString(CultureInfo.InvariantCulture)}";
            reports.Add(ReportReading.Read(incoming.Report with { Id = id }, terminal));
        }
        terminal.Progress("weaving", 0, 0);
        var assessment = Pipeline.Weave(reports);
        terminal.EndProgress();
        return assessment;
    }
}
