using System.Buffers;
using System.Globalization;
using OnRecord.Assess;
using OnRecord.Publish.Contracts;
using OnRecord.Store.Statements;

namespace OnRecord.App.Commands;

/// <summary>The statements of a story as CSV (RFC 4180), one row for each, the header first.</summary>
internal static class StatementCsv
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    public static void Write(TextWriter output, Assessment assessment)
    {
        var utterances = assessment.Woven.Utterances
            .SelectMany(utterance => utterance.Renderings, (utterance, rendering) => (rendering.Ref, utterance.Id))
            .ToLookup(pair => pair.Ref, pair => pair.Id);
        Row(output, "report", "outlet", "published", "statement", "kind", "act", "speaker", "audience", "venue", "said", "said_basis", "relayed_by", "start", "end", "words", "utterances");
        foreach (var id in assessment.Woven.Stories[0].Reports)
        {
            var report = assessment.Woven.Reports.First(report => string.Equals(report.Id, id, StringComparison.Ordinal));
            foreach (var statement in report.Statements)
            {
                Row(
                    output,
                    id,
                    report.Report.Outlet,
                    report.Report.Published?.Date.ToString(),
                    statement.Id,
                    JsonNames.Of(statement.Kind),
                    JsonNames.Of(statement.Act),
                    statement.Speaker.Name,
                    statement.Audience,
                    statement.Venue,
                    statement.Said?.Date.ToString(),
                    statement.Said is { } said ? JsonNames.Of(said.Basis) : null,
                    string.Join("; ", statement.RelayedBy),
                    statement.Extent.Start.ToString(CultureInfo.InvariantCulture),
                    statement.Extent.End.ToString(CultureInfo.InvariantCulture),
                    StatementWords.Of(statement, report.Text),
                    string.Join(' ', utterances[new Weave.StatementRef(id, statement.Id)].Distinct(StringComparer.Ordinal)));
            }
        }
    }

    private static void Row(TextWriter output, params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) output.Write(',');
            output.Write(Cell(cells[i] ?? ""));
        }
        output.Write("\r\n");
    }

    /// <summary>A cell that a spreadsheet would take for a formula gets an apostrophe in front: its text comes from strangers.</summary>
    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
