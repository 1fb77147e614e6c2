using OnRecord.Reading.Numbers;

namespace OnRecord.Records.Figures;

/// <summary>Reads the unit before or behind a number: "US$", "EUR", "square kilometres", "barrels a day".</summary>
internal static class UnitReader
{
    /// <summary>From here on pounds are money without a word that says so.</summary>
    private const double LeastMoney = 10_000;

    /// <summary>Words before and behind a number that may tell whether its pounds are money.</summary>
    private const int MoneyReach = 12;

    /// <summary>A money sign or code before a number.</summary>
    public static Measure? Before(FigureSentence s, int at)
    {
        if (at >= s.Count || s[at].IsNumber) return null;
        // "u.s $": the full stops of the abbreviation are atoms of their own.
        if (s.Is(at, "u") && s.IsMark(at + 1, '.') && s.Is(at + 2, "s"))
        {
            var dollar = s.IsMark(at + 3, '.') ? at + 4 : at + 3;
            if (s.IsMark(dollar, '$')) return new Measure(dollar + 1, "USD");
        }
        foreach (var form in UnitTable.From(s[at].Span.In(s.Text)))
        {
            if (form.Kind == UnitWordKind.Name ? !IsNameBefore(s, at, form) : form.Kind == UnitWordKind.Symbol || !Matches(s, at, form)) continue;
            var end = at + form.Words.Length;
            // "told us $5" is no US dollar: a spaced sign belongs to the letters before it only where signs stand alone in the text.
            if (form.Words.Length > 1 && s[at + 1].IsSpaced && (!s[end].IsSpaced || end >= s.Count || (form.Words[0].Length == 1 && !s.Is(at, "c")))) continue;
            return new Measure(end, form.Code, Factor(form));
        }
        return null;
    }

    /// <summary>"rupees 500 crore", "naira 5 million.": the name stands first only where nothing but a scale or a stop follows the digits, unlike in "the euro 20 years ago".</summary>
    private static bool IsNameBefore(FigureSentence s, int at, UnitWord form) =>
        form.Words.Length == 1 && UnitTable.IsMoney(form.Code) && s[at + 1].IsNumber && s[at + 1].IsSpaced && !s[at - 1].IsNumber && Matches(s, at, form)
        && (at + 2 >= s.Count || s.IsMark(at + 2, '.') || s.IsMark(at + 2, ',') || s.NumberKind(at + 2) == NumberWordKind.Scale);

    /// <summary>A unit behind a number, with a hyphen or without.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="at">Index of the atom behind the number.</param>
    /// <param name="value">The number.</param>
    public static Measure? Behind(FigureSentence s, int at, double value)
    {
        var i = s.IsHyphen(at) && !s[at].IsSpaced && !s[at + 1].IsSpaced ? at + 1 : at;
        if (i >= s.Count) return null;
        if (s.Is(i, "pound") || s.Is(i, "pounds")) return new Measure(i + 1, IsMoney(s, i, value) ? "GBP" : "lb");
        if (s.Is(i, "square") || s.Is(i, "sq") || s.Is(i, "cubic"))
        {
            var dot = s.IsMark(i + 1, '.') ? i + 2 : i + 1;
            return Form(s, dot, i > at) is Measure side && UnitTable.ToBase(1, side.Code, out var dimension) > 0 && dimension == "length" ? side with { Code = side.Code + (s.Is(i, "cubic") ? "³" : "²") } : null;
        }
        if (Form(s, i, i > at) is not Measure measure) return null;
        // "km2", "km²".
        if (!s[measure.End].IsSpaced && measure.End < s.Count && UnitTable.ToBase(1, measure.Code, out var measured) > 0 && measured == "length")
        {
            if (s[measure.End] is { IsNumber: true, Digits: 1, Value: 2 or 3 } power && (s[measure.End + 1].IsSpaced || s.Word(measure.End + 1).IsEmpty)) return measure with { End = measure.End + 1, Code = measure.Code + (power.Value == 2 ? '²' : '³') };
            if (s[measure.End].IsNumber) return null;
            if (s.IsMark(measure.End, '²') || s.IsMark(measure.End, '³')) return measure with { End = measure.End + 1, Code = measure.Code + s.Text[s[measure.End].Span.Start] };
        }
        return Rate(s, measure);
    }

    /// <summary>"miles an hour", "barrels a day", "metres per second", "km/ms".</summary>
    private static Measure Rate(FigureSentence s, Measure measure)
    {
        var i = measure.End;
        if (UnitTable.IsMoney(measure.Code) || measure.Code is "%" or "pp") return measure;
        var isRate = s.Is(i, "per") || s.Is(i, "a") || s.Is(i, "an") || (s.IsMark(i, '/') && !s[i].IsSpaced);
        if (!isRate || UnitTable.Time(s.Word(i + 1)) is not string time || (s.Is(i, "a") && time is not ("s" or "min" or "h" or "d" or "week" or "month" or "year"))) return measure;
        return measure with { End = i + 2, Code = $"{measure.Code}/{time}" };
    }

    private static Measure? Form(FigureSentence s, int at, bool isHyphened)
    {
        if (at >= s.Count || s[at].IsNumber) return null;
        foreach (var form in UnitTable.From(s[at].Span.In(s.Text)))
        {
            if (!Matches(s, at, form)) continue;
            var end = at + form.Words.Length;
            // "5 m people": one letter with a space before it is a unit only where no noun follows.
            if (form.Words is [{ Length: 1 }] && form.Kind == UnitWordKind.Symbol && s[at].IsWord && s[at].IsSpaced && !s.Word(end).IsEmpty && !FigureLexicon.IsStop(s.Word(end)) && !s.Is(end, "x")) continue;
            // "14.7C/", "5-a-side": a symbol is not the beginning of a longer word.
            if (end < s.Count && !s[end].IsSpaced && (s[end].IsWord || (form.Words is ["%"] && s[end].IsNumber))) continue;
            // "24703L202", "24703 L-202": a part number.
            if (form.Words is [{ Length: 1 }] && form.Kind == UnitWordKind.Symbol && s[at].IsWord && !s[end].IsSpaced && form.Code != "m" && (s[end].IsNumber || (s.IsHyphen(end) && s[end + 1].IsNumber))) continue;
            if (form.Kind == UnitWordKind.Capitals && isHyphened) continue;
            // A dollar sign behind a number belongs to the next one: "20,000.00 $ 37,305.97".
            if (form.Kind == UnitWordKind.Sign && s[end].IsNumber) continue;
            return new Measure(end, form.Code, Factor(form));
        }
        return null;
    }

    private static double Factor(UnitWord form) => form.Kind != UnitWordKind.Capitals || form.Words[0].Length <= form.Code.Length ? 1 : form.Words[0][0] switch { 'K' => 1e3, 'M' => 1e6, _ => 1e9 };

    private static bool Matches(FigureSentence s, int at, UnitWord form)
    {
        for (var i = 0; i < form.Words.Length; i++)
        {
            if (at + i >= s.Count) return false;
            var comparison = form.Kind is UnitWordKind.Name or UnitWordKind.Sign ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            if (!s[at + i].Span.In(s.Text).Equals(form.Words[i], comparison)) return false;
        }
        return true;
    }

    private static bool IsMoney(FigureSentence s, int at, double value)
    {
        if (value >= LeastMoney || s.Is(at + 1, "sterling")) return true;
        for (var i = Math.Max(0, at - MoneyReach); i < Math.Min(s.Count, at + MoneyReach); i++)
        {
            if (s[i].IsWord && FigureLexicon.IsOfMoney(s.Word(i))) return true;
        }
        return false;
    }
}
