using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Numbers;

namespace OnRecord.Records.Figures;

/// <summary>Finds quantities: of what, how bounded, according to whom.</summary>
public static class FigureReader
{
    /// <summary>A plain number from here on is a quantity even when nothing tells what it counts.</summary>
    private const double LeastBareValue = 2100;

    /// <summary>Characters back to the quantity that "the figure" means; farther ones belong to another matter.</summary>
    private const int FarthestAnaphor = 400;

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
    internal static int Behind(FigureSentence s, int at)
    {
        return s[at].IsNumber && NumberPhraseReader.Unsigned(s.Text, s.Atoms, at) is NumberPhrase number ? Math.Max(number.End, at + 1) : at + 1;
    }

    private static void Add(FigureSentence s, Quantity quantity, Attribution speakers, Cursor names, ImmutableArray<Figure>.Builder found)
    {
        var last = quantity.Rest ?? quantity;
        var whole = Span(s, quantity.Start, last.End);
        // "three quarters of the harvest", "30 miles an hour": only a number inside a time is part of it.
        if ((!quantity.IsShare && s.TimeOver(s[quantity.MeasureStart].Span) is not null) || s.TimeOver(s[last.MeasureStart].Span) is not null && !last.IsShare || names.IsInside(whole)) return;
        var offset = whole.End;
        var isAnaphor = last.Unit is null && found.Count > 0 && CountedNoun.IsAnaphor(s, whole.Start);
        var counted = isAnaphor ? null : CountedNoun.Behind(s, offset, needsLink: last.Unit is not null && !last.IsShare && !IsQualifier(s, quantity), last.IsShare) ?? CountedNoun.Before(s, whole.Start) ?? CountedNoun.Suffered(s, offset);
        // The noun is the one counted before: in the sentence, or in an earlier one when the words point back to it.
        var before = found.Count > 0 && found[^1].Unit is null && last.Unit is null && counted is null ? found[^1] : null;
        if (before is not null && !(isAnaphor && whole.Start - before.Span.End <= FarthestAnaphor) && !(IsElliptic(s, last.End) && s.Contains(before.Span))) before = null;
        var of = counted?.Words ?? before?.Of;
        if (!IsQuantity(s, quantity, last, of)) return;
        var statement = speakers.Over(whole);
        var head = counted?.Head ?? s.TokenFrom(offset) - 1;
        var holder = before?.Holder ?? FigureContext.Holder(s, whole, head);
        var where = before?.Where ?? FigureContext.Where(s, head);
        var asOf = FigureContext.AsOf(s, head);
        for (var part = quantity; part is not null; part = part.Rest)
        {
            found.Add(new Figure(Span(s, part.Start, part.End), part.Value, part.Bound, part.Unit, of, statement?.Speaker.Name, statement?.Id)
            {
                Holder = holder,
                Where = where,
                AsOf = asOf,
                End = quantity.Rest is null ? null : part == quantity ? RangeEnd.Lower : RangeEnd.Upper,
            });
        }
    }

    // "a 12 metre wall", "a $300 million contract": the measure belongs to the noun behind it.
    private static bool IsQualifier(FigureSentence s, Quantity quantity) => s.Is(quantity.Start - 1, "a") || s.Is(quantity.Start - 1, "an");

    // "twelve bridges are needed, and no more than 5 have been seen": the noun is the one before.
    private static bool IsElliptic(FigureSentence s, int at) => s.Is(at, "have") || s.Is(at, "has") || s.Is(at, "had") || s.Is(at, "were") || s.Is(at, "are") || s.Is(at, "was");

    private static bool IsQuantity(FigureSentence s, Quantity quantity, Quantity last, string? of)
    {
        if (last.Unit is not null) return true;
        if (Uncounted.IsNoCount(s, last.MeasureStart, last.MeasureEnd) || (quantity.Rest is not null && Uncounted.IsNoCount(s, quantity.MeasureStart, quantity.MeasureEnd))) return false;
        if (of is "times" or "time" or "percent") return false;
        if (Uncounted.IsLabelled(s, quantity.Start) || (quantity.IsDoubtful && of is null)) return false;
        // "Typhoon 2 struck": behind a name and before no noun it belongs to the name.
        if (of is null && quantity.Start > 0 && s.IsCapital(quantity.Start - 1) && !quantity.IsBounded) return false;
        return of is not null || quantity.IsBounded || quantity.Rest is not null || quantity.Value >= LeastBareValue || IsSubject(s, last.End);
    }

    // "Seven were killed": people, and nothing else, are counted without a noun.
    private static bool IsSubject(FigureSentence s, int at) => s.Is(at, "were") || s.Is(at, "died") || s.Is(at, "killed") || s.Is(at, "wounded") || s.Is(at, "injured");

    private static TextSpan Span(FigureSentence s, int start, int end) => s[start].Span.Union(s[end - 1].Span);
}
