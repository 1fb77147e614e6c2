using System.Collections.Immutable;
using OnRecord.Eval.Statements;
using OnRecord.Eval.Statements.Robustness;
using OnRecord.Text;

namespace OnRecord.Tests.Evaluation;

/// <summary>Damaged copies of articles and the gold that goes with them.</summary>
public sealed class DamageTests
{
    private const string Text = "President Ada Quill spoke on Monday.\n\n“The bridge is old, and it will stay closed,” Mr. Quill said. \"It is not safe.\"\n\nShe left.";

    private static readonly GoldText Gold = new("g", "dev", Genre: null, Date: null, Text, [new Attribution([Of("Mr. Quill")], [Of("said")], [Of("“The bridge is old, and it will stay closed,”"), Of("\"It is not safe.\"")], "direct")]);

    public static TheoryData<int> Kinds => [.. Enum.GetValues<Damage>().Select(damage => (int)damage)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_gold_keeps_its_words_whatever_is_damaged(int damage)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var damaged = Damager.Damaged(Gold, (Damage)damage, new Random(seed))!;

            Assert.NotEqual(Text, damaged.Text);
            var (before, after) = (Gold.Attributions[0], damaged.Attributions[0]);
            Assert.Equal(WordsOf(Text, before.Source), WordsOf(damaged.Text, after.Source), StringComparer.OrdinalIgnoreCase);
            Assert.Equal(WordsOf(Text, before.Cue), WordsOf(damaged.Text, after.Cue));
            Assert.Equal(WordsOf(Text, before.Content), WordsOf(damaged.Text, after.Content));
        }
    }

    [Fact]
    public void Marks_are_changed_all_to_one_style()
    {
        var seen = Enumerable.Range(0, 40).Select(seed => Damager.Damaged(Gold, Damage.MarksChanged, new Random(seed))!.Text).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(3, seen.Count);
        Assert.Contains(seen, text => text.Contains("``The bridge is old, and it will stay closed,'' Mr. Quill said. ``It is not safe.''", StringComparison.Ordinal));
        Assert.Contains(seen, text => text.Contains("«The bridge is old, and it will stay closed,» Mr. Quill said. «It is not safe.»", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lost_mark_leaves_the_rest() =>
        Assert.All(Enumerable.Range(0, 40).Select(seed => Damager.Damaged(Gold, Damage.MarksLost, new Random(seed))!), damaged =>
        {
            Assert.InRange(QuotationMark.In(damaged.Text).Count, 0, 3);
            Assert.StartsWith("The bridge", damaged.Attributions[0].Content[0].Of(damaged.Text).TrimStart('“'), StringComparison.Ordinal);
        });

    [Fact]
    public void Titles_and_offices_are_in_small_letters_and_names_are_not() =>
        Assert.StartsWith("president Ada Quill spoke on Monday.\n\n“The bridge is old, and it will stay closed,” mr. Quill said.", Damager.Damaged(Gold, Damage.TitlesLowered, new Random(1))!.Text, StringComparison.Ordinal);

    [Fact]
    public void What_has_nothing_to_damage_is_told() => Assert.Null(Damager.Damaged(new GoldText("g", "dev", Genre: null, Date: null, "Nothing here", []), Damage.MarksLost, new Random(1)));

    [Fact]
    public void The_same_seed_gives_the_same_copies_and_each_article_meets_each_damage()
    {
        List<GoldText> articles = [Gold, Gold with { Id = "h" }];

        var copies = RobustnessCommand.Damaged(articles, seed: 7, copies: 10).ToList();

        Assert.Equal(copies.ConvertAll(c => c.Text.Text), RobustnessCommand.Damaged(articles, seed: 7, copies: 10).Select(c => c.Text.Text));
        Assert.NotEqual(copies.ConvertAll(c => c.Text.Text), RobustnessCommand.Damaged(articles, seed: 8, copies: 10).Select(c => c.Text.Text));
        Assert.All(new[] { 0, 1 }, article => Assert.Equal(Enum.GetValues<Damage>(), copies.Where(c => c.Article == article).Select(c => c.Damage).Order()));
    }

    [Fact]
    public void A_copy_with_no_mark_meets_another_damage()
    {
        var plain = Gold with { Text = "Ada Quill said it was old. She left.", Attributions = [] };
        Assert.Equal([Damage.BlanksLost, Damage.BlanksLost, Damage.BlanksLost], RobustnessCommand.Damaged([plain], seed: 1, copies: 3).Select(c => c.Damage));
    }

    private static ImmutableArray<string> WordsOf(string text, ImmutableArray<TextSpan> spans) =>
        [.. spans.SelectMany(span => Words.Of(span.Of(text)).Select(word => word.Of(span.Of(text))))];

    private static TextSpan Of(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
