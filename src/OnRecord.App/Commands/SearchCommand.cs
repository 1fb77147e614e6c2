using System.CommandLine;
using System.Text.Json;
using OnRecord.Publish;
using OnRecord.Store;
using OnRecord.Store.Search;

namespace OnRecord.App.Commands;

/// <summary><c>search</c>: statements and passages that have the words.</summary>
internal static class SearchCommand
{
    public static Command Build()
    {
        var words = new Argument<string[]>("words") { Description = "Words that must all occur; \"a phrase\" in quotes; beginn* for a beginning.", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "Most hits of each kind.", DefaultValueFactory = _ => 10 };
        var command = new ExampledCommand("search", "Find statements and passages by their words.", "onrecord search reservoir level", "onrecord search '\"step back\" crisis'") { words, limit };
        command.SetAction(parsed => RecordAccess.UseWoven(
            parsed, (record, terminal) => Run(record, terminal, string.Join(' ', parsed.GetValue(words)!), parsed.GetValue(limit), parsed.GetValue(GlobalOptions.Json))));
        return command;
    }

    private static int Run(Record record, Terminal terminal, string words, int limit, bool asJson)
    {
        var results = record.Search(words, limit);
        if (asJson)
        {
            JsonOutput.Write(json => Write(json, results));
        }
        else
        {
            if (!results.Statements.IsEmpty) terminal.Line("Statements", "bold underline");
            foreach (var line in results.Statements) SaidText.Show(line, terminal, withSpeaker: true);
            if (!results.Reports.IsEmpty) terminal.Line("Reports", "bold underline");
            foreach (var hit in results.Reports) Show(hit, terminal);
        }
        if (!results.Statements.IsEmpty || !results.Reports.IsEmpty) return ExitCode.Ok;
        return asJson ? ExitCode.NotFound : RecordAccess.NotFound(terminal, $"“{words}”");
    }

    private static void Show(SearchHit hit, Terminal terminal)
    {
        terminal.Paragraph(0, [new TextRun(hit.Published ?? "undated"), new TextRun($" · {hit.Outlet ?? ReportLabel.OfId(hit.Report)}"), new TextRun(hit.Title is null ? "" : $" · {hit.Title}", "bold")]);
        var runs = new List<TextRun>();
        var at = hit.Span.Start;
        foreach (var match in hit.Matches)
        {
            runs.Add(new TextRun(hit.Words[(at - hit.Span.Start)..(match.Start - hit.Span.Start)]));
            runs.Add(new TextRun(hit.Words[(match.Start - hit.Span.Start)..(match.End - hit.Span.Start)], "bold yellow"));
            at = match.End;
        }
        runs.Add(new TextRun(hit.Words[(at - hit.Span.Start)..]));
        runs.Add(TextRun.Mark(hit.Citation));
        terminal.Paragraph(2, runs);
        terminal.Line();
    }

    private static void Write(Utf8JsonWriter json, SearchResults results)
    {
        json.WriteStartObject();
        json.WriteArray("statements", results.Statements, line => SaidText.Write(json, line));
        json.WriteArray("reports", results.Reports, hit =>
        {
            json.WriteStartObject();
            json.WriteString("report", hit.Report);
            json.WriteString("outlet", hit.Outlet);
            json.WriteString("published", hit.Published);
            json.WriteString("title", hit.Title);
            json.WritePropertyName("span");
            SaidText.Span(json, hit.Span.Start, hit.Span.End);
            json.WriteString("words", hit.Words);
            json.WriteArray("matches", hit.Matches, match => SaidText.Span(json, match.Start, match.End));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
