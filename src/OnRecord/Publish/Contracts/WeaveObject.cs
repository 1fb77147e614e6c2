using System.Collections.Immutable;
using System.Text.Json;
using OnRecord.Assess;
using OnRecord.Weave;
using OnRecord.Weave.Origins;
using OnRecord.Weave.Origins.Descent;

namespace OnRecord.Publish.Contracts;

/// <summary>The <c>weave</c> contract: one JSON object over all reports. Described in docs/contracts.md; evaluation depends on it.</summary>
public static class WeaveObject
{
    public static void Write(Utf8JsonWriter json, Assessment assessment)
    {
        var woven = assessment.Woven;
        json.WriteStartObject();
        json.WriteStartArray("stories");
        foreach (var story in woven.Stories)
        {
            json.WriteStartObject();
            json.WriteString("id", story.Id);
            WriteStrings(json, "reports", story.Reports);
            WriteStrings(json, "why", story.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("duplicates");
        foreach (var duplicate in woven.Duplicates)
        {
            json.WriteStartObject();
            WriteStrings(json, "reports", duplicate.Reports);
            json.WriteString("kind", JsonNames.Of(duplicate.Kind));
            json.WriteNumber("overlap", Math.Round(duplicate.Overlap, 3));
            WriteStrings(json, "why", duplicate.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("agency_shares");
        foreach (var share in woven.AgencyShares) WriteAgencyShare(json, share);
        json.WriteEndArray();
        json.WriteStartArray("utterances");
        var primary = woven.Reports.Where(report => report.Annotated.IsPrimary).Select(report => report.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var utterance in woven.Utterances) WriteUtterance(json, utterance, primary.Contains);
        json.WriteEndArray();
        json.WriteStartArray("talking_points");
        foreach (var point in woven.TalkingPoints)
        {
            json.WriteStartObject();
            json.WriteString("id", point.Id);
            WriteStrings(json, "utterances", point.Utterances);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("agreements");
        foreach (var agreement in woven.Agreements)
        {
            json.WriteStartObject();
            WriteStrings(json, "utterances", agreement.Utterances);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        RelayJson.Write(json, StemmaFinder.Of(woven));
        WriteDoubts(json, woven.Doubts);
        WriteContradictions(json, assessment);
        WriteFigures(json, assessment);
        json.WriteStartArray("exchanges");
        json.WriteEndArray();
        json.WriteStartArray("forecasts");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAgencyShare(Utf8JsonWriter json, AgencyShare share)
    {
        json.WriteStartObject();
        json.WriteString("report", share.Report);
        WriteStrings(json, "agencies", share.Agencies);
        json.WriteString("source", share.Source);
        json.WriteNumber("share", Math.Round(share.Share, 3));
        json.WriteSpans("spans", share.Spans);
        WriteStrings(json, "carriers", share.Carriers);
        WriteStrings(json, "why", share.Why);
        json.WriteEndObject();
    }

    private static void WriteUtterance(Utf8JsonWriter json, Utterance utterance, Func<string, bool> isPrimary)
    {
        json.WriteStartObject();
        json.WriteString("id", utterance.Id);
        json.WriteStartObject("speaker");
        json.WriteString("id", utterance.Speaker.Id);
        json.WriteString("name", utterance.Speaker.Name);
        json.WriteEndObject();
        json.WriteDating("said", utterance.Said);
        json.WriteStartArray("renderings");
        foreach (var rendering in utterance.Renderings)
        {
            json.WriteStartObject();
            json.WriteString("report", rendering.Report);
            json.WriteString("statement", rendering.Statement);
            json.WriteSpans("spans", rendering.Spans);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("base");
        json.WriteString("report", utterance.Base.Report);
        json.WriteString("statement", utterance.Base.Statement);
        json.WriteEndObject();
        json.WriteStartArray("origins");
        foreach (var origin in utterance.Origins)
        {
            json.WriteStartObject();
            WriteStrings(json, "reports", origin.Reports);
            WriteStrings(json, "why", origin.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        RelayJson.Write(json, utterance);
        json.WriteStartArray("differences");
        foreach (var difference in utterance.Differences)
        {
            json.WriteStartObject();
            json.WriteString("report", difference.Report);
            json.WriteString("kind", JsonNames.Of(difference.Kind));
            json.WriteString("base", difference.Base);
            json.WriteString("rendering", difference.Words);
            json.WriteBoolean("distortion", difference.IsDistortion);
            if (difference.Why is string why) json.WriteString("why", why);
            if (difference.BaseSpan is TextSpan inBase) { json.WritePropertyName("base_span"); json.WriteSpan(inBase); }
            if (difference.RenderingSpan is TextSpan inRendering) { json.WritePropertyName("rendering_span"); json.WriteSpan(inRendering); }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteDistortions(json, utterance, isPrimary);
        json.WriteEndObject();
    }

    private static void WriteDistortions(Utf8JsonWriter json, Utterance utterance, Func<string, bool> isPrimary)
    {
        json.WriteStartArray("distortions");
        foreach (var reading in Readings.Of(utterance).Where(reading => reading.IsDistortion))
        {
            var standing = Standings.Of(utterance, reading, isPrimary);
            json.WriteStartObject();
            json.WriteString("kind", JsonNames.Of(reading.Kind));
            json.WriteString("base", reading.Base);
            json.WriteString("rendering", reading.Words);
            json.WriteString("standing", JsonNames.Of(standing.Kind));
            WriteSide(json, "departing", standing.Departing);
            WriteSide(json, "keeping", standing.Keeping);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, ImmutableArray<ImmutableArray<string>> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStartArray();
            foreach (var report in line) json.WriteStringValue(report);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteContradictions(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartArray("contradictions");
        foreach (var contradiction in assessment.Contradictions)
        {
            json.WriteStartObject();
            json.WriteString("id", contradiction.Id);
            json.WriteString("claim", contradiction.Claim);
            WriteCitation(json, "words", contradiction.Words);
            json.WriteStartArray("positions");
            foreach (var position in contradiction.Positions)
            {
                json.WriteStartObject();
                json.WriteString("utterance", position.Utterance);
                json.WriteString("speaker", position.Speaker.Name);
                json.WriteString("stance", JsonNames.Of(position.Stance));
                WriteCitation(json, "words", position.Words);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("origins");
            foreach (var origin in contradiction.Origins)
            {
                json.WriteStartObject();
                json.WriteString("party", origin.Party);
                WriteStrings(json, "speakers", origin.Speakers);
                WriteStrings(json, "utterances", origin.Utterances);
                WriteStrings(json, "reports", origin.Reports);
                json.WriteStartArray("carriers");
                foreach (var carrier in origin.Carriers)
                {
                    json.WriteStartObject();
                    json.WriteString("as", JsonNames.Of(carrier.How));
                    WriteCitation(json, "words", carrier.Words);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFigures(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartArray("figures");
        foreach (var figure in assessment.Figures)
        {
            json.WriteStartObject();
            json.WriteString("of", figure.Of);
            json.WriteString("unit", figure.Unit);
            json.WriteBoolean("contested", figure.IsContested);
            json.WriteStartArray("values");
            foreach (var value in figure.Values)
            {
                json.WriteStartObject();
                json.WriteNumber("value", value.Figure.Value);
                json.WriteString("bound", JsonNames.Of(value.Figure.Bound));
                json.WriteString("according_to", value.AccordingTo);
                json.WriteString("date", value.Date?.ToString());
                json.WriteString("holder", value.Figure.Holder);
                json.WriteString("where", value.Figure.Where);
                WriteCitation(json, "words", value.Words);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDoubts(Utf8JsonWriter json, ImmutableArray<Doubt> doubts)
    {
        json.WriteStartArray("doubts");
        foreach (var doubt in doubts)
        {
            json.WriteStartObject();
            json.WriteString("report", doubt.Report);
            json.WritePropertyName("span");
            json.WriteSpan(doubt.Span);
            json.WriteString("kind", JsonNames.Of(doubt.Kind));
            json.WriteString("words", doubt.Words);
            if (doubt.Against is Citation against) WriteCitation(json, "against", against);
            json.WriteString("against_words", doubt.AgainstWords);
            json.WriteString("why", doubt.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCitation(Utf8JsonWriter json, string name, Citation citation)
    {
        json.WriteStartObject(name);
        json.WriteString("report", citation.Report);
        json.WritePropertyName("span");
        json.WriteSpan(citation.Span);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
