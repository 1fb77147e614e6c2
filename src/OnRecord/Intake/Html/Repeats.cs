using System.Collections.Immutable;

namespace OnRecord.Intake.Html;

/// <summary>
/// Paragraphs that a page holds twice: once for small screens and once for large ones, or in a box beside them.
/// What an author repeats is kept: the question put to everyone, the dish of every day.
/// </summary>
internal static class Repeats
{
    /// <summary>Shorter lines may well be said again: answers, refrains, headings.</summary>
    private const int LeastLetters = 60;

    /// <summary>Letters of several blocks in a row that are a copy of others in the same order. Set on public development pages.</summary>
    private const int LeastInRow = 200;

    /// <summary>The blocks, without a second copy of several in a row that stands in another container, or of one directly behind it.</summary>
    public static ImmutableArray<PageBlock> Without(ImmutableArray<PageBlock> blocks)
    {
        var first = new Dictionary<string, int>(blocks.Length, StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<PageBlock>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block.Text.Length >= LeastLetters && !first.TryAdd(block.Text, i))
            {
                var before = first[block.Text];
                var count = Row(blocks, before, i);
                if (count > 0)
                {
                    i += count - 1;
                    continue;
                }
            }
            kept.Add(block);
        }
        return kept.ToImmutable();
    }

    /// <summary>How many blocks from one place on are a copy of those from an earlier one; 0 when they are too few.</summary>
    private static int Row(ImmutableArray<PageBlock> blocks, int before, int at)
    {
        int count = 0, letters = 0;
        while (at + count < blocks.Length && before + count < at && blocks[before + count].Text == blocks[at + count].Text) letters += blocks[at + count++].Text.Length;
        return count > 1 && letters >= LeastInRow && blocks[before].Container != blocks[at].Container || before + count == at ? count : 0;
    }
}
