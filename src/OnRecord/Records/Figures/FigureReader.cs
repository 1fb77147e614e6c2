using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Numbers;

namespace OnRecord.Records.Figures;

/// <summary>Finds quantities: of what, how bounded, according to whom.</summary>
public static class FigureReader
{
    /// <summary>A plain number from here on is a quantity even when nothing tells what it counts.</summary>
    private const double LeastBareValue = 2100;

    /// <summary>Quantities in order of the text. Dates, ordinals, telephone and list numbers, scores, ages and names are left out.</summary>
    public static ImmutableArray<Figure> Read(AnnotatedReport report, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(report);
        var found = ImmutableArray.CreateBuilder<Figure>();
        var laidOut = new FigureSentence(report);
        var speakers = new Attribution(statements);
        var names = new Cursor(report.Names);
        foreach (var sentence in report.Sentences)
        {
            laidOut.Load(sentence);
            for (var at = 0; at < laidOut.Count;)
            {
                if (QuantityReader.Read(laidOut, at) is not Quantity quantity)
                {
                    at = Behind(laidOut, at);
                    continue;
                }
                at = (quantity.Rest ?? quantity).End;
                Add(laidOut, quantity, speakers, names, found);
            }
        }
        return found.ToImmutable();
    }

    // A number that was refused is refused as a whole: "5" is no figure in "5-2" nor is "2".
    private static int Behind(FigureSentence s, int at)
    {
        if (!s[at].IsNumber) return at + 1;
        var end = NumberReader.Read(s.Text, s.Atoms, at, out _);
        return Math.Max(end, at + 1);
    }

    private static void Add(FigureSentence s, Quantity quantity, Attribution speakers, Cursor names, ImmutableArray<Figure>.Builder found)
    {
        var last = quantity.Rest ?? quantity;
        var whole = Span(s, quantity.Start, last.End);
        if (s.TimeOver(whole) is not null || names.IsInside(whole)) return;
        var offset = whole.End;
        var of = CountedNoun.Behind(s, offset, needsLink: last.Unit is not null) ?? CountedNoun.Before(s, whole.Start);
        if (!IsQuantity(s, quantity, last, of)) return;
        var statement = speakers.Over(whole);
        for (var part = quantity; part is not null; part = part.Rest)
        {
            found.Add(new Figure(Span(s, part.Start, part.End), part.Value, part.Bound, part.Unit, of, statement?.Speaker.Name, statement?.Id));
        }
    }

    private static bool IsQuantity(FigureSentence s, Quantity quantity, Quantity last, string? of)
    {
        if (last.Unit is not null) return true;
        if (of is "times" or "time" or "percent") return false;
        if (Uncounted.IsLabelled(s, quantity.Start)) return false;
        // "Typhoon 2 struck": behind a name and before no noun it belongs to the name.
        if (of is null && quantity.Start > 0 && s.IsCapital(quantity.Start - 1) && !quantity.IsBounded) return false;
        return of is not null || quantity.IsBounded || quantity.Rest is not null || quantity.Value >= LeastBareValue || IsSubject(s, last.End);
    }

    // "Seven were killed": people, and nothing else, are counted without a noun.
    private static bool IsSubject(FigureSentence s, int at) => s.Is(at, "were") || s.Is(at, "died") || s.Is(at, "killed") || s.Is(at, "wounded") || s.Is(at, "injured");

    private static TextSpan Span(FigureSentence s, int start, int end) => s[start].Span.Union(s[end - 1].Span);
}
