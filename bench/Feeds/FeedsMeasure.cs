using System.Text.Json;
using OnRecord.Intake.Feeds;

namespace OnRecord.Bench.Feeds;

/// <summary>Measures our reading of a feed in this process and prints the figures as JSON: items with every text and date, or reports besides, with their mark-up turned into paragraphs.</summary>
internal static class FeedsMeasure
{
    public const string Items = "measure-feed-items";
    public const string Reports = "measure-feed-reports";

    public static int Run(BenchOptions options)
    {
        var bytes = File.ReadAllBytes(options.Text!);
        var read = Read(bytes);
        var rounds = BenchRound.Measure(options, options.Command == Items ? AsItems : AsReports);
        Console.WriteLine(JsonSerializer.Serialize(new FeedsFigures
        {
            Tool = options.Command == Items ? "OnRecord, items" : "OnRecord, reports",
            Rounds = rounds,
            Items = read.Items.Length,
            Titled = read.Items.Count(item => item.Title?.Plain is not null),
            Dated = read.Items.Count(item => item.Date is not null),
        }));
        return 0;

        // As much as the peer does: titles without mark-up and dates as dates.
        long AsItems()
        {
            foreach (var item in Read(bytes).Items)
            {
                GC.KeepAlive(item.Title?.Plain);
                GC.KeepAlive(item.Date);
            }
            return bytes.Length;
        }

        long AsReports()
        {
            using var stream = new MemoryStream(bytes);
            foreach (var result in Pipeline.Take(stream, "feed")) GC.KeepAlive(result);
            return bytes.Length;
        }
    }

    private static FeedDocument Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return FeedReader.Read(stream, "feed");
    }
}
