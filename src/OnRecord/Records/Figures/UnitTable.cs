using System.Collections.Frozen;
using System.Globalization;
using OnRecord.Reading.Numbers;

namespace OnRecord.Records.Figures;

/// <summary>Units of measure and money: their printed forms, from units.tsv and currencies.tsv, and what they are in base units.</summary>
public static class UnitTable
{
    /// <summary>Forms of so few letters may be symbols, whose case counts.</summary>
    private const int LongestSymbol = 3;

    private static readonly Dictionary<string, (string Dimension, double Factor)> Dimensions = DataTable.Rows("Records/Figures/units.tsv")
        .ToDictionary(row => row[0], row => (row[1], double.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Times = DataTable.Rows("Records/Figures/time-units.tsv").DistinctBy(row => row[1], StringComparer.Ordinal).ToFrozenDictionary(row => row[1], row => double.Parse(row[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> TimeForms =
        DataTable.Rows("Records/Figures/time-units.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Currencies = DataTable.Rows("Records/Figures/currencies.tsv").Select(row => row[0].TrimEnd('*')).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CurrencyLookup = Currencies.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly List<UnitWord> Printed = Load();

    private static readonly FrozenDictionary<string, UnitWord[]>.AlternateLookup<ReadOnlySpan<char>> Forms = Printed.GroupBy(form => form.Words[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(form => form.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Printed forms that begin with a word or mark, longest first.</summary>
    internal static UnitWord[] From(ReadOnlySpan<char> word) => Forms.TryGetValue(word, out var forms) ? forms : [];

    /// <summary>Words that money before a number begins with.</summary>
    internal static IEnumerable<string> Openers => Printed.Where(form => form.Kind is UnitWordKind.Sign or UnitWordKind.Capitals || (form is { Kind: UnitWordKind.Name, Words.Length: 1 } && Currencies.Contains(form.Code))).Select(form => form.Words[0]);

    /// <summary>The unit of time that "per" or a slash divides by; null when the word is none.</summary>
    internal static string? Time(ReadOnlySpan<char> word) => TimeForms.TryGetValue(word, out var code) ? code : null;

    /// <summary>True for "EUR" and the bare names of money.</summary>
    public static bool IsMoney(ReadOnlySpan<char> unit) => CurrencyLookup.Contains(unit);

    /// <summary>What a value is in the base unit of its dimension, so that values in different units of one dimension can be compared.</summary>
    /// <param name="value">The value in the unit.</param>
    /// <param name="unit">The unit as shown.</param>
    /// <param name="dimension">"length", "area", "length/time", …; the unit itself for money, shares and what is not in the table.</param>
    /// <returns>The value in base units; unchanged where there is nothing to convert by.</returns>
    public static double ToBase(double value, string unit, out string dimension)
    {
        ArgumentNullException.ThrowIfNull(unit);
        dimension = unit;
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        var (head, seconds) = slash > 0 && !Dimensions.ContainsKey(unit) && Times.TryGetValue(unit[(slash + 1)..], out var time) ? (unit[..slash], time) : (unit, 0);
        var power = head[^1] switch { '²' => 2, '³' => 3, _ => 1 };
        if (!Dimensions.TryGetValue(power == 1 ? head : head[..^1], out var known) || known.Dimension is "temperature" or "share") return value;
        var factor = Math.Pow(known.Factor, power);
        dimension = power == 1 ? known.Dimension : known.Dimension == "length" ? power == 2 ? "area" : "volume" : $"{known.Dimension}^{power.ToString(CultureInfo.InvariantCulture)}";
        if (seconds == 0) return value * factor;
        dimension = dimension == "length" ? "speed" : dimension + "/time";
        return value * factor / seconds;
    }

    private static List<UnitWord> Load()
    {
        var forms = new List<UnitWord>();
        foreach (var row in DataTable.Rows("Records/Figures/units.tsv"))
        {
            foreach (var form in row[3].Split('|')) forms.Add(new UnitWord(Cut(form), row[0], IsSymbol(form) ? UnitWordKind.Symbol : UnitWordKind.Name));
        }
        foreach (var row in DataTable.Rows("Records/Figures/currencies.tsv"))
        {
            var isWord = row[0][^1] == '*';
            var code = row[0].TrimEnd('*');
            if (row[1] != "-") forms.AddRange(row[1].Split('|').Select(name => new UnitWord(Cut(name), code, UnitWordKind.Name)));
            if (row[2] != "-") forms.AddRange(row[2].Split('|').Select(sign => new UnitWord(Cut(sign), code, UnitWordKind.Sign)));
            if (!char.IsUpper(code[0])) continue;
            forms.Add(new UnitWord([code], code, isWord ? UnitWordKind.Symbol : UnitWordKind.Capitals));
            forms.Add(new UnitWord([code, "$"], code, UnitWordKind.Sign));
            if (!isWord) forms.Add(new UnitWord([code.ToLowerInvariant()], code, UnitWordKind.Capitals));
            foreach (var letter in (ReadOnlySpan<char>)['K', 'M', 'B']) forms.Add(new UnitWord([letter + code], code, UnitWordKind.Capitals));
        }
        return forms;
    }

    // "ton" and "cup" are words; "kg", "MW" and "t" are symbols.
    private static bool IsSymbol(string form) => form.Length == 1 || (form.Length <= LongestSymbol && (form.AsSpan().IndexOfAny("aeiou") < 0 || form.Any(char.IsUpper)));

    private static string[] Cut(string form)
    {
        var atoms = new List<Atom>();
        AtomReader.Read(form, new TextSpan(0, form.Length), atoms);
        return [.. atoms.Select(atom => atom.Span.Of(form))];
    }
}
