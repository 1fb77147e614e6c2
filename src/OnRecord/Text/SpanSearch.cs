using System.Collections.Immutable;

namespace OnRecord.Text;

/// <summary>Finds by place in a list that is in order of its spans.</summary>
public static class SpanSearch
{
    /// <summary>Index of the first item that begins at an offset or after it; the length of the list when none does. Takes the logarithm of its length.</summary>
    /// <param name="items">In order of the start of their spans.</param>
    /// <param name="offset">In UTF-16 units of the stored text.</param>
    /// <param name="spanOf">Where an item stands.</param>
    public static int FirstFrom<T>(ImmutableArray<T> items, int offset, Func<T, TextSpan> spanOf)
    {
        ArgumentNullException.ThrowIfNull(spanOf);
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (spanOf(items[middle]).Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
