using OnRecord.Reading.Numbers;

namespace OnRecord.Records.Figures;

/// <summary>Reads one quantity at an atom: bound, money sign, number, unit, and the same measure again in brackets.</summary>
internal static class QuantityReader
{
    /// <summary>Counts up to here in words alone are more often figures of speech than figures: "one thing".</summary>
    private const double LeastWordCount = 2;

    /// <summary>Shares are shown in percent with so many decimals.</summary>
    private const int PercentDecimals = 4;

    public static Quantity? Read(FigureSentence s, int at)
    {
        var (i, bound) = BoundReader.Before(s, at);
        var isRange = s.Is(i, "between") || s.Is(i, "from");
        if (isRange) i++;
        // Most atoms end here: two look-ups tell that no number follows.
        if (!CanOpen(s, i)) return null;
        var numberAt = i;
        var prefix = UnitReader.Before(s, i);
        if (prefix is Measure sign) i = sign.End;
        if (AmountReader.Read(s, i) is not Amount amount || Uncounted.IsNoQuantity(s, i, amount.End)) return null;
        if (Upper(s, amount, prefix, isRange) is not (int upperAt, Amount upper, Measure money)) return isRange ? null : Finish(s, at, numberAt, i, bound, prefix, amount);
        var scale = amount.Scale == 1 && upper.Scale > 1 && amount.Value < upper.Scale ? upper.Scale : 1;
        if (Finish(s, upperAt, upperAt, money.End, bound: null, money.Code.Length > 0 ? money : prefix, upper) is not Quantity top) return null;
        // "8 % to $ 13 billion": two quantities. "5 km to 7 km": one range, whose lower end has its own unit.
        if (top.Unit is null && Uncounted.IsNoCount(s, i, amount.End)) return null;
        var own = prefix ?? UnitReader.Behind(s, amount.End, amount.Value);
        if (own is Measure lowUnit && lowUnit.Code != top.Unit) return isRange ? null : Finish(s, at, numberAt, i, bound, prefix, amount);
        var lowEnd = prefix is null && own is Measure behind ? behind.End : amount.End;
        var lowValue = amount.Value * scale * (prefix?.Factor ?? 1);
        if (prefix is not null) lowEnd = SmallScale(s, lowEnd, ref lowValue);
        // "about 20 to 100": words that bound a range say nothing of its ends.
        var low = new Quantity(isRange ? at : numberAt, lowEnd, lowValue, Bound.AtLeast, top.Unit) { MeasureStart = numberAt, MeasureEnd = lowEnd };
        return low with { Rest = top with { Bound = Bound.UpTo } };
    }

    private static bool CanOpen(FigureSentence s, int at)
    {
        var atom = s[at];
        if (atom.IsNumber) return true;
        if (at >= s.Count) return false;
        if (atom.IsWord) return FigureLexicon.CanOpen(s.Word(at));
        var mark = s.Text[atom.Span.Start];
        return mark is '$' or '<' or '>' or '~' or '.' or '-' || mark > '\u007F';
    }

    private static Quantity? Finish(FigureSentence s, int start, int numberAt, int at, Bound? bound, Measure? prefix, Amount amount)
    {
        var value = amount.Value;
        var end = amount.End;
        var unit = prefix?.Code;
        if (prefix is Measure sign)
        {
            value *= sign.Factor;
            end = SmallScale(s, end, ref value);
            end = Minor(s, end, unit!, ref value, isNamed: true);
        }
        if (Suffix(s, end, amount, unit) is Measure suffix)
        {
            unit ??= suffix.Code;
            value *= suffix.Factor;
            end = suffix.End;
            // "75 USD million".
            if (amount.Scale == 1 && UnitTable.IsMoney(unit) && s.NumberKind(end) == NumberWordKind.Scale && s[end].IsSpaced) value *= NumberLexicon.Find(s.Word(end++)).Value;
            end = Minor(s, end, unit, ref value, isNamed: true);
        }
        var isShare = unit is null && amount.Form is NumberForm.Fraction or NumberForm.Ratio;
        if (amount.IsGlued && end == amount.End && unit is null) return null;
        if (isShare)
        {
            if (bound is null && !IsShare(s, at, amount)) return null;
            (value, unit) = (Math.Round(value * 100, PercentDecimals), "%");
        }
        if (unit is null && s.Is(at, "one") && value < LeastWordCount) return null;
        var measureEnd = end;
        if (s.IsMark(end, '+') && !s[end].IsSpaced)
        {
            bound ??= Bound.AtLeast;
            end++;
        }
        end = BoundReader.OrEqual(s, end, ref bound);
        if (BoundReader.After(s, end) is (int behind, Bound after))
        {
            // "about 500 or more": the looser word is no part of what is said.
            if (bound == Bound.About && after != Bound.About) start = numberAt;
            if (bound is null or Bound.Exactly or Bound.About) bound = after;
            end = behind;
        }
        if (value < 0 && unit is null && bound is null) return null;
        if (unit is not null) end = SkipSameMeasure(s, end);
        return new Quantity(start, end, value, amount.Bound == Bound.Order ? Bound.Order : bound ?? amount.Bound ?? Bound.Exactly, unit)
        {
            MeasureStart = numberAt,
            MeasureEnd = measureEnd,
            IsBounded = bound is not null || amount.Bound == Bound.Order,
            IsDoubtful = amount.IsDoubtful && unit is null,
            IsShare = isShare,
        };
    }

