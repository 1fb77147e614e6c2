using System.Collections.Immutable;

namespace OnRecord.Intake.Html;

/// <summary>Lines among an article's paragraphs that lead elsewhere: to other stories, to a newsletter, to the comments. Known by how they begin.</summary>
internal static class FurnitureLines
{
    /// <summary>With so many long paragraphs behind it the label stands amid the article.</summary>
    private const int MoreParagraphs = 2;

    /// <summary>Letters of a long paragraph.</summary>
    private const int LongParagraph = 150;

    /// <summary>A longer line is a paragraph, however it begins.</summary>
    private const int MostInLine = 240;

    /// <summary>A label is shorter.</summary>
    private const int MostInLabel = 60;

    /// <summary>Part of the article before a label that ends it. Set on public development pages.</summary>
    private const double EndShare = 0.6;

    private static readonly ImmutableArray<(bool IsEnd, string Words)> Openings = [.. DataTable.Rows("Intake/Html/furniture.tsv").Select(row => (row[0] == "end", row[1]))];

    /// <summary>The blocks without such lines, and without what follows a label that ends the article.</summary>
    public static ImmutableArray<PageBlock> Without(ImmutableArray<PageBlock> blocks)
    {
        var kept = ImmutableArray.CreateBuilder<PageBlock>(blocks.Length);
        long whole = blocks.Sum(block => (long)block.Text.Length), before = 0;
        var behind = blocks.Count(IsParagraph);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (IsParagraph(block)) behind--;
            if (Opening(block) is bool isEnd)
            {
                if (!isEnd) continue;
                if (before >= whole * EndShare)
                {
                    if (behind >= MoreParagraphs) continue;
                    break;
                }
            }
            before += block.Text.Length;
            kept.Add(block);
        }
        return kept.ToImmutable();
    }

    private static bool IsParagraph(PageBlock block) => block.Tag == "p" && block.Text.Length >= LongParagraph && Chrome.Sentences.EndsOne(block.Text);

    private static bool? Opening(PageBlock block)
    {
        if (block.Text.Length > MostInLine) return null;
        foreach (var (isEnd, words) in Openings)
        {
            if (block.Text.StartsWith(words, StringComparison.OrdinalIgnoreCase) && IsWhole(block.Text, words.Length) && (!isEnd || block.Text.Length <= MostInLabel && !Chrome.Sentences.EndsWithStop(block.Text))) return isEnd;
        }
        return null;
    }

    private static bool IsWhole(string text, int length) => length == text.Length || !char.IsLetterOrDigit(text[length]);
}
