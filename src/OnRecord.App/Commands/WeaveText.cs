using OnRecord.Assess;
using OnRecord.Publish;
using OnRecord.Publish.Contracts;
using OnRecord.Publish.Relays;
using OnRecord.Records;
using OnRecord.Weave;
using OnRecord.Weave.Origins;

namespace OnRecord.App.Commands;

/// <summary>Woven reports in short: story by story what is carried, what is distorted, what differs, what is contested.</summary>
internal sealed class WeaveText(Assessment assessment, Terminal terminal)
{
    private readonly WovenText _text = new(assessment, terminal);

    private readonly Dictionary<string, RecordedReport> _reports = assessment.Woven.Reports.ToDictionary(report => report.Id, StringComparer.Ordinal);

    public void Show()
    {
        var woven = assessment.Woven;
        var shared = woven.Utterances.Count(utterance => utterance.Renderings.Length > 1);
        terminal.Line(
            $"{Terminal.Count(woven.Reports.Length, "report")}, {Terminal.Count(woven.Reports.Sum(report => report.Statements.Length), "statement")}, "
            + $"{Terminal.Count(woven.Utterances.Length, "utterance")} ({shared} with several renderings), {Terminal.Count(woven.TalkingPoints.Length, "talking point")}",
            "bold");
        terminal.Line();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var story in woven.Stories)
        {
            terminal.Line($"story {story.Id}: {Terminal.Count(story.Reports.Length, "report")}", "bold");
            foreach (var report in story.Reports) _text.Report(report);
            terminal.Line();
            Copies(story);
            // An utterance that reports of two stories print is told once, where it comes first.
            var utterances = woven.Utterances.Where(utterance => utterance.Renderings.Any(rendering => story.Reports.Contains(rendering.Report, StringComparer.Ordinal)) && told.Add(utterance.Id)).ToList();
            Distortions(utterances);
            Carried(utterances);
        }
        foreach (var contradiction in assessment.Contradictions) _text.Contradiction(contradiction);
        foreach (var figure in assessment.Figures.Where(figure => figure.Values.Length > 1)) _text.Figure(figure);
    }

    private void Copies(Story story)
    {
        var copies = assessment.Woven.Duplicates.Where(duplicate => duplicate.Reports.Any(report => story.Reports.Contains(report, StringComparer.Ordinal))).ToList();
        if (copies.Count == 0) return;
        terminal.Line("Copies and rewrites", "bold");
        foreach (var duplicate in copies) terminal.Line(2, $"{JsonNames.Of(duplicate.Kind)}: {string.Join(" and ", duplicate.Reports.Select(_text.Source))}: {string.Join("; ", duplicate.Why)}");
        terminal.Line();
    }

    /// <summary>Every distortion in a sentence: who prints what, against what, held by how many origins.</summary>
    private void Distortions(List<Utterance> utterances)
    {
        var found = utterances.SelectMany(utterance => Readings.Of(utterance).Where(reading => reading.IsDistortion).Select(reading => (utterance, reading))).ToList();
        if (found.Count == 0) return;
        terminal.Line("What changes the sense", "bold");
        foreach (var (utterance, reading) in found)
        {
            terminal.Paragraph(2,
            [
                new TextRun($"{utterance.Speaker.Name}, {(utterance.Said is { } said ? Terminal.Date(said.Date) : "day unknown")}: ", "bold"),
                new TextRun(DistortionWords.Of(utterance, reading, Label, report => _reports[report].Annotated.IsPrimary)),
                .. reading.Places.Select(TextRun.Mark),
                TextRun.Mark(utterance.Id),
            ]);
        }
        terminal.Line();
    }

    private void Carried(List<Utterance> utterances)
    {
        var shared = utterances.Where(utterance => utterance.Renderings.Length > 1).ToList();
        if (shared.Count == 0) return;
        terminal.Line("What several print", "bold");
        foreach (var utterance in shared)
        {
            _text.Header(utterance);
            _text.Words(WovenText.Base(utterance));
            var distortions = utterance.Differences.Count(difference => difference.IsDistortion);
            var reports = utterance.Renderings.Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).Select(Label).Distinct(StringComparer.Ordinal);
            terminal.Line(2, $"in {string.Join(", ", reports)}; {(utterance.Differences.IsEmpty ? "no difference" : Terminal.Count(utterance.Differences.Length, "difference"))}{(distortions == 0 ? "" : utterance.Differences.Length == 1 ? ", which changes the sense" : $", {distortions} of them {(distortions == 1 ? "changes" : "change")} the sense")}");
        }
        terminal.Line();
    }

    private string Label(string report) => ReportLabel.Of(_reports[report].Report);
}
