using System.Globalization;
using System.Text.Json;
using OnRecord.Publish.Contracts;
using OnRecord.Weave.Decisions;

namespace OnRecord.App.Commands;

/// <summary>Decisions as words and as JSON.</summary>
internal static class DecisionText
{
    /// <summary>What was decided, in one line.</summary>
    public static string Of(Decision decision)
    {
        var stories = decision.Stories;
        return decision.Kind switch
        {
            DecisionKind.MergeStories => $"story {stories[1]} is part of {stories[0]}",
            DecisionKind.SplitStory => $"{string.Join(", ", decision.Reports[1])} of story {stories[0]} {(decision.Reports[1].Length == 1 ? "is" : "are")} story {stories[1]}",
            DecisionKind.MoveReport => $"{string.Join(", ", decision.Reports[1])} belongs to story {stories[0]}, not to {stories[1]}",
            DecisionKind.SameUtterance => $"one utterance: {Sides(decision)}",
            DecisionKind.ApartUtterances => $"not one utterance: {Sides(decision)}",
            _ => string.Create(CultureInfo.InvariantCulture, $"decision {decision.Cancels} no longer holds"),
        };
    }

    /// <summary>"decision 3, 2031-05-06, Mira Olden".</summary>
    public static string Signature(Decision decision) => string.Create(CultureInfo.InvariantCulture, $"decision {decision.Number}, {decision.At:yyyy-MM-dd}, {decision.By}");

    public static void Show(Terminal terminal, Decision decision, bool isCancelled)
    {
        terminal.Line(Of(decision) + (isCancelled ? " (cancelled)" : ""), isCancelled ? "grey" : "bold");
        terminal.Line(2, $"{Signature(decision)}: {decision.Reason}");
    }

    public static void Write(Utf8JsonWriter json, Decision decision, bool isCancelled = false)
    {
        json.WriteStartObject();
        json.WriteNumber("number", decision.Number);
        json.WriteString("at", decision.At);
        json.WriteString("by", decision.By);
        json.WriteBoolean("person", decision.IsPersons);
        json.WriteString("kind", JsonNames.Of(decision.Kind));
        json.WriteString("reason", decision.Reason);
        json.WriteArray("stories", decision.Stories, json.WriteStringValue);
        json.WriteArray("sides", decision.Reports, side =>
        {
            json.WriteStartArray();
            foreach (var report in side) json.WriteStringValue(report);
            json.WriteEndArray();
        });
        json.WriteArray("renderings", decision.Renderings, side =>
        {
            json.WriteStartArray();
            foreach (var mark in side) json.WriteStringValue($"{mark.Report}, {mark.Span}");
            json.WriteEndArray();
        });
        if (decision.Cancels is int cancels) json.WriteNumber("cancels", cancels);
        else json.WriteNull("cancels");
        json.WriteBoolean("cancelled", isCancelled);
        json.WriteEndObject();
    }

    private static string Sides(Decision decision) => string.Join(" / ", decision.Renderings.Select(side => string.Join(", ", side.Select(mark => $"[{mark.Report}, {mark.Span}]"))));
}
