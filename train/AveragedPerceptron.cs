using System.Collections.Immutable;
using OnRecord.Reading.Models;

namespace OnRecord.Train;

/// <summary>Learns a linear classifier by its mistakes and averages the weights over all examples (Collins 2002). Rows are sparse: a feature keeps the labels it was wrong about.</summary>
internal sealed class AveragedPerceptron(int labels)
{
    private const int FirstRoom = 4;

    private uint[] keys = new uint[1 << 20];
    private int[] rowOf = new int[1 << 20];
    private readonly List<Row> rows = [];
    private Entry[] entries = new Entry[1 << 22];
    private int used;
    private int seen;

    /// <summary>Sets the score of every label.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var at = Slot(feature);
            if (keys[at] == 0) continue;
            var row = rows[rowOf[at]];
            foreach (ref readonly var entry in entries.AsSpan(row.Start, row.Count)) scores[entry.Label] += entry.Value;
        }
    }

    /// <summary>Counts one example; the averages are over these.</summary>
    public void Next() => seen++;

    /// <summary>Makes the right label more likely for the features, and the wrong one less.</summary>
    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = RowOf(feature);
            Add(row, right, 1);
            Add(row, wrong, -1);
        }
    }

    /// <summary>The averaged weights, in one byte each.</summary>
    /// <param name="names">Names of the labels.</param>
    /// <param name="smallest">Weights that are smaller, on the scale of one byte, are left out.</param>
    public PerceptronModel Finish(ImmutableArray<string> names, int smallest)
    {
        var scale = sbyte.MaxValue / Largest();
        var features = new List<(uint, PerceptronModel.Weight[])>();
        for (var at = 0; at < keys.Length; at++)
        {
            if (keys[at] == 0) continue;
            var row = rows[rowOf[at]];
            var weights = new List<PerceptronModel.Weight>();
            foreach (ref readonly var entry in entries.AsSpan(row.Start, row.Count))
            {
                var value = Math.Clamp(Math.Round(Average(entry) * scale), -sbyte.MaxValue, sbyte.MaxValue);
                if (Math.Abs(value) >= smallest) weights.Add(new PerceptronModel.Weight(entry.Label, (sbyte)value));
            }
            if (weights.Count > 0) features.Add((keys[at], [.. weights.OrderBy(weight => weight.Label)]));
        }
        return new PerceptronModel(names, features);
    }

    /// <summary>The 99.99th percentile of the weights: a few larger ones are cut, so that the many small ones keep their differences.</summary>
    private double Largest()
    {
        var sizes = new List<double>();
        foreach (var row in rows)
        {
            foreach (ref readonly var entry in entries.AsSpan(row.Start, row.Count)) sizes.Add(Math.Abs(Average(entry)));
        }
        sizes.Sort();
        return sizes[(int)(sizes.Count * 0.9999)];
    }

    private double Average(Entry entry) => (entry.Total + ((double)(seen - entry.Stamp) * entry.Value)) / seen;

    private void Add(int index, int label, float change)
    {
        var row = rows[index];
        for (var i = row.Start; i < row.Start + row.Count; i++)
        {
            ref var entry = ref entries[i];
            if (entry.Label != label) continue;
            entry.Total += (double)(seen - entry.Stamp) * entry.Value;
            entry.Stamp = seen;
            entry.Value += change;
            return;
        }
        if (row.Count == row.Room) row = Grow(row);
        entries[row.Start + row.Count] = new Entry { Label = (byte)label, Value = change, Stamp = seen };
        rows[index] = row with { Count = (byte)(row.Count + 1) };
    }

    private Row Grow(Row row)
    {
        var room = Math.Min(labels, row.Room * 2);
        var start = Take(room);
        Array.Copy(entries, row.Start, entries, start, row.Count);
        return new Row(start, row.Count, (byte)room);
    }

    private int Take(int room)
    {
        if (used + room > entries.Length) Array.Resize(ref entries, entries.Length * 2);
        used += room;
        return used - room;
    }

    private int RowOf(uint feature)
    {
        var at = Slot(feature);
        if (keys[at] != 0) return rowOf[at];
        if (rows.Count * 2 > keys.Length)
        {
            Widen();
            at = Slot(feature);
        }
        keys[at] = feature;
        rowOf[at] = rows.Count;
        rows.Add(new Row(Take(FirstRoom), 0, FirstRoom));
        return rows.Count - 1;
    }

    private void Widen()
    {
        var (oldKeys, oldRows) = (keys, rowOf);
        keys = new uint[oldKeys.Length * 2];
        rowOf = new int[oldKeys.Length * 2];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0) continue;
            var at = Slot(oldKeys[i]);
            (keys[at], rowOf[at]) = (oldKeys[i], oldRows[i]);
        }
    }

    private int Slot(uint feature)
    {
        var at = feature & (uint)(keys.Length - 1);
        while (keys[at] != feature && keys[at] != 0) at = (at + 1) & (uint)(keys.Length - 1);
        return (int)at;
    }

    private readonly record struct Row(int Start, byte Count, byte Room);

    private struct Entry
    {
        public double Total;
        public float Value;
        public int Stamp;
        public byte Label;
    }
}
