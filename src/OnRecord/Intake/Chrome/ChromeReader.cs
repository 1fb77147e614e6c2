using System.Collections.Immutable;

namespace OnRecord.Intake.Chrome;

/// <summary>Tells the furniture of a site from the body of a report, unit by unit.</summary>
internal static class ChromeReader
{
    /// <summary>Link lists under "Read also" and the like are no longer.</summary>
    private const int MostTeasersInList = 8;

    /// <summary>Marks every unit that is furniture, and returns what the furniture tells.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="units">Its units in order.</param>
    /// <param name="report">What is known already: the title beside the text, and what the reader of the format masked.</param>
    public static ChromeReading Read(string text, ImmutableArray<TextUnit> units, Report report)
    {
        var kinds = new MaskKind?[units.Length];
        TakeOver(units, report.Masks, kinds);
        var outlet = MarkCues(text, units, kinds);
        var front = FrontReader.Read(text, units, kinds, report.Title);
        MarkRepeatedTitle(text, units, kinds, front.Title ?? report.Title, front.BodyStart);
        IntertitleReader.Mark(text, units, kinds, front.BodyStart);
        return new ChromeReading
        {
            Masks = Masks(units, kinds, front.Glued),
            Title = front.Title,
            Authors = front.Authors,
            Header = front.Header,
            Clock = front.Clock,
            Outlet = outlet ?? front.Outlet,
        };
    }

    private static void TakeOver(ImmutableArray<TextUnit> units, ImmutableArray<Mask> masks, MaskKind?[] kinds)
    {
        var m = 0;
        for (var i = 0; i < units.Length && m < masks.Length; i++)
        {
            while (m < masks.Length && masks[m].Span.End <= units[i].Span.Start) m++;
            if (m < masks.Length && masks[m].Span.Overlaps(units[i].Span)) kinds[i] = masks[m].Kind;
        }
    }

    private static TextSpan? MarkCues(string text, ImmutableArray<TextUnit> units, MaskKind?[] kinds)
    {
        TextSpan? outlet = null;
        var seenBody = false;
        for (var i = 0; i < units.Length; i++)
        {
            var line = units[i].Span.In(text);
            if (kinds[i] is not null) continue;
            if (!CueTable.TryFind(line, units[i].Words, out var hit))
            {
                if (seenBody && AgencyFooter.Is(line, units[i].Words)) kinds[i] = MaskKind.Footer;
                seenBody |= Sentences.IsBody(line, units[i].Words);
                continue;
            }
            kinds[i] = hit.Kind;
            if (hit.Outlet is Range named) outlet ??= OutletName(text, units[i].Span, named);
            if (hit.Kind == MaskKind.Follow && i + 1 < units.Length && ContinuesCall(units[i + 1].Span.In(text))) kinds[++i] = MaskKind.Follow;
            else if (hit is { Kind: MaskKind.Teaser, IsWhole: true }) i = MarkLinks(text, units, kinds, i);
        }
        return outlet;
    }

    /// <summary>The lines below "Read also" are its links, until the body goes on.</summary>
    private static int MarkLinks(string text, ImmutableArray<TextUnit> units, MaskKind?[] kinds, int cue)
    {
        var last = cue;
        while (last + 1 < units.Length && last - cue < MostTeasersInList && kinds[last + 1] is null && !Sentences.EndsOne(units[last + 1].Span.In(text)) && units[last + 1].Words is >= 3 and < 25) last++;
        for (var i = cue + 1; i <= last; i++) kinds[i] = MaskKind.Teaser;
        return last;
    }

    /// <summary>"and be the first to know": the second line of a call to follow.</summary>
    private static bool ContinuesCall(ReadOnlySpan<char> line) =>
        !Sentences.EndsWithStop(line) && (line.StartsWith("and ", StringComparison.Ordinal) || line.StartsWith("to ", StringComparison.Ordinal) || line.StartsWith("for ", StringComparison.Ordinal) || line.StartsWith("or ", StringComparison.Ordinal));

    private static TextSpan? OutletName(string text, TextSpan unit, Range named)
    {
        var span = new TextSpan(unit.Start + named.Start.Value, unit.Start + named.End.Value).Trim(text);
        var words = span.In(text);
        // A copyright line has the years before the name.
        while (!words.IsEmpty && (char.IsAsciiDigit(words[0]) || words[0] is '-' or '–' or ' ' or ','))
        {
            span = new TextSpan(span.Start + 1, span.End);
            words = span.In(text);
        }
        if (words.EndsWith("'s", StringComparison.Ordinal) || words.EndsWith("’s", StringComparison.Ordinal)) span = new TextSpan(span.Start, span.End - 2);
        words = span.In(text);
        var stop = words.IndexOf(". ", StringComparison.Ordinal);
        if (stop > 0) span = new TextSpan(span.Start, span.Start + stop);
        return span.Length > 1 && char.IsUpper(text[span.Start]) || span.In(text).Contains('.') ? span : null;
    }

    private static void MarkRepeatedTitle(string text, ImmutableArray<TextUnit> units, MaskKind?[] kinds, Title? title, int bodyStart)
    {
        if (title is null) return;
        for (var i = bodyStart; i < units.Length; i++)
        {
            if (kinds[i] is null && !Sentences.EndsWithStop(units[i].Span.In(text)) && TitleWords.Same(units[i].Span.In(text), title.Text)) kinds[i] = MaskKind.Title;
        }
    }

    private static ImmutableArray<Mask> Masks(ImmutableArray<TextUnit> units, MaskKind?[] kinds, TextSpan? glued)
    {
        var masks = ImmutableArray.CreateBuilder<Mask>();
        for (var i = 0; i < units.Length; i++)
        {
            if (kinds[i] is MaskKind kind) masks.Add(new Mask(units[i].Span, kind));
            else if (glued is TextSpan header && units[i].Span.Start == header.Start) masks.Add(new Mask(header, MaskKind.Header));
        }
        return masks.ToImmutable();
    }
}
