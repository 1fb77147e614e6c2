using OnRecord.Assess;
using OnRecord.Publish;
using OnRecord.Records;
using OnRecord.Text;
using OnRecord.Weave;

namespace OnRecord.App.Commands;

/// <summary>Woven reports as lines of a terminal, every line of words with its citation.</summary>
internal sealed class WovenText(Assessment assessment, Terminal terminal)
{
    private const int LabelWidth = 7;

    private readonly Dictionary<string, RecordedReport> _reports = assessment.Woven.Reports.ToDictionary(report => report.Id, StringComparer.Ordinal);

    /// <summary>One report: when, who, headline.</summary>
    public void Report(string id)
    {
        var report = _reports[id].Report;
        terminal.Paragraph(2,
        [
            new TextRun(report.Published is { } published ? Terminal.Date(published.Date) : "undated"),
            new TextRun(" · "),
            new TextRun(ReportLabel.Of(report), "bold"),
            new TextRun(report.Title is null ? "" : $" · {report.Title.Text}"),
            new TextRun(_reports[id].Annotated.IsPrimary ? " (primary)" : ""),
            TextRun.Mark($"[{id}]"),
        ]);
    }

    /// <summary>Who said it, when, in how many renderings, from how many origins.</summary>
    public void Header(Utterance utterance)
    {
        var counts = Terminal.Count(utterance.Renderings.Length, "rendering");
        if (!utterance.Origins.IsEmpty) counts += ", " + Terminal.Count(utterance.Origins.Length, "origin");
        terminal.Paragraph(0,
        [
            new TextRun(utterance.Speaker.Name, "bold"),
            new TextRun($" · {(utterance.Said is Dating said ? "said " + Terminal.Date(said.Date) : "date unknown")} · {counts} ·"),
            TextRun.Mark(utterance.Id),
        ]);
    }

    /// <summary>A rendering's words with their citation.</summary>
    public void Words(Rendering rendering, string? label = null)
    {
        var report = _reports[rendering.Report];
        TextRun[] runs = [new TextRun(string.Join(" … ", rendering.Spans.Select(span => span.Of(report.Text)))), .. Citations(rendering)];
        if (label is null) terminal.Paragraph(2, runs);
        else Labelled(label, runs);
    }

    /// <summary>The rendering the others are laid against.</summary>
    public static Rendering Base(Utterance utterance) => utterance.Collation?.Base
        ?? utterance.Renderings.FirstOrDefault(rendering => rendering.Ref == utterance.Base)
        ?? utterance.Renderings[0];

    /// <summary>The base, each witness with its differences marked in its words, and the differences named.</summary>
    public void Collation(Utterance utterance)
    {
        Header(utterance);
        var @base = Base(utterance);
        Words(@base, "base");
        foreach (var rendering in utterance.Renderings.Where(rendering => rendering != @base))
        {
            if (utterance.Collation?.Witnesses.FirstOrDefault(witness => witness.Rendering == rendering) is { } witness) Witness(@base, witness);
            else Words(rendering, "witness");
            foreach (var difference in utterance.Differences.Where(difference => difference.Report == rendering.Report && difference.Statement == rendering.Statement)) Difference(difference);
        }
        terminal.Line();
    }

    /// <summary>The origins of an utterance, each with its reports and the reasons.</summary>
    public void Origins(Utterance utterance)
    {
        Header(utterance);
        Words(Base(utterance));
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
        terminal.Paragraph(0, [new TextRun("contested: ", "bold"), new TextRun(contradiction.Claim), TextRun.Mark(contradiction.Words)]);
        foreach (var position in contradiction.Positions)
        {
            terminal.Paragraph(2,
            [
                new TextRun($"{position.Speaker.Name} {Publish.Contracts.JsonNames.Of(position.Stance)}: "),
                new TextRun(Text(position.Words)),
                TextRun.Mark(position.Words),
            ]);
        }
        terminal.Line();
    }

    /// <summary>A quantity with every value that is printed for it.</summary>
    public void Figure(ReconciledFigure figure)
    {
        terminal.Paragraph(0, [new TextRun($"figure: {figure.Of}", "bold"), new TextRun(figure.IsContested ? " (rival values)" : "")]);
        foreach (var value in figure.Values)
        {
            var according = value.AccordingTo is null ? "" : $" according to {value.AccordingTo}";
            terminal.Paragraph(2, [new TextRun(Text(value.Words)), new TextRun(according + (value.Date is PartialDate date ? $", {Terminal.Date(date)}" : "")), TextRun.Mark(value.Words)]);
        }
    }

    /// <summary>What readers call the report, and its id.</summary>
    public string Source(string report) => $"{ReportLabel.Of(_reports[report].Report)} [{report}]";

    private void Witness(Rendering @base, CollatedWitness witness) => Labelled(
        "witness",
        [.. witness.Segments.SelectMany(segment => Marked(segment, @base.Report, witness.Rendering.Report)), .. Citations(witness.Rendering)]);

    private void Labelled(string label, IReadOnlyList<TextRun> runs) => terminal.Paragraph(LabelWidth + 4, runs, new TextRun(label.PadRight(LabelWidth), "bold"));

    private IEnumerable<TextRun> Marked(AlignedSegment segment, string @base, string witness)
    {
        var had = segment.Base is TextSpan inBase ? inBase.Trim(_reports[@base].Text).Of(_reports[@base].Text) : "";
        var has = segment.Witness is TextSpan inWitness ? inWitness.Trim(_reports[witness].Text).Of(_reports[witness].Text) : "";
        if (segment.Kind is null)
        {
            yield return new TextRun(has.Length > 0 && char.IsPunctuation(has[0]) && has.Length == 1 ? has : " " + has);
            yield break;
        }
        var reordered = segment.Kind == DifferenceKind.Reordered;
        if (had.Length > 0 && !reordered) yield return new TextRun($" [-{had}-]", "red");
        if (has.Length > 0) yield return reordered ? new TextRun($" {{~{has}~}}", "blue") : segment.IsDistortion ? new TextRun($" {{!{has}!}}", "bold yellow") : new TextRun($" {{+{has}+}}", "green");
    }

    private void Difference(Difference difference)
    {
        var words = difference.Kind switch
        {
            DifferenceKind.Added => $"“{difference.Words}”",
            DifferenceKind.Dropped => $"“{difference.Base}”",
            _ when string.Equals(difference.Base, difference.Words, StringComparison.OrdinalIgnoreCase) => $"“{difference.Words}”",
            _ => $"“{difference.Base}” → “{difference.Words}”",
        };
        terminal.Paragraph(LabelWidth + 4,
        [
            new TextRun(difference.IsDistortion ? "! distortion, " : "≠ ", difference.IsDistortion ? "bold yellow" : null),
            new TextRun($"{Publish.Contracts.JsonNames.Of(difference.Kind)}: {words}"),
            new TextRun(difference.Why is null ? "" : $" – {difference.Why}"),
        ]);
    }

    private string Text(Citation citation) => citation.Span.Of(_reports[citation.Report].Text);

    private static IEnumerable<TextRun> Citations(Rendering rendering) => rendering.Spans.Select(span => TextRun.Mark(new Citation(rendering.Report, span)));
}
