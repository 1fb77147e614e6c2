using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Assess;
using OnRecord.Publish.Briefs;
using OnRecord.Publish.Contracts;
using OnRecord.Records;

namespace OnRecord.Publish.Figures;

/// <summary>Quantities in words, the same in the terminal and on the desk.</summary>
public static class FigureWords
{
    /// <summary>What is counted and whose: "soldiers, Kestoria".</summary>
    public static string Title(FigureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var of = char.ToUpperInvariant(table.Of[0]) + table.Of[1..];
        var isNamed = table.Holder is null || table.Of.Contains(table.Holder, StringComparison.OrdinalIgnoreCase);
        return (isNamed ? of : $"{of}, {table.Holder}") + (table.Unit is null ? "" : $" (in {table.Unit})");
    }

    /// <summary>How the rows stand to each other, as a clause.</summary>
    public static string Standing(FigureStanding standing) => standing switch
    {
        FigureStanding.Single => "given by one voice",
        FigureStanding.Agreed => "all give the same number",
        FigureStanding.Changed => "one voice, another number on another day",
        FigureStanding.Drifted => "one saying, printed with different numbers",
        FigureStanding.Differing => "rival values that can hold together",
        FigureStanding.Contested => "rival values that exclude each other",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, message: null),
    };

    /// <summary>How a row stands to the rows before it, a clause for each relation; values that can hold together are not told, since the table's head says it.</summary>
    public static ImmutableArray<(FigureRelation Relation, string Words)> Notes(FigureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return [.. row.Notes.Where(note => note.Relation != FigureRelation.Differs).GroupBy(note => note.Relation).OrderByDescending(notes => notes.Key)
            .Select(notes => (notes.Key, Note(notes.Key, [.. notes.Select(note => (note.Row + 1).ToString(CultureInfo.InvariantCulture))])))];
    }

    private static string Note(FigureRelation relation, List<string> numbers)
    {
        var rows = numbers.Count == 1 ? "row " + numbers[0] : $"rows {string.Join(", ", numbers[..^1])} and {numbers[^1]}";
        return relation switch
        {
            FigureRelation.Same => $"the same number as {rows}",
            FigureRelation.Excludes => $"excludes {rows}",
            FigureRelation.Later => $"excludes {rows}, but days lie between: it may have changed",
            FigureRelation.Changed => numbers.Count == 1 ? $"{rows} is the same voice on another day" : $"{rows} are the same voice on other days",
            FigureRelation.Drifted => numbers.Count == 1 ? $"{rows} prints the same saying with another number" : $"{rows} print the same saying with other numbers",
            _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, message: null),
        };
    }

    /// <summary>A mark that says the same as <see cref="Notes"/> where there is no room for words.</summary>
    public static string Symbol(FigureRelation relation) => relation switch
    {
        FigureRelation.Same => "=",
        FigureRelation.Excludes => "≠",
        FigureRelation.Later or FigureRelation.Changed => "→",
        FigureRelation.Drifted => "!",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, message: null),
    };

    /// <summary>What the words say of the real value: "more than 100,000", "about 150,000", "tens of thousands".</summary>
    public static string Value(FigureRow row, string? unit)
    {
        ArgumentNullException.ThrowIfNull(row);
        var number = Number(row.Value) + Suffix(unit);
        if (row.Figure.End is not null && !double.IsPositiveInfinity(row.Most)) return $"{Number(row.Value)} to {Number(row.Most)}{Suffix(unit)}";
        return row.Figure.Bound switch
        {
            Bound.Exactly => number,
            Bound.Order => Order(row.Value) + Suffix(unit),
            _ => $"{JsonNames.Of(row.Figure.Bound)} {number}",
        };
    }

    private static string Order(double value) => value switch
    {
        10 => "tens",
        12 => "dozens",
        20 => "scores",
        100 => "hundreds",
        1e3 => "thousands",
        1e4 => "tens of thousands",
        1e5 => "hundreds of thousands",
        1e6 => "millions",
        1e7 => "tens of millions",
        1e8 => "hundreds of millions",
        1e9 => "billions",
        _ => $"several times {Number(value)}",
    };

    /// <summary>Thousands with commas, four digits behind the point at most: 1,234.5.</summary>
    public static string Number(double value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);

    /// <summary>A value with what it counts: "about 50% of ferries", "40 observers".</summary>
    public static string Counted(FigureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var value = Value(table.Rows[0], table.Unit);
        return table.Unit is not null || table.Rows[0].Figure.Bound == Bound.Order ? $"{value} of {table.Of}" : $"{value} {table.Of}";
    }

    /// <summary>Who gives it: the speaker, or the outlet in its own words.</summary>
    /// <param name="row">The row.</param>
    /// <param name="outlet">What readers call the first report that prints it.</param>
    public static string Voice(FigureRow row, string outlet)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.AccordingTo ?? $"{outlet}, in its own words";
    }

    /// <summary>"4 March 2031"; "undated" where no report tells.</summary>
    public static string Date(FigureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Date is PartialDate date ? DateWords.Of(date) : "undated";
    }

    private static string Suffix(string? unit) => unit is null ? "" : unit is "%" or "°" ? unit : " " + unit;
}
