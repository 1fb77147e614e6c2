using OnRecord.Publish.Collations;
using OnRecord.Publish.Tei;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.App.Commands;

/// <summary>Collations as TEI on standard output.</summary>
internal static class TeiOutput
{
    public static void Write(string title, IEnumerable<Utterance> utterances, IEnumerable<RecordedReport> reports)
    {
        var all = reports.DistinctBy(report => report.Id, StringComparer.Ordinal).ToDictionary(report => report.Id, StringComparer.Ordinal);
        using var output = Console.OpenStandardOutput();
        TeiWriter.Write(output, title, [.. utterances.Select(utterance => Apparatus.Of(utterance, all.GetValueOrDefault)).OfType<Apparatus>()], [.. all.Values]);
        output.Write("\n"u8);
    }
}
