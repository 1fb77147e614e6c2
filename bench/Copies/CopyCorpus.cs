using OnRecord.Intake;

namespace OnRecord.Bench.Copies;

/// <summary>All real texts, and among them changed copies of two in three.</summary>
internal static class CopyCorpus
{
    private const int Seed = 20_220_215;

    private const double Copied = .65;

    /// <summary>Copies in a row of what was just copied: some texts are printed often.</summary>
    private const double Again = .3;

    /// <summary>Copies are of what came lately, as in a stream.</summary>
    private const int Lately = 2000;

    public static List<Report>? Make()
    {
        if (RealTexts.Read(withLeads: true) is not { } real) return null;
        var mutations = new Mutations(Seed);
        var reports = new List<Report>();
        foreach (var report in real)
        {
            reports.Add(report);
            if (mutations.Next() >= Copied) continue;
            var original = reports[reports.Count - 1 - mutations.Next(Math.Min(Lately, reports.Count))];
            do
            {
                var text = mutations.Of(original.Text, real[mutations.Next(real.Count)].Text);
                reports.Add(RealTexts.Report($"c{reports.Count}", text, outlet: null, report.Published?.Date.ToDay()));
            }
            while (mutations.Next() < Again);
        }
        return reports;
    }
}
