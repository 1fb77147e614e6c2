using OnRecord.Assess;
using OnRecord.Publish;
using OnRecord.Publish.Briefs;
using OnRecord.Publish.Collations;
using OnRecord.Publish.Figures;
using OnRecord.Records;
using OnRecord.Text;
using OnRecord.Weave;

namespace OnRecord.App.Commands;

/// <summary>Woven reports as lines of a terminal, every line of words with its citation.</summary>
internal sealed class WovenText(Assessment assessment, Terminal terminal)
{
    private const int LabelWidth = 7;

    private readonly Dictionary<string, RecordedReport> _reports = assessment.Woven.Reports.ToDictionary(report => report.Id, StringComparer.Ordinal);

    private readonly RelayText _relays = new(assessment.Woven, terminal);

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
            new TextRun(report.IsExcerpt ? " (only a part of the article)" : ""),
            TextRun.Mark($"[{id}]"),
        ]);
    }

    /// <summary>Who said it, when, in how many renderings, from how many origins.</summary>
    public void Header(Utterance utterance)
    {
        var counts = Terminal.Count(utterance.Renderings.Length, "rendering");
        if (utterance.Relays is { } relays) counts += $", {relays.Independent} {(relays.Independent.Most == 1 ? "origin" : "origins")}";
        else if (!utterance.Origins.IsEmpty) counts += ", " + Terminal.Count(utterance.Origins.Length, "origin");
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
        TextRun[] runs = [new TextRun(QuotedText.Closed(string.Join(" … ", rendering.Spans.Select(span => span.Of(report.Text))))), .. Citations(rendering)];
        if (label is null) terminal.Paragraph(2, runs);
        else Labelled(label, runs);
    }

    /// <summary>The rendering the others are laid against.</summary>
    public static Rendering Base(Utterance utterance) => utterance.Collation?.Base
        ?? utterance.Renderings.FirstOrDefault(rendering => rendering.Ref == utterance.Base)
        ?? utterance.Renderings[0];

    /// <summary>The witnesses with their letters, the words side by side, and the differences named.</summary>
    public void Collation(Utterance utterance)
    {
        Header(utterance);
        if (Apparatus.Of(utterance, _reports.GetValueOrDefault) is not { } apparatus)
        {
            foreach (var rendering in utterance.Renderings) Words(rendering);
            terminal.Line();
            return;
        }
        foreach (var witness in apparatus.Witnesses)
        {
            var report = _reports[witness.Rendering.Report];
            terminal.Paragraph(5,
            [
                new TextRun(ReportLabel.Of(report.Report)),
                new TextRun(report.Annotated.IsPrimary ? " (the speaker's own document)" : $" ({KindOf(report, witness.Rendering)})"),
                new TextRun(witness == apparatus.Witnesses[0] ? ", the base" : ""),
                .. Citations(witness.Rendering),
            ],
            new TextRun(witness.Sigil, "bold"));
        }
        terminal.Line();
        new ApparatusText(terminal).Show(apparatus);
        foreach (var witness in apparatus.Witnesses)
        {
            foreach (var difference in utterance.Differences.Where(difference => witness.Rendering.Ref == new StatementRef(difference.Report, difference.Statement))) Difference(witness.Sigil, difference);
        }
        terminal.Line();
    }

    private static string KindOf(RecordedReport report, Rendering rendering) => report.Statements.FirstOrDefault(statement => statement.Id == rendering.Statement)?.Kind switch
    {
        StatementKind.Direct => "in quotation marks",
        StatementKind.Mixed => "partly in quotation marks",
        _ => "in the outlet's words",
    };

    /// <summary>The words of an utterance and how they went from where they were said to who prints them.</summary>
    public void Origins(Utterance utterance)
    {
        Header(utterance);
        Words(Base(utterance));
        _relays.Show(utterance);
        terminal.Line();
    }

    /// <summary>What stands opposed.</summary>
    public void Contradiction(Contradiction contradiction)
    {
        terminal.Paragraph(0, [new TextRun("contested: ", "bold"), new TextRun(QuotedText.Closed(contradiction.Claim)), TextRun.Mark(contradiction.Words)]);
        foreach (var position in contradiction.Positions)
        {
            terminal.Paragraph(2,
            [
                new TextRun($"{position.Speaker.Name} {Publish.Contracts.JsonNames.Of(position.Stance)}: "),
                new TextRun(QuotedText.Closed(Text(position.Words))),
                TextRun.Mark(position.Words),
            ]);
        }
        foreach (var origin in contradiction.Origins)
        {
            terminal.Paragraph(2, [new TextRun("said so by one origin: ", "grey"), new TextRun($"{string.Join(", ", origin.Speakers)}, in {string.Join(", ", origin.Reports.Select(report => ReportLabel.Of(_reports[report].Report)).Distinct(StringComparer.Ordinal))}"), .. origin.Words.Select(TextRun.Mark)]);
            foreach (var carrier in origin.Carriers)
            {
                terminal.Paragraph(4, [new TextRun($"{ReportLabel.Of(_reports[carrier.Words.Report].Report)} {ClaimWords.Of(carrier.How)}: "), new TextRun(QuotedText.Closed(Text(carrier.Words))), TextRun.Mark(carrier.Words)]);
            }
        }
        terminal.Line();
    }

    /// <summary>A quantity with every value that is printed for it.</summary>
    public void Figure(ReconciledFigure figure)
    {
        terminal.Paragraph(0, [new TextRun($"figure: {CountedWords.Of(figure, _reports.GetValueOrDefault).Words}", "bold"), new TextRun(figure.IsContested ? " (rival values)" : "")]);
        foreach (var value in figure.Values)
        {
            var according = value.AccordingTo is null ? "" : $" according to {value.AccordingTo}";
            terminal.Paragraph(2, [new TextRun(Text(value.Words)), new TextRun(according + (value.Date is PartialDate date ? $", {Terminal.Date(date)}" : "")), TextRun.Mark(value.Words)]);
        }
    }

    /// <summary>What readers call the report, and its id.</summary>
    public string Source(string report) => $"{ReportLabel.Of(_reports[report].Report)} [{report}]";

    private void Labelled(string label, IReadOnlyList<TextRun> runs) => terminal.Paragraph(LabelWidth + 4, runs, new TextRun(label.PadRight(LabelWidth), "bold"));

    private void Difference(string sigil, Difference difference)
    {
        var words = difference.Base.Length == 0 || string.Equals(difference.Base, difference.Words, StringComparison.OrdinalIgnoreCase) ? $"“{difference.Words}”"
            : difference.Words.Length == 0 ? $"“{difference.Base}”{(difference.Kind == DifferenceKind.Dropped ? "" : " is left out")}"
            : $"“{difference.Words}” for “{difference.Base}”";
        terminal.Paragraph(5,
        [
            new TextRun($"{DifferencePhrase.Of(difference.Kind)}: {words}"),
            new TextRun(difference.IsDistortion ? " · ! changes the sense" : "", "bold yellow"),
        ],
        new TextRun(sigil, "bold"));
    }

    private string Text(Citation citation) => citation.Span.Of(_reports[citation.Report].Text);

    private static IEnumerable<TextRun> Citations(Rendering rendering) => rendering.Spans.Select(span => TextRun.Mark(new Citation(rendering.Report, span)));
}
