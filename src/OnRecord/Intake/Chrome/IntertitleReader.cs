using System.Collections.Immutable;

namespace OnRecord.Intake.Chrome;

/// <summary>Finds headings between paragraphs of the body, which in text without mark-up are told by their shape and place alone.</summary>
internal static class IntertitleReader
{
    private const int MostWords = 14;
    private const int MostCharacters = 100;

    /// <summary>Three short lines in a row are a list, a poem or a table.</summary>
    private const int MostInARow = 2;

    private static readonly string[] SpeechVerbs = ["said", "says", "say", "told", "added", "asked", "replied", "wrote", "stated", "noted"];

    /// <summary>Marks short lines without a full stop that stand between paragraphs.</summary>
    public static void Mark(string text, ImmutableArray<TextUnit> units, MaskKind?[] kinds, int bodyStart)
    {
        var repeated = Repeated(text, units, kinds);
        for (var i = bodyStart + 1; i < units.Length; i++)
        {
            if (kinds[i] is not null || !IsShaped(units[i].Span.In(text), units[i].Words)) continue;
            var last = i;
            while (last + 1 < units.Length && (kinds[last + 1] is not null || IsShort(text, units[last + 1]))) last++;
            if (Count(kinds, i, last) <= MostInARow && last + 1 < units.Length && IsParagraph(text, units[last + 1]) && IsParagraphBefore(text, units, kinds, i))
            {
                for (var j = i; j <= last; j++)
                {
                    var line = units[j].Span.In(text);
                    if (kinds[j] is null && IsShaped(line, units[j].Words) && !repeated.Contains(units[j].Span.Of(text))) kinds[j] = MaskKind.Intertitle;
                }
            }
            i = last;
        }
    }

    /// <summary>The shape of a heading: short, begins with a capital or a number, ends with no mark, and reports no speech.</summary>
    public static bool IsShaped(ReadOnlySpan<char> line, int words)
    {
        if (words is 0 or > MostWords || line.Length > MostCharacters || Sentences.EndsOne(line)) return false;
        if (line[^1] is ':' or ',' or ';' or '-' or '–' or '—') return false;
        var first = line[0] is '“' or '"' or '‘' or '\'' or '«' && line.Length > 1 ? line[1] : line[0];
        if (!char.IsUpper(first) && !char.IsAsciiDigit(first)) return false;
        return !IsTurn(line) && !HoldsSpeech(line);
    }

    private static bool IsShort(string text, TextUnit unit) => unit.Words <= MostWords && !Sentences.EndsOne(unit.Span.In(text)) && unit.Span.Length <= MostCharacters;

    private static int Count(MaskKind?[] kinds, int first, int last)
    {
        var count = 0;
        for (var i = first; i <= last; i++)
        {
            if (kinds[i] is null) count++;
        }
        return count;
    }

    private static bool IsParagraph(string text, TextUnit unit) => unit.Words >= 6 && (Sentences.EndsOne(unit.Span.In(text)) || unit.Words > 20 || unit.Span.In(text)[^1] == ':');

    private static bool IsParagraphBefore(string text, ImmutableArray<TextUnit> units, MaskKind?[] kinds, int i)
    {
        for (var before = i - 1; before >= 0; before--)
        {
            if (kinds[before] is null) return units[before].Words >= 4 && (Sentences.EndsOne(units[before].Span.In(text)) || units[before].Words > 20);
        }
        return false;
    }

    /// <summary>A label of a turn in a transcript: "Q:", "THE MINISTER:", "Moderator: Thank you".</summary>
    private static bool IsTurn(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon < 0) return false;
        var label = line[..colon].Trim();
        if (label is "Q" or "A" or "Question" or "Answer" or "Moderator" or "Reporter" or "Interviewer" or "Speaker" or "Journalist" or "Operator") return true;
        foreach (var c in label)
        {
            if (char.IsLower(c)) return false;
        }
        return label.Length > 1 && !label.ContainsAnyInRange('0', '9');
    }

    /// <summary>Words in quotation marks with a verb of speech, marks that do not close, or nothing but a quotation: the report's own sentences, cut short.</summary>
    private static bool HoldsSpeech(ReadOnlySpan<char> line)
    {
        int open = 0, marks = 0;
        foreach (var c in line)
        {
            if (c is '“' or '«' or '„') open++;
            else if (c is '”' or '»') open--;
            else if (c == '"') marks++;
        }
        if (open != 0 || marks % 2 != 0) return true;
        if (marks == 0 && !line.ContainsAny("“«„")) return false;
        if (line[0] is '“' or '"' or '«' or '„' && line[^1] is '”' or '"' or '»') return true;
        foreach (var range in line.Split(' '))
        {
            foreach (var verb in SpeechVerbs)
            {
                if (line[range].Trim(" ,.").Equals(verb, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }
        return false;
    }

    /// <summary>Short lines that stand more than once are labels of speakers or entries of a list.</summary>
    private static HashSet<string> Repeated(string text, ImmutableArray<TextUnit> units, MaskKind?[] kinds)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < units.Length; i++)
        {
            if (kinds[i] is not null || units[i].Words > MostWords || units[i].Span.Length > MostCharacters) continue;
            var line = units[i].Span.Of(text);
            if (!seen.Add(line)) repeated.Add(line);
        }
        return repeated;
    }
}
