using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Assess;
using OnRecord.Records;
using OnRecord.Text;
using OnRecord.Weave;

namespace OnRecord.App.Commands;

/// <summary>Woven reports as lines of a terminal, every line of words with its citation.</summary>
internal sealed class WovenText(Assessment assessment, Terminal terminal)
{
    private readonly Dictionary<string, RecordedReport> _reports = assessment.Woven.Reports.ToDictionary(report => report.Id, StringComparer.Ordinal);

    /// <summary>One report: when, who, headline.</summary>
    public void Report(string id)
    {
        var report = _reports[id].Report;
        terminal.Paragraph(2,
        [
            new Run(report.Published?.Date.ToString() ?? "undated"),
            new Run("  " + (report.Outlet ?? "unknown outlet"), "bold"),
            new Run(report.Title is null ? "" : $"  {report.Title.Text}"),
            new Run(_reports[id].Annotated.IsPrimary ? "  (primary)" : ""),
            new Run($"  [{id}]", "grey"),
        ]);
    }

    /// <summary>Who said it, when, in how many renderings, from how many origins.</summary>
    public void Header(Utterance utterance)
    {
        var counts = Terminal.Count(utterance.Renderings.Length, "rendering");
        if (!utterance.Origins.IsEmpty) counts += ", " + Terminal.Count(utterance.Origins.Length, "origin");
        terminal.Paragraph(0,
        [
            new Run(utterance.Speaker.Name, "bold"),
            new Run($" · {(utterance.Said is Dating said ? "said " + said.Date : "date unknown")} · {counts} · "),
            new Run(utterance.Id, "grey"),
        ]);
    }

    /// <summary>A rendering's words with their citation.</summary>
    public void Words(int indent, Rendering rendering, string label = "")
    {
        var report = _reports[rendering.Report];
        terminal.Paragraph(indent,
        [
            new Run(label, "bold"),
            new Run(string.Join(" … ", rendering.Spans.Select(span => span.Of(report.Text)))),
            new Run($" {Citation(rendering)}", "grey"),
        ]);
    }

    public static Rendering Base(Utterance utterance) => utterance.Collation?.Base
        ?? utterance.Renderings.FirstOrDefault(rendering => rendering.Ref == utterance.Base)
        ?? utterance.Renderings[0];

    /// <summary>The base, each witness with its differences marked in its words, and the differences named.</summary>
    public void Collation(Utterance utterance)
    {
        Header(utterance);
        Words(2, Base(utterance), "base     ");
        if (utterance.Collation is not Collation collation)
        {
            foreach (var other in utterance.Renderings.Where(rendering => rendering != Base(utterance))) Words(2, other, "witness  ");
        }
        else
        {
            foreach (var witness in collation.Witnesses) Witness(collation.Base, witness);
        }
        foreach (var difference in utterance.Differences) Difference(difference);
        terminal.Line();
    }

    /// <summary>The origins of an utterance, each with its reports and the reasons.</summary>
    public void Origins(Utterance utterance)
    {
        Header(utterance);
        Words(2, Base(utterance));
        foreach (var origin in utterance.Origins)
        {
            terminal.Line(4, $"origin: {string.Join(", ", origin.Reports.Select(Source))}", "bold");
            foreach (var why in origin.Why) terminal.Line(6, $"because {why}");
        }
        terminal.Line();
    }

    /// <summary>What stands opposed.</summary>
    public void Contradiction(Contradiction contradiction)
    {
        terminal.Paragraph(0, [new Run("contested: ", "bold"), new Run(contradiction.Claim), new Run($" {contradiction.Words}", "grey")]);
        foreach (var position in contradiction.Positions)
        {
            terminal.Paragraph(2,
            [
                new Run($"{position.Speaker.Name} {Publish.Contracts.JsonNames.Of(position.Stance)}: "),
                new Run(Text(position.Words)),
                new Run($" {position.Words}", "grey"),
            ]);
        }
        terminal.Line();
    }

    /// <summary>A quantity with every value that is printed for it.</summary>
    public void Figure(ReconciledFigure figure)
    {
        terminal.Paragraph(0, [new Run($"figure: {figure.Of}", "bold"), new Run(figure.IsContested ? " (rival values)" : "")]);
        foreach (var value in figure.Values)
        {
            var according = value.AccordingTo is null ? "" : $" according to {value.AccordingTo}";
            terminal.Paragraph(2, [new Run(Text(value.Words)), new Run(according + (value.Date is PartialDate date ? $", {date}" : "")), new Run($" {value.Words}", "grey")]);
        }
    }

    /// <summary>The outlet where it is known, and the report's id.</summary>
    public string Source(string report) => _reports[report].Report.Outlet is string outlet ? $"{outlet} [{report}]" : $"[{report}]";

    private void Witness(Rendering @base, CollatedWitness witness)
    {
        var runs = new List<Run> { new("witness  ", "bold") };
        foreach (var segment in witness.Segments) runs.AddRange(Marked(segment, @base.Report, witness.Rendering.Report));
        runs.Add(new Run($" {Citation(witness.Rendering)}", "grey"));
        terminal.Paragraph(2, runs);
        terminal.Line(11, string.Create(CultureInfo.InvariantCulture, $"keeps {witness.Agreement:P0} of the base’s content words").Replace(" %", "%", StringComparison.Ordinal));
    }

    private IEnumerable<Run> Marked(AlignedSegment segment, string @base, string witness)
    {
        var had = segment.Base is TextSpan inBase ? inBase.Trim(_reports[@base].Text).Of(_reports[@base].Text) : "";
        var has = segment.Witness is TextSpan inWitness ? inWitness.Trim(_reports[witness].Text).Of(_reports[witness].Text) : "";
        if (segment.Kind is null)
        {
            yield return new Run(has.Length > 0 && char.IsPunctuation(has[0]) && has.Length == 1 ? has : " " + has);
            yield break;
        }
        var reordered = segment.Kind == DifferenceKind.Reordered;
        if (had.Length > 0 && !reordered) yield return new Run($" [-{had}-]", "red");
        if (has.Length > 0) yield return reordered ? new Run($" {{~{has}~}}", "blue") : segment.IsDistortion ? new Run($" {{!{has}!}}", "bold yellow") : new Run($" {{+{has}+}}", "green");
    }

    private void Difference(Difference difference)
    {
        var words = difference.Kind switch
        {
            DifferenceKind.Added => $"“{difference.Words}”",
            DifferenceKind.Dropped => $"“{difference.Base}”",
            _ => $"“{difference.Base}” → “{difference.Words}”",
        };
        terminal.Paragraph(4,
        [
            new Run(difference.IsDistortion ? "! distortion, " : "≠ ", difference.IsDistortion ? "bold yellow" : null),
            new Run($"{Publish.Contracts.JsonNames.Of(difference.Kind)}: {words}"),
            new Run(difference.Why is null ? "" : $" – {difference.Why}"),
            new Run($" in {Source(difference.Report)}", "grey"),
        ]);
    }

    private string Text(Citation citation) => citation.Span.Of(_reports[citation.Report].Text);

    private static string Citation(Rendering rendering) => string.Join(" ", Citations(rendering));

    private static ImmutableArray<Citation> Citations(Rendering rendering) => [.. rendering.Spans.Select(span => new Citation(rendering.Report, span))];
}
