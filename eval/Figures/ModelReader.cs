using System.Globalization;
using System.Text.Json;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Reading.Numbers;
using OnRecord.Records;
using OnRecord.Records.Figures;
using OnRecord.Text;

namespace OnRecord.Eval.Figures;

/// <summary>One model of the test vectors: what it expects, and what the product reads for it.</summary>
/// <param name="model">The file's name without its ending, such as "NumberRangeModelExperimentalMode".</param>
internal sealed class ModelReader(string model)
{
    private readonly bool _isPercentMode = model.EndsWith("PercentMode", StringComparison.Ordinal);

    /// <summary>Expected results without a number that were left out.</summary>
    public int NamedAlone { get; private set; }

    /// <summary>What the file expects of an input.</summary>
    public List<NumberResult> Expected(string input, JsonElement results)
    {
        var expected = new List<NumberResult>();
        foreach (var result in results.EnumerateArray())
        {
            if (result.GetProperty("TypeName").GetString() == "ordinal.relative") continue;
            var words = result.GetProperty("Text").GetString()!;
            var start = result.TryGetProperty("Start", out var first) ? first.GetInt32() : input.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            var end = result.TryGetProperty("End", out var last) ? last.GetInt32() + 1 : start + words.Length;
            var resolution = result.GetProperty("Resolution");
            if (!resolution.TryGetProperty("value", out _) || resolution.GetProperty("value").ValueKind != JsonValueKind.String || resolution.GetProperty("value").GetString() == "null")
            {
                NamedAlone++;
                continue;
            }
            var value = resolution.TryGetProperty("value", out var printed) && printed.ValueKind == JsonValueKind.String ? printed.GetString()!.TrimEnd('%') : null;
            expected.Add(new NumberResult(start, end, value, UnitOf(resolution)));
        }
        return expected;
    }

    /// <summary>What the product reads in an input.</summary>
    public List<NumberResult> Read(string input) => model switch
    {
        _ when model.StartsWith("NumberModel", StringComparison.Ordinal) => Numbers(input, isOrdinal: false),
        _ when model.StartsWith("OrdinalModel", StringComparison.Ordinal) => Numbers(input, isOrdinal: true),
        _ when model.StartsWith("NumberRangeModel", StringComparison.Ordinal) => Ranges(input),
        _ => Quantities(input),
    };

    private string? UnitOf(JsonElement resolution)
    {
        if (!resolution.TryGetProperty("unit", out var unit)) return null;
        if (resolution.TryGetProperty("isoCurrency", out var code) && code.GetString() is { Length: > 0 } iso) return iso;
        var name = unit.GetString()!;
        if (name == "Pound" && model == "CurrencyModel") return "GBP";
        if (name is "C" or "F") return "°" + name;
        var sentence = Lay("1 " + name);
        return UnitReader.Behind(sentence, 1, 1) is Measure measure && measure.End == sentence.Count ? measure.Code : "? " + name;
    }

    private List<NumberResult> Numbers(string input, bool isOrdinal)
    {
        var atoms = new List<Atom>();
        AtomReader.Read(input, new TextSpan(0, input.Length), atoms);
        var read = new List<NumberResult>();
        for (var at = 0; at < atoms.Count;)
        {
            if ((_isPercentMode ? NumberPhraseReader.Unsigned(input, atoms, at) : NumberPhraseReader.Read(input, atoms, at)) is not NumberPhrase number)
            {
                at++;
                continue;
            }
            at = number.End;
            if (number.IsGlued || (number.Form == NumberForm.Ordinal) != isOrdinal || IsBetweenLetters(input, atoms, number)) continue;
            read.Add(new NumberResult(atoms[number.Start].Span.Start, atoms[number.End - 1].Span.End, Spell(number.Value)));
        }
        return read;
    }

    /// <summary>"F16", "x2": part of a word.</summary>
    private static bool IsBetweenLetters(string input, List<Atom> atoms, NumberPhrase number) =>
        atoms[number.Start].IsNumber && atoms[number.Start].Span.Start is > 0 and var start && char.IsLetter(input[start - 1]);

