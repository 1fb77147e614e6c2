using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Intake.Credits;
using OnRecord.Intake.Dates;

namespace OnRecord.Intake.Chrome;

/// <summary>Reads what stands before the body: language bar, clock, section labels, title, byline, date header.</summary>
internal static class FrontReader
{
    /// <summary>More lines than this before the first sentence are a list or a table, and not furniture.</summary>
    private const int MostUnits = 24;

    /// <summary>No headline is longer.</summary>
    private const int MostTitleCharacters = 220;

    /// <summary>A label above the title has no more words.</summary>
    private const int MostSectionWords = 4;

    /// <summary>A headline mostly has more words than a label: the first line with so many is the title.</summary>
    private const int LeastTitleWords = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sections = DataTable.Words("Intake/Chrome/sections.tsv").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Marks the units before the body in <paramref name="kinds"/>, and returns what they tell.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="units">Its units in order.</param>
    /// <param name="kinds">What each unit is; null while it is body.</param>
    /// <param name="given">The title that came beside the text; null when none did.</param>
    public static Front Read(string text, ImmutableArray<TextUnit> units, MaskKind?[] kinds, Title? given)
    {
        var bodyStart = BodyStart(text, units, kinds);
        var dates = new List<(int Unit, PrintedDate Line)>();
        var candidates = new List<int>();
        ImmutableArray<string> authors = [];
        TextSpan? outlet = null;
        for (var i = 0; i < bodyStart; i++)
        {
            if (kinds[i] is not null) continue;
            var line = units[i].Span.In(text);
            if (LanguageBar.Is(line)) kinds[i] = MaskKind.Language;
            else if (TryDate(text, units[i], out var date, out var head, out var names) || IsAgo(line, units[i].Words))
            {
                kinds[i] = MaskKind.Header;
                if (date is not null) dates.Add((i, date));
                if (MediaNames.LooksLikeMedia(head.In(text))) outlet ??= head;
                if (!names.IsEmpty) (kinds[i], authors) = (MaskKind.Byline, names);
            }
            else if (Byline.TryRead(line, units[i].Words, out names))
            {
                kinds[i] = MaskKind.Byline;
                if (authors.IsEmpty) authors = names;
            }
            else candidates.Add(i);
        }
        var title = TitleIndex(text, units, kinds, candidates, bodyStart, given);
        MarkAround(text, units, kinds, candidates, title, bodyStart, given is not null);
        var (header, clock) = Sort(kinds, dates, title, given is not null);
        TextSpan? glued = null;
        if (bodyStart < units.Length && kinds[bodyStart] is null && HeaderReader.TryGlued(units[bodyStart].Span.In(text), out var reading))
        {
            var start = units[bodyStart].Span.Start;
            glued = new TextSpan(start, start + reading.Length);
            header ??= new PrintedDate(reading.Date, reading.Weekday, new TextSpan(start + reading.DateSpan.Start, start + reading.DateSpan.End));
        }
        return new Front(bodyStart, title < 0 ? null : new Title(given?.Text ?? units[title].Span.Of(text), units[title].Span), header, clock, glued, outlet, authors);
    }

    private static int BodyStart(string text, ImmutableArray<TextUnit> units, MaskKind?[] kinds)
    {
        var plain = 0;
        for (var i = 0; i < units.Length; i++)
        {
            if (kinds[i] is not null) continue;
            var line = units[i].Span.In(text);
            if (IsOpening(line, units[i].Words)) return i;
            if (++plain > MostUnits) break;
        }
        return 0;
    }

    private static bool IsOpening(ReadOnlySpan<char> line, int words) =>
        Sentences.IsBody(line, words) && !HeaderReader.TryWhole(line, out _) && !Byline.TryRead(line, words, out _) && !LanguageBar.Is(line)
        // A question or exclamation that short is a headline when nothing but headlines and labels stand before it.
        && (words >= 12 || Sentences.EndsWithStop(line) || line[0] is '"' or '“' or '\'' or '‘' or '«' or '„' || words >= 8 && !line.EndsWith("?", StringComparison.Ordinal));

