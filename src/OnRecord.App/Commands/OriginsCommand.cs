using System.CommandLine;
using OnRecord.Publish.Contracts;
using OnRecord.Weave.Origins.Descent;

namespace OnRecord.App.Commands;

/// <summary><c>origins</c>: how the words went from where they were said to who prints them, and how many independent sources that leaves.</summary>
internal static class OriginsCommand
{
    public static Command Build() => UtterancesCommand.Build(
        new ExampledCommand(
            "origins",
            "Show how words went from where they were said to who prints them, and count the independent origins: five outlets with one press conference are one.",
            "onrecord origins samples/reports",
            "onrecord origins spillway gates"),
        utterance => utterance.Renderings.Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).Count() > 1,
        "No two of these reports render the same utterance, so there are no origins to tell apart.",
        Show);

    private static void Show(UtteranceSelection selection, Terminal terminal, string format)
    {
        if (format == "text")
        {
            var text = new WovenText(selection.Assessment, terminal);
            foreach (var utterance in selection.Utterances) text.Origins(utterance);
            var relays = new RelayText(selection.Assessment.Woven, terminal);
            foreach (var stemma in StemmaFinder.Of(selection.Assessment.Woven)) relays.Show(stemma);
            return;
        }
        JsonOutput.Write(json =>
        {
            json.WriteStartArray();
            foreach (var utterance in selection.Utterances)
            {
                json.WriteStartObject();
                json.WriteString("utterance", utterance.Id);
                json.WriteString("speaker", utterance.Speaker.Name);
                json.WriteString("said", utterance.Said?.Date.ToString());
                json.WriteArray("origins", utterance.Origins, origin =>
                {
                    json.WriteStartObject();
                    json.WriteArray("reports", origin.Reports, json.WriteStringValue);
                    json.WriteArray("why", origin.Why, json.WriteStringValue);
                    json.WriteEndObject();
                });
                RelayJson.Write(json, utterance);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }
}
