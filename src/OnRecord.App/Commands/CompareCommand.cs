using System.CommandLine;
using System.Text.Json;
using OnRecord.Publish.Contracts;
using OnRecord.Text;
using OnRecord.Weave;

namespace OnRecord.App.Commands;

/// <summary><c>compare</c>: renderings of one utterance side by side, every difference marked and named.</summary>
internal static class CompareCommand
{
    public static Command Build()
    {
        var format = new Option<string>("--format") { Description = "text, json, or tei (TEI P5 with a critical apparatus).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "tei");
        return UtterancesCommand.Build(
            new ExampledCommand(
                "compare",
                "Lay the renderings of an utterance side by side, with every difference named.",
                "onrecord compare samples/reports",
                "onrecord compare spillway gates",
                "onrecord compare --format tei samples/reports > collations.xml"),
            utterance => utterance.Renderings.Length > 1,
            "No two of these reports render the same utterance.",
            Show,
            format);
    }

    private static void Show(UtteranceSelection selection, Terminal terminal, string format)
    {
        if (format == "tei")
        {
            TeiOutput.Write("Collations", selection.Utterances, selection.Assessment.Woven.Reports);
            return;
        }
        if (format == "json")
        {
            JsonOutput.Write(json =>
            {
                json.WriteStartArray();
                foreach (var utterance in selection.Utterances) Write(json, utterance, selection);
                json.WriteEndArray();
            });
            return;
        }
        terminal.Line(ApparatusText.Legend, "grey");
        terminal.Line();
        var text = new WovenText(selection.Assessment, terminal);
        foreach (var utterance in selection.Utterances) text.Collation(utterance);
    }

    private static void Write(Utf8JsonWriter json, Utterance utterance, UtteranceSelection selection)
    {
        var texts = selection.Assessment.Woven.Reports.ToDictionary(report => report.Id, report => report.Text, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("utterance", utterance.Id);
        json.WriteString("speaker", utterance.Speaker.Name);
        json.WriteString("said", utterance.Said?.Date.ToString());
        json.WritePropertyName("base");
        Rendering(json, WovenText.Base(utterance), texts);
        json.WriteArray("witnesses", utterance.Collation?.Witnesses ?? [], witness =>
        {
            json.WriteStartObject();
            json.WritePropertyName("rendering");
            Rendering(json, witness.Rendering, texts);
            json.WriteNumber("agreement", Math.Round(witness.Agreement, 3));
            json.WriteArray("segments", witness.Segments, segment =>
            {
                json.WriteStartObject();
                Part(json, "base", segment.Base, texts[utterance.Collation!.Base.Report]);
                Part(json, "witness", segment.Witness, texts[witness.Rendering.Report]);
                json.WriteString("kind", segment.Kind is DifferenceKind kind ? JsonNames.Of(kind) : null);
                json.WriteBoolean("distortion", segment.IsDistortion);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Rendering(Utf8JsonWriter json, Rendering rendering, Dictionary<string, string> texts)
    {
        json.WriteStartObject();
        json.WriteString("report", rendering.Report);
        json.WriteString("statement", rendering.Statement);
        json.WriteArray("spans", rendering.Spans, span => SaidText.Span(json, span.Start, span.End));
        json.WriteString("words", string.Join(" … ", rendering.Spans.Select(span => span.Of(texts[rendering.Report]))));
        json.WriteEndObject();
    }

    private static void Part(Utf8JsonWriter json, string name, TextSpan? span, string text)
    {
        if (span is not TextSpan part)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WritePropertyName("span");
        SaidText.Span(json, part.Start, part.End);
        json.WriteString("words", part.Of(text));
        json.WriteEndObject();
    }
}
