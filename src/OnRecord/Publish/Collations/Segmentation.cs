using System.Collections.Immutable;
using OnRecord.Weave;

namespace OnRecord.Publish.Collations;

/// <summary>Base and witnesses to places that all share: where one witness's piece spans several words of the base, these are one place for all.</summary>
internal static class Segmentation
{
    public static ImmutableArray<ApparatusPlace> Of(BaseWords words, ImmutableArray<WitnessPieces> witnesses)
    {
        var joins = Joins(words.Spans.Length, witnesses);
        var places = ImmutableArray.CreateBuilder<ApparatusPlace>();
        for (var from = 0; from <= words.Spans.Length;)
        {
            if (witnesses.Any(witness => witness.Pieces.Any(piece => piece.From == from && piece.To == from))) places.Add(Added(from, witnesses));
            if (from == words.Spans.Length) break;
            var to = from + 1;
            while (to < words.Spans.Length && joins[to]) to++;
            places.Add(Place(words, from, to, witnesses));
            from = to;
        }
        return Merged(places);
    }

    /// <summary>For each word of the base whether it belongs to the place of the word before it.</summary>
    private static bool[] Joins(int count, ImmutableArray<WitnessPieces> witnesses)
    {
        var joins = new bool[count + 1];
        foreach (var piece in witnesses.SelectMany(witness => witness.Pieces).Where(piece => piece.Text.Length > 0))
        {
            for (var at = piece.From + 1; at < piece.To; at++) joins[at] = true;
        }
        return joins;
    }

    private static ApparatusPlace Added(int at, ImmutableArray<WitnessPieces> witnesses)
    {
        var readings = ImmutableArray.CreateBuilder<ApparatusReading>();
        readings.Add(new ApparatusReading("", Span: null, Kind: null, IsDistortion: false));
        foreach (var witness in witnesses) readings.Add(Read([.. witness.Pieces.Where(piece => piece.From == at && piece.To == at)], ""));
        return new ApparatusPlace(readings.ToImmutable());
    }

    private static ApparatusPlace Place(BaseWords words, int from, int to, ImmutableArray<WitnessPieces> witnesses)
    {
        var text = string.Concat(words.Texts.AsSpan(from, to - from).ToArray());
        var readings = ImmutableArray.CreateBuilder<ApparatusReading>();
        readings.Add(new ApparatusReading(text, words.Spans[from].Union(words.Spans[to - 1]), Kind: null, IsDistortion: false));
        foreach (var witness in witnesses)
        {
            readings.Add(Read([.. witness.Pieces.Where(piece => piece.To > piece.From ? piece.From < to && piece.To > from : piece.From > from && piece.From < to)], text));
        }
        return new ApparatusPlace(readings.ToImmutable());
    }

    private static ApparatusReading Read(ImmutableArray<Piece> pieces, string @base)
    {
        var text = string.Concat(pieces.Select(piece => piece.Text));
        TextSpan? span = null;
        foreach (var piece in pieces)
        {
            if (piece.Span is TextSpan own) span = span?.Union(own) ?? own;
        }
        DifferenceKind? kind = pieces.Where(piece => piece.Kind is not null).OrderByDescending(piece => piece.IsDistortion).Select(piece => piece.Kind).FirstOrDefault();
        // Words of the base that a witness has elsewhere are missing here.
        if (text.Length == 0 && @base.Length > 0) kind ??= DifferenceKind.Reordered;
        return new ApparatusReading(text, span, kind, pieces.Any(piece => piece.IsDistortion));
    }

    /// <summary>Neighbouring places where all print the same are one.</summary>
    private static ImmutableArray<ApparatusPlace> Merged(ImmutableArray<ApparatusPlace>.Builder places)
    {
        var merged = ImmutableArray.CreateBuilder<ApparatusPlace>();
        foreach (var place in places)
        {
            if (merged.Count > 0 && place is { IsCommon: true, Differs: false } && merged[^1] is { IsCommon: true, Differs: false } before)
            {
                merged[^1] = new ApparatusPlace([.. before.Readings.Zip(place.Readings, (one, next) => one with { Text = one.Text + next.Text, Span = one.Span is TextSpan x && next.Span is TextSpan y ? x.Union(y) : one.Span ?? next.Span })]);
            }
            else merged.Add(place);
        }
        return merged.ToImmutable();
    }
}
