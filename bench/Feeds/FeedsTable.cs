using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using OnRecord.Intake;

namespace OnRecord.Bench.Feeds;

/// <summary><c>feeds</c>: megabytes of one large feed a second, by us and by feedparser. Each tool is a process of its own on the same core.</summary>
internal static class FeedsTable
{
    /// <summary>Items of the feed that is made when none is named: some 3 MB.</summary>
    private const int MadeItems = 1000;

    /// <summary>Debian's Python has Debian's packages, which another Python on the path has not.</summary>
    private static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    public static int Run(BenchOptions options)
    {
        var feed = options.Text ?? Path.GetTempFileName();
        try
        {
            if (options.Text is null) File.WriteAllText(feed, Made());
            List<FeedsFigures> all = [.. new[]
            {
                BenchProcess.Self<FeedsFigures>(isPinned: true, options.Again(FeedsMeasure.Items, feed)),
                BenchProcess.Self<FeedsFigures>(isPinned: true, options.Again(FeedsMeasure.Reports, feed)),
                BenchProcess.Run<FeedsFigures>(isPinned: true, Python, [Path.Combine(BenchTexts.Repository, "bench", "peers", "measure-feeds.py"), feed, BenchOptions.Invariant(options.WarmUp), BenchOptions.Invariant(options.Rounds), BenchOptions.Invariant(options.Seconds)]),
            }.OfType<FeedsFigures>()];
            var length = new FileInfo(feed).Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a feed of {length / 1e6:0.0} MB; {RuntimeInformation.FrameworkDescription}; medians of {options.Rounds} rounds of {options.Seconds} s of processor time after {options.WarmUp} s"));
            Console.WriteLine($"{"",-22}{"items",7}{"titled",8}{"dated",7}{"MB/s",9}{"of processor",14}");
            foreach (var tool in all)
            {
                var (wall, processor) = (BenchRound.Median(tool.Rounds.Select(round => round.Tokens / round.Wall)) / 1e6, BenchRound.Median(tool.Rounds.Select(round => round.Tokens / round.Processor)) / 1e6);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tool.Tool,-22}{tool.Items,7}{tool.Titled,8}{tool.Dated,7}{wall,9:0.00}{processor,14:0.00}"));
            }
            return all.Count > 0 ? 0 : 1;
        }
        finally
        {
            if (options.Text is null) File.Delete(feed);
        }
    }

    /// <summary>A feed with the sample's reports as content, over and over.</summary>
    private static string Made()
    {
        var reports = BenchTexts.Reports(path: null);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Harbour Gazette</title><link>https://harbour.example/</link>");
        for (var i = 0; i < MadeItems; i++)
        {
            var report = reports[i % reports.Count];
            var content = string.Concat(report.Paragraphs.Select(paragraph => $"<p>{Escaped(report, paragraph)}</p>"));
            text.Append(CultureInfo.InvariantCulture, $"<item><title>Report {i} &amp; more</title><link>https://harbour.example/{i}</link><guid isPermaLink=\"false\">{i}</guid><dc:creator>Ila Morn</dc:creator><category>Ports</category><pubDate>{new DateTime(2031, 3, 4, 10, 45, 0, DateTimeKind.Utc).AddMinutes(-i):R}</pubDate><description>{Escaped(report, report.Paragraphs[0])}</description><content:encoded><![CDATA[{content}]]></content:encoded></item>");
        }
        return text.Append("</channel></rss>").ToString();
    }

    private static string Escaped(Report report, OnRecord.Text.TextSpan paragraph) => System.Net.WebUtility.HtmlEncode(paragraph.Of(report.Text));
}
