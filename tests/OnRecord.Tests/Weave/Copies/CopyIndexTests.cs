using System.Diagnostics;
using System.Text;
using OnRecord.Intake;
using OnRecord.Weave.Copies;

namespace OnRecord.Tests.Weave.Copies;

public sealed class CopyIndexTests
{
    private static readonly DateOnly Day = new(2031, 3, 8);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_report_that_shares_half_is_found_with_the_exact_count(int seed)
    {
        var texts = Texts(seed, 400);
        var index = new CopyIndex();
        for (var b = 0; b < texts.Count; b++)
        {
            var matches = index.Add(texts[b], Day);

            Assert.True(matches.IsComplete);
            Assert.Equal(b, matches.Report);
            Assert.Equal(Counted(texts, Enumerable.Range(0, b), b), Told(matches));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void What_is_forgotten_is_found_no_more_and_all_else_still_is(int seed)
    {
        var texts = Texts(seed, 600);
        var chance = new Random(seed);
        var days = texts.Select((_, i) => Day.AddDays((i / 10) - chance.Next(5))).ToList();
        var index = new CopyIndex();
        for (var b = 0; b < texts.Count; b++)
        {
            var limit = Day.AddDays((b / 10) - 12);
            index.ForgetBefore(limit);

            var matches = index.Add(texts[b], days[b]);

            Assert.Equal(Counted(texts, Enumerable.Range(0, b).Where(a => days[a] >= limit), b), Told(matches));
        }
        Assert.InRange(index.Count, 1, 200);
    }

    [Fact]
    public void The_oldest_are_forgotten_to_keep_a_number()
    {
        var index = new CopyIndex();
        var texts = Texts(6, 300);
        for (var i = 0; i < texts.Count; i++)
        {
            index.Add(texts[i], Day.AddDays(i));
            index.ForgetAllBut(50);

            Assert.InRange(index.Count, 1, 50);
        }
        Assert.DoesNotContain(index.Add(texts[10], Day).Earlier, match => match.Report < 250);
    }

    [Fact]
    public void A_report_that_comes_late_is_found_and_forgotten_by_its_own_day()
    {
        var index = new CopyIndex();
        var text = Texts(7, 1)[0];
        index.Add(text, Day.AddDays(10));
        var late = index.Add(text, Day);
        index.ForgetBefore(Day.AddDays(5));
        var last = index.Add(text, Day.AddDays(11));

        Assert.Equal([0], late.Earlier.Select(match => match.Report));
        Assert.Equal([0], last.Earlier.Select(match => match.Report));
    }

    [Fact]
    public void Thousands_of_one_text_take_time_in_line_with_their_number()
    {
        var text = Texts(8, 1)[0];
        var index = new CopyIndex();
        for (var i = 0; i < 20_000; i++) index.Add(text, Day);

        var last = index.Add(text, Day);

        Assert.Equal(1, last.Earlier[0].Jaccard);
        Assert.Equal(0, last.Earlier[0].Report);
        Assert.False(last.IsComplete);
    }

    [Fact]
    public void Thousands_of_near_copies_take_bounded_time_each_and_hang_together()
    {
        var words = Enumerable.Range(0, 300).Select(i => $"word{i}").ToArray();
        var index = new CopyIndex();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 1_500; i++)
        {
            words[i % 300] = $"edit{i}";
            var matches = index.Add(Text.Report(string.Join(' ', words)), Day);

            Assert.True(i == 0 || matches.Earlier.Length > 0);
        }
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), watch.Elapsed.ToString());
    }

    [Fact]
    public void What_all_reports_of_a_site_print_makes_no_matches()
    {
        var furniture = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"menu{i}"));
        var index = new CopyIndex();
        for (var i = 0; i < 3_000; i++)
        {
            var own = string.Join(' ', Enumerable.Range(0, 100).Select(k => $"own{i}x{k}"));
            var matches = index.Add(Text.Report(furniture + " " + own), Day);

            Assert.Empty(matches.Earlier);
            Assert.True(matches.IsComplete);
        }
    }

    [Fact]
    public void A_shortened_copy_is_found_in_the_longer_report_whichever_comes_first()
    {
        var longer = string.Join(' ', Enumerable.Range(0, 600).Select(i => $"word{i}"));
        var shorter = string.Join(' ', Enumerable.Range(100, 60).Select(i => $"word{i}"));
        foreach (var (first, second) in new[] { (longer, shorter), (shorter, longer) })
        {
            var index = new CopyIndex();
            index.Add(Text.Report(first), Day);

            var match = Assert.Single(index.Add(Text.Report(second), Day).Earlier);

            Assert.Equal((56, 1), (match.Shared, match.Containment));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("Silence")]
    [InlineData("Four words stand here.")]
    public void A_text_of_fewer_than_five_words_matches_nothing(string text)
    {
        var index = new CopyIndex();
        index.Add(Text.Report(text), Day);

        Assert.Empty(index.Add(Text.Report(text), Day).Earlier);
        Assert.Equal(0, index.Count);
    }

    [Fact]
    public void Ten_megabytes_of_one_word_are_one_sequence()
    {
        var text = new StringBuilder().Insert(0, "again ", 10_000_000 / 6).ToString();
        var index = new CopyIndex();
        index.Add(Text.Report(text), Day);

        var match = Assert.Single(index.Add(Text.Report("Again, again; again! Again? AGAIN."), Day).Earlier);

        Assert.Equal((1, 1, 1), (match.Shared, match.Own, match.Other));
    }

    private static List<(int, int, int, int)> Told(CopyMatches matches) => [.. matches.Earlier.Select(match => (match.Report, match.Shared, match.Own, match.Other)).Order()];

    /// <summary>The same by counting every pair.</summary>
    private static List<(int, int, int, int)> Counted(List<Report> texts, IEnumerable<int> earlier, int b)
    {
        var own = Distinct(texts[b]);
        var counted = new List<(int, int, int, int)>();
        foreach (var a in earlier)
        {
            var other = Distinct(texts[a]);
            var shared = own.Count(other.Contains);
            var isHalf = 2 * shared >= Math.Min(own.Count, other.Count) && shared > 0;
            if (isHalf && (shared >= CopyIndex.LeastShared || 2 * shared >= own.Count + other.Count - shared)) counted.Add((a, shared, own.Count, other.Count));
        }
        return counted;
    }

    private static HashSet<string> Distinct(Report report)
    {
        var words = report.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 4)).Select(i => string.Join(' ', words[i..(i + 5)]))];
    }

    /// <summary>Texts made of passages that many share, in all lengths, with words exchanged, dropped and spliced in.</summary>
    private static List<Report> Texts(int seed, int count)
    {
        var chance = new Random(seed);
        var passages = Enumerable.Range(0, 60).Select(p => Enumerable.Range(0, chance.Next(6, 40)).Select(i => $"p{p}w{i}").ToList()).ToList();
        var texts = new List<Report>();
        for (var t = 0; t < count; t++)
        {
            var words = new List<string>();
            for (var k = chance.Next(1, 7); k > 0; k--) words.AddRange(passages[(int)(passages.Count * Math.Pow(chance.NextDouble(), 2))]);
            for (var k = chance.Next(0, 8); k > 0 && words.Count > 1; k--) words[chance.Next(words.Count)] = $"e{chance.Next(50)}";
            if (chance.Next(3) == 0) words.RemoveRange(0, words.Count / chance.Next(2, 5));
            texts.Add(Text.Report(string.Join(' ', words)));
        }
        return texts;
    }

    private static class Text
    {
        public static Report Report(string text) => new() { Id = "r", Text = text, Paragraphs = [new OnRecord.Text.TextSpan(0, text.Length)] };
    }
}
