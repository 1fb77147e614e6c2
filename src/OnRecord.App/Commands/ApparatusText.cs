using OnRecord.Publish.Collations;
using OnRecord.Weave;

namespace OnRecord.App.Commands;

/// <summary>
/// A collation as lines of a terminal: one row a witness, one column a place, in blocks of the terminal's width. What departs is marked by a sign
/// and by colour, and named below in words.
/// </summary>
internal sealed class ApparatusText(Terminal terminal)
{
    /// <summary>Wider columns are broken into lines.</summary>
    private const int WidestColumn = 26;

    private const string Between = "  ";

    /// <summary>What the signs mean.</summary>
    public const string Legend = "= as the base   ~ other words   + added   − left out   ⇄ other order   ! changes the sense";

    public void Show(Apparatus apparatus)
    {
        var labels = apparatus.Witnesses.Max(witness => witness.Sigil.Length) + 2;
        var room = Math.Max(WidestColumn, terminal.Width - labels - Between.Length);
        foreach (var block in Blocks([.. apparatus.Places.SelectMany(Cells)], room))
        {
            for (var row = 0; row < apparatus.Witnesses.Length; row++) Row(apparatus.Witnesses[row].Sigil, labels, block, row);
            terminal.Line();
        }
    }

    /// <summary>A place as columns: words that all share may be broken anywhere, words that differ stay together.</summary>
    private static IEnumerable<Column> Cells(ApparatusPlace place)
    {
        if (place is { IsCommon: true, Differs: false })
        {
            foreach (var part in Columns.Broken(place.Readings[0].Words, WidestColumn)) yield return new Column([.. place.Readings.Select((_, at) => new Cell(at == 0 ? part : "=", Style: null))]);
            yield break;
        }
        yield return new Column([.. place.Readings.Select((reading, at) => Of(reading, place.Readings[0], at == 0))]);
    }

    private static Cell Of(ApparatusReading reading, ApparatusReading @base, bool isBase)
    {
        if (isBase) return new Cell(reading.Words.Length == 0 ? "" : reading.Words, Style: null);
        if (reading.Kind is not DifferenceKind kind) return new Cell(string.Equals(reading.Words, @base.Words, StringComparison.Ordinal) ? "=" : reading.Words, Style: null);
        var (sign, style) = kind == DifferenceKind.Reordered ? ("⇄", "blue") : reading.Words.Length == 0 ? ("−", "red") : @base.Words.Length == 0 ? ("+", "green") : ("~", "cyan");
        return new Cell($"{(reading.IsDistortion ? "!" : "")}{sign}{reading.Words}", reading.IsDistortion ? "bold yellow" : style);
    }

    private static IEnumerable<List<Column>> Blocks(List<Column> columns, int room)
    {
        var block = new List<Column>();
        var used = 0;
        foreach (var column in columns.Where(column => column.Width > 0))
        {
            if (block.Count > 0 && used + Between.Length + column.Width > room)
            {
                yield return block;
                block = [];
                used = 0;
            }
            used += (block.Count > 0 ? Between.Length : 0) + column.Width;
            block.Add(column);
        }
        if (block.Count > 0) yield return block;
    }

    private void Row(string sigil, int labels, List<Column> block, int row)
    {
        var cells = block.ConvertAll(column => Columns.Broken(column.Cells[row].Text, column.Width));
        for (var line = 0; line < cells.Max(cell => cell.Count); line++)
        {
            var runs = new List<TextRun> { new(Columns.Padded(line == 0 ? sigil : "", labels), "bold") };
            for (var i = 0; i < block.Count; i++)
            {
                var text = line < cells[i].Count ? cells[i][line] : "";
                var style = block[i].Cells[row].Style;
                runs.Add(new TextRun(text, style));
                if (i + 1 < block.Count) runs.Add(new TextRun(new string(' ', block[i].Width - Columns.Of(text)) + Between));
            }
            terminal.Row(runs);
        }
    }

    private readonly record struct Cell(string Text, string? Style);

    private sealed record Column(IReadOnlyList<Cell> Cells)
    {
        public int Width { get; } = Math.Min(WidestColumn, Cells.Max(cell => Columns.Of(cell.Text)));
    }
}
