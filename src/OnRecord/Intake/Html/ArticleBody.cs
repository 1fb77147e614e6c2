using System.Collections.Immutable;

namespace OnRecord.Intake.Html;

/// <summary>
/// Finds the article among a page's blocks: the container whose running text outweighs the links, lists and labels in it most.
/// The weights were set on the development pages of public article-extraction sets.
/// </summary>
internal static class ArticleBody
{
    /// <summary>A block with more of its letters in links is a menu or a list of other stories.</summary>
    private const double MaxLinkShare = 0.5;

    /// <summary>Letters from which a block counts as running text even when it ends without a stop.</summary>
    private const int LongBlock = 80;

    /// <summary>What a short block that ends no sentence takes from its container, in letters of running text.</summary>
    private const double LabelCost = 25;

    /// <summary>The inner container is the article when it has this much of the score of the one around it: the rest is comments and teasers that read like text.</summary>
    private const double InnerShare = 0.85;

    /// <summary>Short paragraphs kept before the first and behind the last long one.</summary>
    private const int MostEdge = 2;

    /// <summary>The blocks of the article in order; empty when no container speaks for itself.</summary>
    public static ImmutableArray<PageBlock> Of(PageBlocks page)
    {
        foreach (var block in page.Blocks) page.Containers[block.Container].Score += Score(block);
        // Children come after their parents, so one pass from the end sums whole subtrees; a subtree that is all links takes little away.
        for (var i = page.Containers.Count - 1; i > 0; i--)
        {
            var container = page.Containers[i];
            page.Containers[container.Parent].Score += Math.Max(container.Score, -LabelCost);
        }
        var best = Best(page.Containers);
        return best < 0 ? [] : Trim([.. page.Blocks.Where(block => IsInside(page.Containers, block.Container, best))]);
    }

    private static double Score(PageBlock block)
    {
        var letters = Math.Min(block.Text.Length, 1200);
        if (EntryTimes.Is(block)) return 0;
        if (block.LinkShare > MaxLinkShare) return -Math.Min(letters, LabelCost);
        var running = letters >= LongBlock || letters >= 20 && Chrome.Sentences.EndsOne(block.Text);
        if (running) return letters * (1 - block.LinkShare);
        return block.IsHeading || block.Tag == "li" ? -LabelCost / 4 : -LabelCost;
    }

    private static int Best(IReadOnlyList<PageContainer> containers)
    {
        int best = -1;
        double most = 0;
        for (var i = 0; i < containers.Count; i++)
        {
            var score = containers[i].Score * containers[i].Weight;
            // Later containers lie inside earlier ones or beside them: an inner one wins with nearly the same score.
            if (score > most || best >= 0 && score >= most * InnerShare && IsInside(containers, i, best) && score > 200)
            {
                best = i;
                most = Math.Max(score, containers[i].Weight > 1 ? score : most * InnerShare);
            }
        }
        return best;
    }

    private static bool IsInside(IReadOnlyList<PageContainer> containers, int container, int outer)
    {
        // Depth is bounded by the guard that ran before the page was parsed.
        for (var i = container; i >= outer; i = containers[i].Parent)
        {
            if (i == outer) return true;
        }
        return false;
    }

    /// <summary>Without link lists, and without labels and headings before the first and behind the last paragraph.</summary>
    private static ImmutableArray<PageBlock> Trim(ImmutableArray<PageBlock> blocks)
    {
        var kept = blocks.Where(block => block.LinkShare <= MaxLinkShare || block.Text.Length >= LongBlock && block.LinkShare < 0.9).ToList();
        var last = kept.FindLastIndex(IsText);
        if (last < 0) return [];
        var end = last + 1;
        while (end < kept.Count && end - last <= MostEdge && IsEdge(kept[end], kept[last])) end++;
        kept.RemoveRange(end, kept.Count - end);
        var first = kept.FindIndex(IsText);
        var start = first;
        while (start > 0 && first - start < MostEdge && IsEdge(kept[start - 1], kept[first]) && !kept[start - 1].Text.Any(char.IsDigit)) start--;
        if (start == first) start = FirstEntry(kept, first);
        kept.RemoveRange(0, start);
        return [.. kept];
    }

    /// <summary>The time of the entry that the first paragraph belongs to, with its heading between them; the paragraph itself when there is none.</summary>
    private static int FirstEntry(List<PageBlock> blocks, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - MostEdge); i--)
        {
            if (EntryTimes.Is(blocks[i])) return i;
            if (!blocks[i].IsHeading) break;
        }
        return first;
    }

    /// <summary>A short paragraph beside the first or last one, such as a greeting or a place: in the same container and without links.</summary>
    private static bool IsEdge(PageBlock block, PageBlock text) => block.Tag == "p" && text.Tag == "p" && block.Container == text.Container && block.LinkShare < 0.3;

    private static bool IsText(PageBlock block) => !block.IsHeading && (block.Text.Length >= LongBlock || Chrome.Sentences.EndsOne(block.Text) || block.Tag == "li" && block.Text.Length >= 30);
}