    private static Measure? Suffix(FigureSentence s, int end, Amount amount, string? unit)
    {
        // "half a mile", "three quarters of a tonne".
        if (unit is null && amount.Form == NumberForm.Fraction)
        {
            var article = s.Is(end, "of") ? end + 1 : end;
            if (s.Is(article, "a") || s.Is(article, "an")) return UnitReader.Behind(s, article + 1, amount.Value);
        }
        // "tens of millions of euros", "thousands of tonnes".
        if (amount.Bound == Bound.Order && s.Is(end, "of") && UnitReader.Behind(s, end + 1, amount.Value) is Measure counted) return counted;
        if (UnitReader.Behind(s, end, amount.Value) is Measure suffix) return unit is null || suffix.Code == unit ? suffix : null;
        // "20 (kg)".
        return unit is null && s.IsMark(end, '(') && UnitReader.Behind(s, end + 1, amount.Value) is Measure inBrackets && s.IsMark(inBrackets.End, ')') ? inBrackets with { End = inBrackets.End + 1 } : null;
    }

    /// <summary>"$5m": behind a money sign a small m is a million.</summary>
    private static int SmallScale(FigureSentence s, int end, ref double value)
    {
        if (!s.Is(end, "m") || s[end].IsSpaced) return end;
        value *= 1e6;
        return end + 1;
    }

    /// <summary>"3 dollars 50 cents", "15 dollars 50", "5 feet 2 inches": the rest in the smaller unit.</summary>
    private static int Minor(FigureSentence s, int end, string unit, ref double value, bool isNamed)
    {
        var at = s.Is(end, "and") ? end + 1 : end;
        if (!isNamed || !(s[at].IsNumber || s.NumberKind(at) is NumberWordKind.Unit or NumberWordKind.Ten) || value % 1 != 0) return end;
        if (NumberPhraseReader.Unsigned(s.Text, s.Atoms, at) is not { Form: NumberForm.Cardinal, Value: > 0 and < 100 } minor) return end;
        var smaller = UnitReader.Behind(s, minor.End, minor.Value);
        if (UnitTable.IsMoney(unit))
        {
            // "15 dollars 50.": without a word for the smaller coin only where nothing else can be counted.
            var isBare = smaller is null && minor.Value % 1 == 0 && minor.Value >= 10 && (minor.End >= s.Count || s.IsMark(minor.End, '.') || s.Is(minor.End, "more"));
            if (!isBare && smaller?.Code is not ("cent" or "penny" or "kopek")) return end;
            value += minor.Value / 100;
            return smaller?.End ?? minor.End;
        }
        if (at != end || smaller is not Measure part || (unit, part.Code) is not (("ft", "in") or ("lb", "oz") or ("m", "cm") or ("kg", "g"))) return end;
        value += UnitTable.ToBase(minor.Value, part.Code, out _) / UnitTable.ToBase(1, unit, out _);
        return part.End;
    }

    /// <summary>"two thirds of", "half the": said of a whole. "half-day", "the third", "first half" are not.</summary>
    private static bool IsShare(FigureSentence s, int at, Amount amount)
    {
        if (amount.Form == NumberForm.Ratio) return true;
        if (s.Is(amount.End, "of")) return true;
        if (amount.IsDoubtful || s.IsHyphen(amount.End)) return false;
        if (!s.Is(at, "half") || amount.End != at + 1) return !s.Is(at, "a");
        return FigureLexicon.IsDeterminer(s.Word(amount.End));
    }

    /// <summary>The upper end of a range: "5-7", "5 to 7", "$5m to $7m", "between 5 and 7", "5 through 7".</summary>
    private static (int Start, Amount Upper, Measure Money)? Upper(FigureSentence s, Amount low, Measure? prefix, bool needed)
    {
        var link = low.End;
        if (prefix is not null && s.Is(link, "m") && !s[link].IsSpaced) link++;
        else if (UnitReader.Behind(s, link, low.Value) is Measure unit && !s.IsDash(link)) link = unit.End;
        var isLink = s.IsDash(link) || s.Is(link, "to") || s.Is(link, "through") || s.IsMark(link, '~') || (needed && s.Is(link, "and")) || (s.Is(link, "or") && link == low.End);
        if (!isLink || low.Form != NumberForm.Cardinal) return null;
        var money = UnitReader.Before(s, link + 1) ?? new Measure(link + 1, "");
        if (AmountReader.Read(s, money.End) is not Amount upper || upper.Bound is Bound.Order || upper.Form != NumberForm.Cardinal || upper.Value < 0 || Uncounted.IsNoQuantity(s, money.End, upper.End)) return null;
        // "5 or 6", but not "5 or 600".
        if (s.Is(link, "or") && upper.Value != low.Value + 1) return null;
        var scale = low.Scale == 1 && upper.Scale > 1 && low.Value < upper.Scale ? upper.Scale : 1;
        return upper.Value > low.Value * scale ? (link + 1, upper, money) : null;
    }

    /// <summary>"200-meter (656-foot)": the bracket says the same in another unit and is no second figure.</summary>
    private static int SkipSameMeasure(FigureSentence s, int at)
    {
        if (!s.IsMark(at, '(')) return at;
        var (i, _) = BoundReader.Before(s, at + 1);
        var money = UnitReader.Before(s, i);
        if (AmountReader.Read(s, money?.End ?? i) is not Amount amount) return at;
        var value = amount.Value;
        var end = money is null ? amount.End : SmallScale(s, amount.End, ref value);
        var measure = UnitReader.Behind(s, end, amount.Value);
        return (money ?? measure) is not null && s.IsMark(measure?.End ?? end, ')') ? (measure?.End ?? end) + 1 : at;
    }
}
