using System.Collections.Immutable;
using OnRecord.Assess;

namespace OnRecord.Publish.Figures;

/// <summary>A quantity's rows as bars from the least to the most that their words allow.</summary>
/// <param name="Bars">One for each row, in their order.</param>
/// <param name="Ticks">Three to six marks of the scale, from left to right.</param>
/// <param name="IsLogarithmic">True when each step of the scale is ten times the last.</param>
public sealed record FigureChart(ImmutableArray<ChartBar> Bars, ImmutableArray<ChartTick> Ticks, bool IsLogarithmic)
{
    /// <summary>From this ratio of the largest to the smallest number on, a scale by powers of ten shows both.</summary>
    private const double LogarithmicFrom = 40;

    /// <summary>The scale goes on a fifth beyond the largest number, so that an open bar is seen to go on.</summary>
    private const double Margin = 1.2;

    /// <summary>Numbers of a table on a scale; null when there is nothing to compare: one row, or none above nought.</summary>
    public static FigureChart? Of(FigureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Rows.Length < 2 || table.Rows.Any(row => row.Value < 0) || table.Rows.All(row => row.Value == 0)) return null;
        var most = table.Rows.Max(Top);
        var least = table.Rows.Where(row => row.Value > 0).Min(row => row.Value);
        var isLogarithmic = most / least >= LogarithmicFrom;
        var low = isLogarithmic ? Math.Pow(10, Math.Floor(Math.Log10(least))) : 0;
        var high = most * Margin;
        return new FigureChart([.. table.Rows.Select(row => Bar(row, low, high, isLogarithmic))], Marks(low, high, isLogarithmic), isLogarithmic);
    }

    private static double Top(FigureRow row) => double.IsPositiveInfinity(row.Most) ? row.Value : row.Most;

    private static ChartBar Bar(FigureRow row, double low, double high, bool isLogarithmic)
    {
        var isOpen = double.IsPositiveInfinity(row.Most);
        return new ChartBar(At(row.Least, low, high, isLogarithmic), isOpen ? 100 : At(Top(row), low, high, isLogarithmic), At(row.Value, low, high, isLogarithmic), isOpen);
    }

    private static double At(double value, double low, double high, bool isLogarithmic)
    {
        if (!isLogarithmic) return Math.Round(Math.Clamp(value / high, 0, 1) * 100, 2);
        return value <= low ? 0 : Math.Round(Math.Clamp(Math.Log(value / low) / Math.Log(high / low), 0, 1) * 100, 2);
    }

    private static ImmutableArray<ChartTick> Marks(double low, double high, bool isLogarithmic)
    {
        var ticks = ImmutableArray.CreateBuilder<ChartTick>();
        if (isLogarithmic)
        {
            var factor = Math.Pow(10, Math.Ceiling(Math.Log10(high / low) / 6));
            for (var value = low; value <= high; value *= factor) ticks.Add(new ChartTick(At(value, low, high, isLogarithmic), FigureWords.Number(value)));
            return ticks.ToImmutable();
        }
        var step = Step(high);
        for (var value = 0.0; value <= high; value += step) ticks.Add(new ChartTick(At(value, low, high, isLogarithmic), FigureWords.Number(Math.Round(value, 9))));
        return ticks.ToImmutable();
    }

    /// <summary>One, two or five times a power of ten, so that two to five steps reach the end.</summary>
    private static double Step(double high)
    {
        var raw = high / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return (raw / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }
}
