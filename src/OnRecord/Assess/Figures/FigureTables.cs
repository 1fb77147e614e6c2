using System.Collections.Immutable;
using OnRecord.Records.Figures;
using OnRecord.Weave;

namespace OnRecord.Assess.Figures;

/// <summary>Every quantity of woven reports as a table: rows by voice and value, each told how it stands to the rows before it.</summary>
public static class FigureTables
{
    /// <summary>Values of different voices farther apart than this may both have been right in their time.</summary>
    private const int SameTimeDays = 7;

    /// <summary>A row is compared with so many before it.</summary>
    private const int MostCompared = 40;

    /// <summary>Tables of more than one print first, the gravest standing first, then what is given once; else in order of the first value.</summary>
    public static ImmutableArray<FigureTable> Of(WovenReports woven)
    {
        ArgumentNullException.ThrowIfNull(woven);
        return [.. FigureGroups.Of(woven).Select(Of).OrderBy(table => table.Rows is [{ Words.Length: 1 }]).ThenByDescending(table => table.Standing)];
    }

    internal static FigureTable Of(List<CountedFigure> group)
    {
        var rows = new List<List<CountedFigure>>();
        foreach (var figure in group.OrderBy(figure => figure.Value.Date?.ToString() ?? "~", StringComparer.Ordinal))
        {
            var same = rows.Find(row => row[0].IsRepeated(figure));
            if (same is null) rows.Add([figure]);
            else same.Add(figure);
        }
        // What one unit of the table is in base units; 1 for counts and money.
        var unit = group[0].Value.Figure.Unit;
        var one = unit is null ? 1 : UnitTable.ToBase(1, unit, out _);
        var notes = rows.Select((row, at) => Notes(rows, at)).ToList();
        var built = rows.Select((row, at) => Row(row, one, notes[at])).ToImmutableArray();
        var of = group.Select(figure => figure.Value.Figure.Of!).GroupBy(words => words, StringComparer.Ordinal).OrderByDescending(words => words.Count()).ThenBy(words => words.Key.Length).First().Key;
        var holder = group.Select(figure => figure.Value.Figure.Holder).OfType<string>().Where(name => !name.Contains(',', StringComparison.Ordinal)).OrderBy(name => name.Length).FirstOrDefault();
        var first = group[0].Value.Words;
        return new FigureTable(StableId.Of("f-", group[0].Head, first.Report, first.Span.ToString()), of, unit, holder, built, Standing(rows, notes));
    }

    private static FigureRow Row(List<CountedFigure> row, double one, ImmutableArray<FigureNote> notes)
    {
        var first = row[0];
        var interval = first.Interval;
        return new FigureRow(first.Value.Figure, interval.Least / one, Interval.Shown(interval, first.Value.Figure.Bound) / one, first.Value.AccordingTo, first.Value.Date, [.. row.Select(figure => figure.Value.Words)], notes) { Value = first.Base / one };
    }

    private static ImmutableArray<FigureNote> Notes(List<List<CountedFigure>> rows, int at)
    {
        var notes = ImmutableArray.CreateBuilder<FigureNote>();
        for (var other = Math.Max(0, at - MostCompared); other < at; other++) notes.Add(new FigureNote(Relation(rows[other], rows[at]), other));
        return notes.ToImmutable();
    }

    private static FigureRelation Relation(List<CountedFigure> before, List<CountedFigure> row)
    {
        CountedFigure a = before[0], b = row[0];
        if (a.Voice == b.Voice)
        {
            if (before.Exists(x => x.Utterance is not null && row.Exists(y => y.Utterance == x.Utterance))) return FigureRelation.Drifted;
            return DaysApart(a, b) > 0 ? FigureRelation.Changed : a.Interval.Excludes(b.Interval) ? FigureRelation.Excludes : FigureRelation.Differs;
        }
        if (a.Base == b.Base && a.Upper == b.Upper && a.Value.Figure.Bound == b.Value.Figure.Bound) return FigureRelation.Same;
        if (!a.Interval.Excludes(b.Interval)) return FigureRelation.Differs;
        return DaysApart(a, b) > SameTimeDays ? FigureRelation.Later : FigureRelation.Excludes;
    }

    /// <summary>0 when either day is unknown.</summary>
    private static int DaysApart(CountedFigure a, CountedFigure b) =>
        a.Value.Date?.ToDay() is DateOnly x && b.Value.Date?.ToDay() is DateOnly y ? Math.Abs(x.DayNumber - y.DayNumber) : 0;

    private static FigureStanding Standing(List<List<CountedFigure>> rows, List<ImmutableArray<FigureNote>> notes)
    {
        if (rows.Count == 1) return FigureStanding.Single;
        var relations = notes.SelectMany(row => row).Select(note => note.Relation).ToHashSet();
        return relations.Contains(FigureRelation.Excludes) ? FigureStanding.Contested
            : relations.Contains(FigureRelation.Differs) || relations.Contains(FigureRelation.Later) ? FigureStanding.Differing
            : relations.Contains(FigureRelation.Drifted) ? FigureStanding.Drifted
            : relations.Contains(FigureRelation.Changed) ? FigureStanding.Changed
            : FigureStanding.Agreed;
    }
}
