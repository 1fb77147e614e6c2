using OnRecord.Tests.Reading.Names;
using OnRecord.Tests.Specifications;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Coreference;

public sealed class CoreferenceSpecificationTests
{
    public static TheoryData<string, string, string> Rows => [.. MarkedTable.Rows("coreference.md").Where(cells => cells.Length == 3).Select(cells => (cells[0], cells[1], cells[2]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_table_holds(string name, string marked, string means)
    {
        var (text, spans) = Unmark(marked.Replace("¶", "\n\n", StringComparison.Ordinal));
        var report = NamesIn.Read(text);

        var chains = string.Join("\n", report.Chains.Select(chain => string.Join(" | ", chain.Phrases.Select(phrase => phrase.Of(text)))));
        Assert.True(report.Chains.Any(chain => spans.All(chain.Phrases.Contains)), $"{name}: no chain has all the marked phrases:\n{chains}");
        if (means.Length == 0) return;
        var mention = report.Mentions.Single(m => m.Span == spans[^1]);
        Assert.Equal(means, mention.Entity < 0 ? "open" : report.Entities[mention.Entity].Canonical);
    }

    private static (string Text, List<TextSpan> Spans) Unmark(string sentence)
    {
        var text = new System.Text.StringBuilder();
        var spans = new List<TextSpan>();
        var start = -1;
        foreach (var c in sentence)
        {
            if (c == '[') start = text.Length;
            else if (c == ']') spans.Add(new TextSpan(start, text.Length));
            else text.Append(c);
        }
        return (text.ToString(), spans);
    }
}
