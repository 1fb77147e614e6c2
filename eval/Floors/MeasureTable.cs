using OnRecord.Eval.Coreference;
using OnRecord.Eval.Families;
using OnRecord.Eval.Feeds;
using OnRecord.Eval.Figures;
using OnRecord.Eval.Language;
using OnRecord.Eval.Languages;
using OnRecord.Eval.Names;
using OnRecord.Eval.Pages;
using OnRecord.Eval.Reports;
using OnRecord.Eval.Sample;
using OnRecord.Eval.Statements;
using OnRecord.Eval.Statements.Robustness;
using OnRecord.Eval.Stories;
using OnRecord.Eval.Times;

namespace OnRecord.Eval.Floors;

/// <summary>Every measure that has a floor: first on what the repository ships, then on the data beside it where that is there.</summary>
internal static class MeasureTable
{
    public static IEnumerable<Measured> All()
    {
        foreach (var measured in PlantedDifferences.Measure()) yield return measured;
        foreach (var measured in ReportMeasures.Measure("sample", Path.Combine(Places.SampleReports, "..", "gold.json"), Places.SampleReports)) yield return measured;
        foreach (var measured in FamiliesCommand.Measure()) yield return measured;
        foreach (var measured in LanguagesCommand.Measure()) yield return measured;

        if (Places.Shared("gold/reports.gold.json") is string gold && Places.Shared("reports") is string reports)
        {
            foreach (var measured in ReportMeasures.Measure("reports", gold, reports)) yield return measured;
        }
        foreach (var measured in StatementsCommand.Measure()) yield return measured;
        foreach (var measured in RobustnessCommand.Measure()) yield return measured;
        foreach (var measured in NamesCommand.Measure()) yield return measured;
        foreach (var measured in StoriesCommand.Measure()) yield return measured;
        foreach (var file in new[] { "meantime_timex.dev.jsonl", "recognizers/DateTime/English/DateTimeModel.json" })
        {
            if (Places.Shared($"data/time/{file}") is not string times) continue;
            foreach (var measured in TimesCommand.Measure(times)) yield return measured;
        }
        if (Places.Shared("data/time/recognizers") is string vectors)
        {
            foreach (var measured in FiguresCommand.Measure(vectors)) yield return measured;
        }
        foreach (var measured in CoreferenceCommand.Measure()) yield return measured;
        foreach (var (name, treebank) in new[] { ("ewt", "ud_ewt"), ("gum", "ud_gum_free") })
        {
            if (Places.Shared($"data/english/{treebank}/dev.conllu") is not string trees) continue;
            foreach (var measured in LanguageCommand.Measure(name, trees)) yield return measured;
        }
        foreach (var measured in FeedsCommand.Measure()) yield return measured;
        if (Places.Shared("data/intake/gold.dev.jsonl") is string pages)
        {
            foreach (var measured in PagesCommand.Measure(pages)) yield return measured;
        }
    }
}