    private static bool TryDate(string text, TextUnit unit, out PrintedDate? date, out TextSpan before, out ImmutableArray<string> names)
    {
        date = null;
        before = default;
        names = [];
        var line = unit.Span.In(text);
        if (!HeaderReader.TryWhole(line, out var reading))
        {
            if (unit.Words > 16 || !HeaderReader.TryTail(line, out var head, out reading)) return false;
            if (!Byline.TryRead(line[..head], UnitSplitter.CountWords(line[..head]), out names) && UnitSplitter.CountWords(line[..head]) > 5) return false;
            before = new TextSpan(unit.Span.Start, unit.Span.Start + head).Trim(text);
        }
        date = new PrintedDate(reading.Date, reading.Weekday, new TextSpan(unit.Span.Start + reading.DateSpan.Start, unit.Span.Start + reading.DateSpan.End));
        return true;
    }

    private static bool IsAgo(ReadOnlySpan<char> line, int words) => words <= 5 && char.IsAsciiDigit(line[0]) && line.EndsWith(" ago", StringComparison.OrdinalIgnoreCase);

    private static int TitleIndex(string text, ImmutableArray<TextUnit> units, MaskKind?[] kinds, List<int> candidates, int bodyStart, Title? given)
    {
        if (given is not null)
        {
            for (var i = 0; i < units.Length && i <= bodyStart; i++)
            {
                if (kinds[i] is null && TitleWords.Same(units[i].Span.In(text), given.Text)) return i;
            }
            return -1;
        }
        if (bodyStart == 0) return -1;
        var fallback = -1;
        var isRelease = candidates.Exists(i => IsReleaseMark(units[i].Span.In(text)));
        foreach (var i in candidates)
        {
            var line = units[i].Span.In(text);
            if (line.Length > MostTitleCharacters || line[^1] is ':' or ',' or ';' || IsEntry(line) || IsReleaseMark(line)) continue;
            if (!isRelease && units[i].Words >= LeastTitleWords && !Sections.Contains(line)) return i;
            if (char.IsLower(line[0]) || Sections.Contains(line)) continue;
            if (units[i].Words >= 2 || fallback < 0) fallback = i;
        }
        return fallback;
    }

    private static void MarkAround(string text, ImmutableArray<TextUnit> units, MaskKind?[] kinds, List<int> candidates, int title, int bodyStart, bool isGiven)
    {
        foreach (var i in candidates)
        {
            var line = units[i].Span.In(text);
            // A title that is a full sentence is a sentence of the body too.
            if (i == title) kinds[i] = Sentences.EndsWithStop(line) ? null : MaskKind.Title;
            else if (i < title) kinds[i] = units[i].Words <= MostSectionWords || IsTrail(line) || Sections.Contains(line) ? MaskKind.Section : MaskKind.Furniture;
            else if (Sections.Contains(line) || IsTrail(line) && units[i].Words <= 8) kinds[i] = MaskKind.Section;
            else if (isGiven && i == bodyStart - 1 && IntertitleReader.IsShaped(line, units[i].Words)) kinds[i] = MaskKind.Intertitle;
        }
    }

    /// <summary>On a press release the sender's letterhead stands above the title, and the title right above the body.</summary>
    private static bool IsReleaseMark(ReadOnlySpan<char> line)
    {
        foreach (var mark in (ReadOnlySpan<string>)["for immediate release", "press release", "media release", "news release", "press statement"])
        {
            if (line.Equals(mark, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>"Home > World > Valtry".</summary>
    private static bool IsTrail(ReadOnlySpan<char> line) => line.ContainsAny("›»>") && !line.ContainsAny("<“\"");

    private static bool IsEntry(ReadOnlySpan<char> line) => line.Length > 1 && line[0] is '-' or '•' or '*' && line[1] == ' ';

    /// <summary>A date without a year above the title is the site's clock; so is one with a year when another date stands below the title.</summary>
    private static (PrintedDate? Header, PrintedDate? Clock) Sort(MaskKind?[] kinds, List<(int Unit, PrintedDate Line)> dates, int title, bool isTitleGiven)
    {
        PrintedDate? header = null, clock = null;
        var below = dates.Exists(date => date.Unit > title);
        foreach (var (unit, line) in dates)
        {
            if (!isTitleGiven && unit < title && (line.Date.Year is null || below))
            {
                clock ??= line;
                if (kinds[unit] == MaskKind.Header) kinds[unit] = MaskKind.Clock;
            }
            else header ??= line;
        }
        return (header, clock);
    }
}
