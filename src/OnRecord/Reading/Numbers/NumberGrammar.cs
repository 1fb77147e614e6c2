namespace OnRecord.Reading.Numbers;

/// <summary>What parts of a number make together: cardinals, ordinals, and fractions divided into whole, numerator and denominator.</summary>
internal static class NumberGrammar
{
    /// <summary>Behind a scale from here on, "and a half" is half of the scale: "three million and a half".</summary>
    private const double SharedScale = 1e6;

    /// <summary>Reads the longest cardinal.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="from">Index of its first part.</param>
    /// <param name="value">The number.</param>
    /// <param name="scale">The value of its last scale word, 1 when none ends it.</param>
    /// <param name="isLenient">True to allow "twenty and three", which only a fraction behind it makes one number.</param>
    /// <returns>Index behind its last part; <paramref name="from"/> when there is none.</returns>
    public static int Cardinal(ReadOnlySpan<NumberPart> parts, int from, out double value, out double scale, bool isLenient = false)
    {
        value = 0;
        scale = 1;
        var last = double.PositiveInfinity;
        var i = from;
        while (i < parts.Length && !(i > from && parts[i].IsArticle))
        {
            var end = Group(parts, i, isLenient, out var group, out var hundred);
            if (end == i) break;
            if (end < parts.Length && parts[end].Kind == NumberWordKind.Dozen && parts[end].Join == NumberJoin.None)
            {
                // "three hundred and two dozens": only what is below a hundred is in dozens.
                var dozens = group < 100 ? group : group % 100;
                value += group - dozens + (dozens * parts[end].Value);
                scale = parts[end].Value;
                return end + 1;
            }
            var multiplier = 1.0;
            while (end < parts.Length && parts[end].Kind == NumberWordKind.Scale && parts[end].Value >= 1000 && parts[end].Join != NumberJoin.And) multiplier *= parts[end++].Value;
            if (i > from && (multiplier > 1 ? multiplier >= last : group >= last || group <= 0 || group % 1 != 0 || value % 1 != 0)) break;
            value += group * multiplier;
            scale = multiplier > 1 ? multiplier : hundred;
            i = end;
            if (multiplier == 1) break;
            last = multiplier;
        }
        return i;
    }

    /// <summary>An ordinal that all parts make: "one hundred twenty-fifth", "three trillionth".</summary>
    public static bool TryOrdinal(ReadOnlySpan<NumberPart> parts, out double value)
    {
        value = parts[^1].Value;
        if (parts.Length == 1) return true;
        if (parts[0].Kind == NumberWordKind.Scale) return false;
        Span<NumberPart> cardinal = stackalloc NumberPart[parts.Length];
        parts.CopyTo(cardinal);
        cardinal[^1] = parts[^1] with { Kind = value < 20 ? NumberWordKind.Unit : value < 100 ? NumberWordKind.Ten : NumberWordKind.Scale };
        return Cardinal(cardinal, 0, out value, out _) == parts.Length;
    }

    /// <summary>A fraction that all parts make, the last of them a share or an ordinal.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="whole">What stands before the fraction: 2 of "two and a half".</param>
    /// <param name="share">The fraction; multiplied by a shared scale.</param>
    /// <param name="scale">The last scale of the whole; 1 when there is none.</param>
    public static bool TryFraction(ReadOnlySpan<NumberPart> parts, out double whole, out double share, out double scale)
    {
        (whole, share, scale) = (0, 0, 1);
        var last = parts[^1];
        if (last.Kind == NumberWordKind.Share)
        {
            if (parts.Length > 1) return TryDivide(parts[..^1], 1 / last.Value, last.IsPlural, out whole, out share, out scale);
            share = last.Value;
            return last.Value == .5 && !last.IsPlural;
        }
        // The longest denominator that leaves a numerator: "one hundred thirty fifths" are a hundred thirty-fifths.
        for (var k = 1; k < parts.Length; k++)
        {
            if (parts[k].Join == NumberJoin.And || (parts[k].Join == NumberJoin.Hyphen && (k < parts.Length - 1 || parts[k - 1].Kind == NumberWordKind.Ten))) continue;
            if (!TryOrdinal(parts[k..], out var denominator) || (k == parts.Length - 1 && denominator <= 2)) continue;
            if (TryDivide(parts[..k], denominator, last.IsPlural, out whole, out share, out scale)) return true;
        }
        return false;
    }

    private static bool TryDivide(ReadOnlySpan<NumberPart> parts, double denominator, bool isPlural, out double whole, out double share, out double scale)
    {
        (whole, scale) = (0, 1);
        for (var j = parts.Length - 1; j >= 0; j--)
        {
            if (j > 0 && parts[j].Join != NumberJoin.And) continue;
            var numerator = 1.0;
            if (!(parts[j].IsArticle && j == parts.Length - 1) && Cardinal(parts, j, out numerator, out _) != parts.Length) continue;
            share = numerator / denominator;
            if (numerator != 1 && !isPlural) continue;
            if (j == 0) return true;
            // "and two thirds" is added; "one hundred and thirty-two fifths" is one improper fraction.
            if (share >= 1 || Cardinal(parts[..j], 0, out whole, out scale, isLenient: true) != j) continue;
            if (scale >= SharedScale) share *= scale;
            return true;
        }
        (whole, share) = (0, 0);
        return false;
    }

    /// <summary>Below a thousand: "ninety-five hundred and three", "two hundred", "21", "twenty-five".</summary>
    private static int Group(ReadOnlySpan<NumberPart> parts, int at, bool isLenient, out double value, out double hundred)
    {
        hundred = 1;
        var i = Small(parts, at, isLenient, out value);
        if (i == at) return at;
        var isHundred = i < parts.Length && IsHundred(parts[i]);
        if (parts[at].IsArticle && !(i < parts.Length && parts[i].Kind is NumberWordKind.Scale or NumberWordKind.Dozen)) return at;
        if (!isHundred) return i;
        value *= 100;
        hundred = 100;
        i++;
        if (i >= parts.Length || parts[i].IsArticle || value % 1 != 0) return i;
        var end = Small(parts, i, isLenient, out var tail);
        if (end == i || tail is <= 0 or >= 100 || tail % 1 != 0 || (end < parts.Length && IsHundred(parts[end]))) return i;
        value += tail;
        hundred = 1;
        return end;
    }

    private static int Small(ReadOnlySpan<NumberPart> parts, int at, bool isLenient, out double value)
    {
        var part = parts[at];
        value = part.Value;
        if (part.Kind is NumberWordKind.Digits or NumberWordKind.Unit) return at + 1;
        if (part.Kind != NumberWordKind.Ten) return at;
        var next = at + 1;
        if (next >= parts.Length || parts[next] is not { Kind: NumberWordKind.Unit, Value: > 0 and < 10, IsArticle: false } unit || (unit.Join == NumberJoin.And && !isLenient)) return next;
        value += unit.Value;
        return next + 1;
    }

    private static bool IsHundred(NumberPart part) => part is { Kind: NumberWordKind.Scale, Value: 100 } && part.Join != NumberJoin.And;
}
