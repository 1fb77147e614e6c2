using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Intake.Dates;
using OnRecord.Intake.Html.Tags;

namespace OnRecord.Intake.Html;

/// <summary>Dates under well-known names in the scripts of a page: structured data that do not parse, or the state of the site's own program. One pass over the text; no script runs.</summary>
internal static class ScriptDates
{
    /// <summary>Names are no longer.</summary>
    private const int MostInName = 40;

    /// <summary>Values are no longer.</summary>
    private const int MostInValue = 80;

    private static readonly string[] Names = [.. DataTable.Rows("Intake/Html/date_keys.tsv").Select(row => row[1])];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Ranks =
        Names.Select((name, rank) => (name, rank)).ToFrozenDictionary(pair => pair.name, pair => pair.rank, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Best = Ranks["datePublished"];

    /// <summary>The first <c>datePublished</c> in the page's JSON-LD, whatever it belongs to and however broken it is; null when there is none.</summary>
    public static PartialDate? InStructuredData(ImmutableArray<PageScript> scripts)
    {
        foreach (var script in scripts)
        {
            if (script.IsStructured && FirstPublished(script.Text.Span) is PartialDate date) return date;
        }
        return null;
    }

    /// <summary>The first <c>datePublished</c> in the text of a script.</summary>
    public static PartialDate? FirstPublished(ReadOnlySpan<char> script)
    {
        for (var at = 0; Next(script, ref at, out var rank, out var date);)
        {
            if (rank == Best) return date;
        }
        return null;
    }

    /// <summary>The day under the best name in any script, or in data that an element holds for a script; a name that is given with several days is a list's, and tells nothing.</summary>
    public static PartialDate? InState(ImmutableArray<PageScript> scripts)
    {
        var found = new PartialDate?[Names.Length];
        var several = new bool[Names.Length];
        foreach (var script in scripts) Collect(script.Text.Span, found, several);
        for (var rank = 0; rank < found.Length; rank++)
        {
            if (found[rank] is PartialDate date && !several[rank]) return date;
        }
        return null;
    }

    private static void Collect(ReadOnlySpan<char> text, PartialDate?[] found, bool[] several)
    {
        for (var at = 0; Next(text, ref at, out var rank, out var date);)
        {
            if (found[rank] is PartialDate other && other.ToDay() != date.ToDay()) several[rank] = true;
            found[rank] ??= date;
        }
    }

    /// <summary>Moves to the next of the names that has a full date behind it.</summary>
    private static bool Next(ReadOnlySpan<char> text, ref int at, out int rank, out PartialDate date)
    {
        rank = 0;
        date = default;
        while (at < text.Length)
        {
            var quote = text[at..].IndexOfAny('"', '\'');
            if (quote < 0) break;
            var start = at + quote + 1;
            var end = start;
            while (end < text.Length && end - start < MostInName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
            at = Math.Max(start, end);
            if (!Ranks.TryGetValue(text[start..end], out rank) || Value(text, end) is not PartialDate value) continue;
            date = value;
            return true;
        }
        at = text.Length;
        return false;
    }

    /// <summary>What follows a name: its closing quotation mark, a colon and the value. Data inside a string have a backslash before their marks.</summary>
    private static PartialDate? Value(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] == '\\') at++;
        if (at >= text.Length || text[at] is not ('"' or '\'')) return null;
        at = Blanks(text, at + 1);
        if (at >= text.Length || text[at] != ':') return null;
        at = Blanks(text, at + 1);
        if (at < text.Length && text[at] == '[') at = Blanks(text, at + 1);
        if (at < text.Length && text[at] == '\\') at++;
        var quoted = at < text.Length && text[at] is '"' or '\'';
        if (quoted) at++;
        var rest = text[at..Math.Min(text.Length, at + MostInValue)];
        var length = quoted ? rest.IndexOfAny('"', '\'') : rest.IndexOfAny(",}] \n");
        if (length <= 0) return null;
        var stated = StampReader.Read(rest[..length].ToString().Replace("\\", "", StringComparison.Ordinal));
        return stated is PartialDate date && DateFinder.IsPlausible(date) ? date : null;
    }

    private static int Blanks(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + 16);
        while (at < limit && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
