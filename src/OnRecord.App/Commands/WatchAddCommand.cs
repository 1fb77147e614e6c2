using System.CommandLine;
using OnRecord.App.Watching;
using OnRecord.Store;
using OnRecord.Store.Sources;

namespace OnRecord.App.Commands;

/// <summary><c>watch add</c>: a feed, or the page of an outlet, whose feed is then looked for.</summary>
internal static class WatchAddCommand
{
    /// <summary>Items shown of a feed before it is added.</summary>
    private const int Shown = 5;

    public static Command Build(FetchOptions fetching)
    {
        var addresses = new Argument<string[]>("address") { Description = "Address of a feed, or of an outlet's page.", Arity = ArgumentArity.OneOrMore };
        var outlet = new Option<string?>("--outlet") { Description = "Who its reports are by; as the feed says without it.", HelpName = "NAME" };
        var folder = new Option<string?>("--folder") { Description = "Where it stands in lists.", HelpName = "NAME" };
        var priority = WatchChangeCommands.Priority();
        var preview = new Option<bool>("--preview") { Description = "Only show what would be added." };
        var command = new ExampledCommand("add", "Watch a feed, or the feed of an outlet's page; shows its latest items.", "onrecord watch add https://news.example/ --priority high") { addresses, outlet, folder, priority, preview };
        command.SetAction((parsed, cancellation) => RecordAccess.UseAsync(
            parsed,
            async (record, terminal) =>
            {
                using var fetcher = fetching.Open(parsed);
                foreach (var address in parsed.GetValue(addresses)!)
                {
                    var found = await SourceFinder.Find(address, fetcher, cancellation);
                    if (!found.IsOk(out var source)) terminal.Problem(found.Problem!);
                    else Add(record, terminal, source, new NewSource(source.Address, source.Title, parsed.GetValue(outlet), parsed.GetValue(folder), parsed.GetValue(priority)), parsed.GetValue(preview), parsed.GetValue(GlobalOptions.Json));
                }
                return terminal.Done;
            },
            create: true));
        return command;
    }

    private static void Add(Record record, Terminal terminal, FoundSource found, NewSource source, bool isPreview, bool asJson)
    {
        var isNew = !isPreview && record.Sources.Add(source);
        var outcome = isPreview ? "found" : isNew ? "watching" : "watched already";
        if (asJson)
        {
            JsonOutput.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("outcome", outcome);
                json.WriteString("address", found.Address);
                json.WriteString("title", found.Title);
                json.WriteArray("items", found.Items.Take(Shown), item =>
                {
                    json.WriteStartObject();
                    json.WriteString("title", item.Title?.Text);
                    json.WriteString("url", item.Url);
                    json.WriteString("published", item.Published?.Date.ToString());
                    json.WriteBoolean("whole_text", !item.IsExcerpt);
                    json.WriteEndObject();
                });
                json.WriteEndObject();
            });
            return;
        }
        terminal.Line($"{outcome}: {found.Title ?? found.Address}", "bold");
        terminal.Line(2, found.Address, "grey");
        foreach (var item in found.Items.Take(Shown)) terminal.Line(2, $"{item.Published?.Date.ToString() ?? "undated"}  {item.Title?.Text ?? item.Url}");
        if (found.Items.Any(item => item.IsExcerpt)) terminal.Line(2, "The feed holds openings only; the articles are got from their pages.", "grey");
        if (found.Items.Length == 0) terminal.Line(2, "It holds no items yet.", "grey");
    }
}
