using System.Collections.Immutable;

namespace OnRecord.Reading.Times;

/// <summary>Reads a counted length: "48 hours", "two years and three months", "a week".</summary>
internal static class LengthReader
{
    /// <summary>Nobody prints more units in a row.</summary>
    private const int MostParts = 4;

    /// <summary>The longest length that starts at an atom; null when there is none.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="at">Its number, or "a".</param>
    /// <param name="end">Index behind its last atom.</param>
    /// <param name="firstEnd">Index behind its first unit.</param>
    public static Length? Read(TimeSentence s, int at, out int end, out int firstEnd)
    {
        end = firstEnd = at;
        if (Part(s, at, isFirst: true, out var i) is not LengthPart first) return null;
        end = firstEnd = i;
        if (!(s.IsNumber(i) || s.IsMark(i, ',') || s.Is(i, "and") || s.Word(i).IsNumber)) return new Length([first]);
        var parts = ImmutableArray.CreateBuilder<LengthPart>();
        parts.Add(first);
        while (parts.Count < MostParts)
        {
            if (s.IsMark(i, ',')) i++;
            if (s.Is(i, "and")) i++;
            if (Part(s, i, isFirst: false, out var next) is not LengthPart part || part.Rank <= parts[^1].Rank) break;
            parts.Add(part);
            i = end = next;
        }
        return new Length(parts.ToImmutable());
    }

    private static LengthPart? Part(TimeSentence s, int at, bool isFirst, out int end)
    {
        end = at;
        if (s.Is(at, "a") || s.Is(at, "an"))
        {
            end = at + 2;
            return s.Word(at + 1) is { Role: TimeRole.Unit, Value: var one } && one != "Q" ? new LengthPart(1, one) : null;
        }
        var unit = s.NumberEnd(at, out var count);
        if (unit == at || s.IsPieceOfNumber(at)) return null;
        var hyphen = isFirst && s.IsHyphen(unit) && !s[unit].IsSpaced;
        if (hyphen) unit++;
        else if (isFirst && s.Role(unit) is TimeRole.Inner or TimeRole.Opener && (s.IsAny(unit, "straight", "consecutive", "full", "whole", "more"))) unit++;
        if (s.Word(unit) is not { Role: TimeRole.Unit or TimeRole.Units } word) return null;
        // "a 4 year low" is printed for "a 4-year low".
        var isLow = word.Role == TimeRole.Unit && s[unit + 1].IsWord && (s.IsAny(at - 1, "a", "an", "its"));
        if (!hyphen && word.Role == TimeRole.Unit && count != 1 && !isLow) return null;
        // "three quarters of its value"
        if (word.Value == "Q" && s.Is(unit + 1, "of")) return null;
        end = unit + 1;
        return new LengthPart(count, word.Value);
    }
}
