using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Assess;
using OnRecord.Publish;
using OnRecord.Publish.Figures;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.App.Commands;

/// <summary>Quantities as text.</summary>
internal sealed class FiguresText(WovenReports woven, Terminal terminal)
{
    /// <summary>Columns before a row's words; its number stands in them.</summary>
    private const int Indent = 5;

    private readonly Dictionary<string, RecordedReport> _reports = woven.Reports.DistinctBy(report => report.Id, StringComparer.Ordinal).ToDictionary(report => report.Id, StringComparer.Ordinal);

    public void Show(ImmutableArray<FigureTable> tables)
    {
        foreach (var table in tables.Where(table => !IsOnce(table))) Show(table);
        if (!tables.Any(IsOnce)) return;
        terminal.Line("Given once", "bold");
        foreach (var table in tables.Where(IsOnce)) Row(table, 0);
    }

    private static bool IsOnce(FigureTable table) => table.Rows is [{ Words.Length: 1 }];

    private void Show(FigureTable table)
    {
        terminal.Paragraph(0, [new TextRun(FigureWords.Title(table), "bold"), new TextRun($": {FigureWords.Standing(table.Standing)}", table.Standing == FigureStanding.Contested ? "bold yellow" : null)]);
        for (var at = 0; at < table.Rows.Length; at++) Row(table, at);
        terminal.Line();
    }

    private void Row(FigureTable table, int at)
    {
        var row = table.Rows[at];
        var isOnce = IsOnce(table);
        var first = _reports[row.Words[0].Report];
        var printed = $"“{row.Words[0].Span.Of(first.Text)}”";
        terminal.Paragraph(
            Indent,
            [
                new TextRun(isOnce ? FigureWords.Counted(table) : FigureWords.Value(row, table.Unit), "bold"),
                new TextRun($" · {FigureWords.Date(row)} · {(row.AccordingTo is null ? "" : "according to ")}{FigureWords.Voice(row, ReportLabel.Of(first.Report))}"),
                new TextRun(row.Figure.Where is string where ? $" · {where}" : ""),
                new TextRun($" · {printed} in {Outlets(row)}"),
                .. row.Words.Select(words => TextRun.Mark(words)),
            ],
            new TextRun(isOnce ? "" : $"{(at + 1).ToString(CultureInfo.InvariantCulture)}."));
        foreach (var (relation, words) in FigureWords.Notes(row)) terminal.Paragraph(Indent + 2, [new TextRun($"{FigureWords.Symbol(relation)} {words}", relation is FigureRelation.Excludes or FigureRelation.Drifted ? "yellow" : null)]);
    }

    /// <summary>Outlets that print it, each once; several are one origin all the same.</summary>
    private string Outlets(FigureRow row)
    {
        var outlets = row.Reports.Select(report => ReportLabel.Of(_reports[report].Report)).Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", outlets) + (row.Reports.Length > 1 ? $" ({Terminal.Count(row.Reports.Length, "report")}, one origin)" : "");
    }
}
