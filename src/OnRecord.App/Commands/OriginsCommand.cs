using System.CommandLine;

namespace OnRecord.App.Commands;

/// <summary><c>origins</c>: how many independent sources an utterance has, and why.</summary>
internal static class OriginsCommand
{
    public static Command Build() => UtterancesCommand.Build(
        new ExampledCommand(
            "origins",
            "Count the independent origins of an utterance, with the reasons: five outlets with one press conference are one.",
            "onrecord origins samples/reports",
            "onrecord origins spillway gates"),
        utterance => utterance.Renderings.Length > 1 && !utterance.Origins.IsEmpty,
        "No two of these reports render the same utterance, so there are no origins to tell apart.",
        Show);

    private static void Show(UtteranceSelection selection, Terminal terminal, bool asJson)
    {
        if (!asJson)
        {
            var text = new WovenText(selection.Assessment, terminal);
            foreach (var utterance in selection.Utterances) text.Origins(utterance);
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
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }
}