    private List<NumberResult> Quantities(string input)
    {
        var sentence = Lay(input);
        var read = new List<NumberResult>();
        foreach (var quantity in Scan(sentence).SelectMany(Parts))
        {
            if (quantity.Unit is null || !IsAsked(quantity.Unit)) continue;
            // The percent mode alone takes "one fourth of" for a percentage, its last word included.
            if (quantity.IsShare && !(model == "PercentModelPercentMode" && sentence.Is(quantity.MeasureEnd, "of"))) continue;
            var span = Span(sentence, quantity.MeasureStart, quantity.IsShare ? quantity.MeasureEnd + 1 : quantity.MeasureEnd);
            read.Add(new NumberResult(span.Start, span.End, Spell(quantity.Value), quantity.Unit == "%" ? null : quantity.Unit));
        }
        return read;
    }

    private bool IsAsked(string unit) => model switch
    {
        "CurrencyModel" => UnitTable.IsMoney(unit),
        "TemperatureModel" => unit is "°C" or "°F" or "°" or "K",
        "DimensionModel" => !UnitTable.IsMoney(unit) && unit is not ("%" or "pp" or "bp" or "°C" or "°F"),
        _ => unit == "%",
    };

    private List<NumberResult> Ranges(string input)
    {
        var sentence = Lay(input);
        var read = new List<NumberResult>();
        Quantity? open = null;
        foreach (var quantity in Scan(sentence))
        {
            if (quantity.Rest is Quantity upper)
            {
                var close = model.Contains("Experimental", StringComparison.Ordinal) ? ']' : ')';
                var whole = Span(sentence, quantity.Start, upper.End);
                read.Add(new NumberResult(whole.Start, whole.End, $"[{Spell(quantity.Value)},{Spell(upper.Value)}{close}"));
                open = null;
                continue;
            }
            if (End(quantity) is not string end) continue;
            var span = Span(sentence, quantity.Start, quantity.End);
            if (open is not null && IsLinked(sentence, open, quantity) && Join(open, quantity) is string joined)
            {
                read[^1] = new NumberResult(read[^1].Start, span.End, joined);
                open = null;
                continue;
            }
            read.Add(new NumberResult(span.Start, span.End, end));
            open = quantity;
        }
        return read;
    }

    private static string? End(Quantity quantity) => quantity.Bound switch
    {
        Bound.MoreThan => $"({Plain(quantity)},)",
        Bound.AtLeast => $"[{Plain(quantity)},)",
        Bound.LessThan => $"(,{Plain(quantity)})",
        Bound.UpTo => $"(,{Plain(quantity)}]",
        Bound.Exactly when quantity.IsBounded => $"[{Plain(quantity)},{Plain(quantity)}]",
        _ => null,
    };

    private static bool IsLinked(FigureSentence s, Quantity first, Quantity second)
    {
        var i = first.End;
        if (s.IsMark(i, ',')) i++;
        if (s.Is(i, "and") || s.Is(i, "but")) i++;
        return i > first.End && i == second.Start;
    }

    private static string? Join(Quantity a, Quantity b)
    {
        var (low, high) = a.Bound is Bound.MoreThan or Bound.AtLeast ? (a, b) : (b, a);
        return low.Bound is Bound.MoreThan or Bound.AtLeast && high.Bound is Bound.LessThan or Bound.UpTo && low.Value < high.Value
            ? $"{(low.Bound == Bound.MoreThan ? '(' : '[')}{Plain(low)},{Plain(high)}{(high.Bound == Bound.LessThan ? ')' : ']')}"
            : null;
    }

    private static IEnumerable<Quantity> Scan(FigureSentence sentence)
    {
        for (var at = 0; at < sentence.Count;)
        {
            if (QuantityReader.Read(sentence, at) is not Quantity quantity)
            {
                at = FigureReader.Behind(sentence, at);
                continue;
            }
            yield return quantity;
            at = (quantity.Rest ?? quantity).End;
        }
    }

    private static IEnumerable<Quantity> Parts(Quantity quantity) => quantity.Rest is Quantity rest ? [quantity, rest] : [quantity];

    private static FigureSentence Lay(string input)
    {
        var span = new TextSpan(0, input.Length);
        var sentence = new FigureSentence(new AnnotatedReport { Report = new Report { Id = "r", Text = input, Paragraphs = [span] } });
        sentence.Load(new Sentence(span, default, 0));
        return sentence;
    }

    private static TextSpan Span(FigureSentence s, int start, int end) => s[start].Span.Union(s[end - 1].Span);

    /// <summary>The product has shares in percent, the model as fractions.</summary>
    private static string Plain(Quantity quantity) => Spell(quantity.IsShare ? quantity.Value / 100 : quantity.Value);

    private static string Spell(double value) => value.ToString(CultureInfo.InvariantCulture);
}
