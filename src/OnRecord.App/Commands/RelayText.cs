using OnRecord.Publish;
using OnRecord.Publish.Relays;
using OnRecord.Records;
using OnRecord.Text;
using OnRecord.Weave;
using OnRecord.Weave.Origins.Descent;

namespace OnRecord.App.Commands;

/// <summary>How words went from where they were said to who prints them, as trees of a terminal, every tie with its reason and its citations.</summary>
internal sealed class RelayText(WovenReports woven, Terminal terminal)
{
    /// <summary>Departures shown of one point of a line; the JSON has all.</summary>
    private const int MostReadings = 4;

    private readonly Dictionary<string, RecordedReport> _reports = woven.Reports.DistinctBy(report => report.Id, StringComparer.Ordinal).ToDictionary(report => report.Id, StringComparer.Ordinal);

    /// <summary>The graph of one utterance.</summary>
    public void Show(Utterance utterance)
    {
        if (utterance.Relays is not { } graph) return;
        terminal.Line(2, $"{RelayWords.Origins(graph.Independent)}, {RelayWords.Lines(graph.Lines)}", "bold");
        foreach (var doubt in graph.Doubts) terminal.Line(4, $"cannot tell: {doubt}", "yellow");
        var tree = RelayTree.Of(graph);
        foreach (var root in tree.Roots) Branch(root, utterance, "    ", "    ");
        if (tree.Ties.Length > 0) terminal.Line(4, "Besides:");
        foreach (var tie in tree.Ties)
        {
            var names = tie.From == tie.To ? Name(graph, tie.To) : $"{Name(graph, tie.From)} {(tie.IsDirected ? "→" : "–")} {Name(graph, tie.To)}";
            terminal.Paragraph(6, [new TextRun($"{names} · {RelayWords.Of(tie.Kind)}: {tie.Why}{(tie.IsDirected ? "" : "; which has it from which cannot be told")}"), .. tie.Words.Select(TextRun.Mark)]);
        }
    }

    /// <summary>The lines of descent of the reports of one occasion.</summary>
    public void Show(Stemma stemma)
    {
        terminal.Paragraph(0, [new TextRun("Lines of descent: ", "bold"), new TextRun($"{stemma.Speaker}, {(stemma.Said is { } said ? Terminal.Date(said.Date) : "day unknown")} · {Terminal.Count(stemma.Utterances.Length, "utterance")}")]);
        terminal.Line(2, StemmaWords.Root(stemma.Root));
        Branch(stemma, stemma.Nodes[0], "  ", "  ");
        foreach (var between in stemma.Unplaced)
        {
            terminal.Paragraph(2, [new TextRun("cannot tell: ", "yellow"), new TextRun($"{Label(between.Report)} shares errors with {string.Join(", and others with ", between.With.Select(with => string.Join(", ", with.Select(Label))))}: it may have drawn on both"), .. between.Readings.SelectMany(reading => reading.Places.Where(place => place.Report == between.Report)).Select(TextRun.Mark)]);
        }
        terminal.Line();
    }

    private void Branch(RelayBranch branch, Utterance utterance, string first, string rest)
    {
        var report = branch.Node.Report is string id ? _reports.GetValueOrDefault(id) : null;
        var runs = new List<TextRun> { new(report is null ? branch.Node.Name : ReportLabel.Of(report.Report), "bold") };
        if (branch.Node.Kind == RelayNodeKind.Outlet) runs.Add(new TextRun(" (named, not among the reports)"));
        if (report?.Report.Published is { } published) runs.Add(new TextRun($", {Terminal.Date(published.Date)}"));
        if (branch.How is { } how)
        {
            runs.Add(new TextRun($" · {RelayWords.Of(how.Kind)}: {how.Why}"));
            runs.AddRange(how.Words.Select(TextRun.Mark));
        }
        if (branch.Node.Report is string own) runs.AddRange(utterance.Renderings.Where(rendering => rendering.Report == own).Take(1).Select(rendering => TextRun.Mark(new Citation(own, rendering.Spans[0]))).Where(mark => !runs.Contains(mark)));
        terminal.Branch(first, rest, runs);
        for (var i = 0; i < branch.Branches.Length; i++)
        {
            var isLast = i == branch.Branches.Length - 1;
            Branch(branch.Branches[i], utterance, rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "));
        }
    }

    private void Branch(Stemma stemma, StemmaNode node, string first, string rest)
    {
        var runs = new List<TextRun> { new(node.Report is null ? node.Id : Label(node.Report), "bold") };
        if (node.Report is null) runs.Add(new TextRun(StemmaWords.Lost(node, Label)));
        foreach (var reading in node.Readings.OrderByDescending(reading => reading.Weight).Take(MostReadings))
        {
            runs.Add(new TextRun($" · {StemmaWords.Of(reading)}"));
            runs.AddRange(reading.Places.Where(place => node.Report is null || place.Report == node.Report).Take(1).Select(TextRun.Mark));
        }
        if (node.Readings.Length > MostReadings) runs.Add(new TextRun($" · and {Terminal.Count(node.Readings.Length - MostReadings, "lighter one")}"));
        terminal.Branch(first, rest, runs);
        var below = stemma.Nodes.Where(other => other.Parent == node.Id).ToList();
        for (var i = 0; i < below.Count; i++)
        {
            var isLast = i == below.Count - 1;
            Branch(stemma, below[i], rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "));
        }
    }

    private string Name(RelayGraph graph, string id)
    {
        var node = graph.Nodes.First(node => node.Id == id);
        return node.Report is string report ? Label(report) : node.Name;
    }

    private string Label(string report) => _reports.TryGetValue(report, out var found) ? ReportLabel.Of(found.Report) : ReportLabel.OfId(report);
}
