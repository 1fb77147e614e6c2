using OnRecord.Reading.Numbers;

namespace OnRecord.Records.Figures;

/// <summary>Reads one quantity at an atom: bound, money sign, number, unit, and the same measure again in brackets.</summary>
internal static class QuantityReader
{
    /// <summary>Counts up to here in words alone are more often figures of speech than figures: "one thing".</summary>
    private const double LeastWordCount = 2;

    public static Quantity? Read(FigureSentence s, int at)
    {
        var (i, bound) = BoundBefore(s, at);
        var isRange = s.Is(i, "between") || s.Is(i, "from");
        if (isRange) i++;
        (i, var unit) = Prefix(s, i);
        if (AmountReader.Read(s, i) is not Amount amount || Uncounted.IsNoQuantity(s, i, amount.End)) return null;
        if (isRange && Upper(s, amount, needed: true) is null) return null;
        if (Upper(s, amount, needed: isRange) is not (int start, Amount upper)) return Finish(s, at, i, bound, unit, amount);
        var scale = amount.Scale == 1 && upper.Scale > 1 && amount.Value < upper.Scale ? upper.Scale : 1;
        if (Finish(s, start, start, bound: null, unit, upper) is not Quantity top) return null;
        var low = new Quantity(at, amount.End, amount.Value * scale, Bound.AtLeast, top.Unit);
        return low with { Rest = top with { Bound = Bound.UpTo } };
    }

    private static Quantity? Finish(FigureSentence s, int start, int numberAt, Bound? bound, string? unit, Amount amount)
    {
        if (unit is null && s.Is(numberAt, "one") && amount.Value < LeastWordCount && FigureLexicon.Unit(s.Word(amount.End)) is null) return null;
        var value = amount.Value;
        var end = amount.End;
        if (unit is not null && (s.Is(end, "m") || s.Is(end, "b")) && !s[end].IsSpaced)
        {
            value *= s.Is(end, "m") ? 1e6 : 1e9;
            end++;
        }
        (end, var measured) = Suffix(s, end);
        unit ??= measured;
        if (s.IsMark(end, '+') && !s[end].IsSpaced)
        {
            bound ??= Bound.AtLeast;
            end++;
        }
        if (BoundAfter(s, end) is (int behind, Bound after))
        {
            bound ??= after;
            end = behind;
        }
        if (unit is not null) end = SkipSameMeasure(s, end);
        return new Quantity(start, end, value, amount.Bound == Bound.Order ? Bound.Order : bound ?? amount.Bound ?? Bound.Exactly, unit) { IsBounded = bound is not null || amount.Bound == Bound.Order };
    }

    /// <summary>The upper end of a range: "5-7", "5 to 7", "between 5 and 7".</summary>
    private static (int Start, Amount Upper)? Upper(FigureSentence s, Amount low, bool needed)
    {
        var link = low.End;
        var isLink = s.IsDash(link) || s.Is(link, "to") || (needed && s.Is(link, "and"));
        if (!isLink) return null;
        var (i, _) = Prefix(s, link + 1);
        return AmountReader.Read(s, i) is Amount upper && upper.Bound is null && !Uncounted.IsNoQuantity(s, i, upper.End) && upper.Value > low.Value ? (link + 1, upper) : null;
    }

    private static (int End, Bound? Bound) BoundBefore(FigureSentence s, int at)
    {
        if (s.IsMark(at, '>')) return (at + 1, Bound.MoreThan);
        if (s.IsMark(at, '<')) return (at + 1, Bound.LessThan);
        if (s.IsMark(at, '~') || s.IsMark(at, '\u2248')) return (at + 1, Bound.About);
        return Phrase(s, at, isAfter: false) is (int end, Bound bound) ? (end, bound) : (at, null);
    }

    private static (int End, Bound Bound)? BoundAfter(FigureSentence s, int at) => Phrase(s, at, isAfter: true);

    private static (int End, Bound Bound)? Phrase(FigureSentence s, int at, bool isAfter)
    {
        if (!s[at].IsWord) return null;
        foreach (var phrase in FigureLexicon.BoundsFrom(s.Word(at)))
        {
            if (phrase.IsAfter != isAfter) continue;
            var matched = 1;
            while (matched < phrase.Words.Length && s.Is(at + matched, phrase.Words[matched])) matched++;
            if (matched == phrase.Words.Length) return (at + matched, phrase.Bound);
        }
        return null;
    }

    /// <summary>"$", "US$", "C$", "EUR".</summary>
    private static (int End, string? Unit) Prefix(FigureSentence s, int at)
    {
        var atom = s[at];
        if (atom.Kind == AtomKind.Number || at >= s.Count) return (at, null);
        if (s.IsMark(at + 1, '$') && atom.IsWord && !s[at + 1].IsSpaced)
        {
            string? code = s.Is(at, "US") ? "USD" : s.Is(at, "C") ? "CAD" : s.Is(at, "A") ? "AUD" : s.Is(at, "NZ") ? "NZD" : s.Is(at, "HK") ? "HKD" : s.Is(at, "R") ? "BRL" : null;
            if (code is not null) return (at + 2, code);
        }
        return FigureLexicon.Unit(atom.Span.In(s.Text)) is { IsPrefix: true } unit ? (at + 1, unit.Unit) : (at, null);
    }

    private static (int End, string? Unit) Suffix(FigureSentence s, int at)
    {
        var i = s.IsHyphen(at) && !s[at].IsSpaced && !s[at + 1].IsSpaced ? at + 1 : at;
        if (s.Is(i, "per") && s.Is(i + 1, "cent")) return (i + 2, "%");
        if (s.Is(i, "percentage") && (s.Is(i + 1, "points") || s.Is(i + 1, "point"))) return (i + 2, "pp");
        if (s.Is(i, "square") && FigureLexicon.Unit(s.Word(i + 1)) is { IsPrefix: false } area) return (i + 2, area.Unit + "²");
        if (s.Is(i, "cubic") && FigureLexicon.Unit(s.Word(i + 1)) is { IsPrefix: false } volume) return (i + 2, volume.Unit + "³");
        if (s.Is(i, "nautical") && s.Is(i + 1, "miles")) return (i + 2, "nmi");
        if ((s.Is(i, "US") || s.Is(i, "American")) && (s.Is(i + 1, "dollars") || s.Is(i + 1, "dollar"))) return (i + 2, "USD");
        if (i >= s.Count || FigureLexicon.Unit(s[i].Span.In(s.Text)) is not UnitWord unit) return (at, null);
        if (unit.IsPrefix && s[i].Kind == AtomKind.Mark && unit.Unit == "USD") return (at, null);
        if (s.Is(i, "m") && s[i].IsSpaced) return (at, null);
        return (i + 1, unit.Unit);
    }

    /// <summary>"200-meter (656-foot)": the bracket says the same in another unit and is no second figure.</summary>
    private static int SkipSameMeasure(FigureSentence s, int at)
    {
        if (!s.IsMark(at, '(')) return at;
        var (i, _) = BoundBefore(s, at + 1);
        (i, var unit) = Prefix(s, i);
        if (AmountReader.Read(s, i) is not Amount amount) return at;
        var end = amount.End;
        if (unit is not null && (s.Is(end, "m") || s.Is(end, "b")) && !s[end].IsSpaced) end++;
        (end, var measured) = Suffix(s, end);
        return (unit ?? measured) is not null && s.IsMark(end, ')') ? end + 1 : at;
    }
}
