using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Weave.Words;

/// <summary>Spans of a report to the words in them. Takes lemmas, classes and names from the annotation where it has them, and does without.</summary>
public static class WordReader
{
    private static readonly FrozenSet<string> FunctionWords = DataTable.Words("Weave/Words/function-words.tsv");
    private static readonly FrozenSet<string> Negators = DataTable.Words("Weave/Words/negators.tsv");
    private static readonly FrozenSet<string> Modals = DataTable.Rows("Weave/Words/modals.tsv").Where(row => row.Length < 3).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Modal only before "to".</summary>
    private static readonly FrozenSet<string> SemiModals = DataTable.Rows("Weave/Words/modals.tsv").Where(row => row.Length > 2).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> NumberWords = DataTable.Words("Weave/Words/numbers.tsv");

    public static ImmutableArray<Word> Read(RecordedReport report, ImmutableArray<TextSpan> spans)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        foreach (var span in spans) Read(report, span, words);
        return words.ToImmutable();
    }

    private static void Read(RecordedReport report, TextSpan span, ImmutableArray<Word>.Builder words)
    {
        var text = report.Text;
        var atStart = true;
        for (var i = span.Start; i < span.End;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                if (text[i] is '.' or '!' or '?' or ':' or '“' or '"' or '\n') atStart = true;
                i++;
                continue;
            }
            var start = i;
            while (i < span.End && Continues(text, start, i, span.End)) i++;
            Add(report, new TextSpan(start, i), atStart, words);
            atStart = false;
        }
    }

    internal static bool Continues(string text, int start, int at, int end)
    {
        var c = text[at];
        if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) return true;
        if (at + 1 >= end || at == start || !char.IsLetterOrDigit(text[at + 1])) return false;
        return c switch
        {
            '-' or '\'' or '’' or '‑' => true,
            '.' or ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => false,
        };
    }

    private static void Add(RecordedReport report, TextSpan span, bool atStart, ImmutableArray<Word>.Builder words)
    {
        var printed = span.In(report.Text);
        var apostrophe = printed.LastIndexOfAny('\'', '’');
        if (apostrophe > 0)
        {
            var tail = printed[(apostrophe + 1)..];
            if (tail.Equals("t", StringComparison.OrdinalIgnoreCase) && printed[apostrophe - 1] is 'n' or 'N')
            {
                var verb = new TextSpan(span.Start, span.Start + apostrophe - 1);
                if (!verb.IsEmpty) words.Add(Make(report, verb, Whole(verb.In(report.Text)), atStart));
                words.Add(new Word(new TextSpan(verb.End, span.End), "not", "not", WordRole.Negator, IsName: false));
                return;
            }
            if (tail.Length <= 2)
            {
                // Possessive or contracted auxiliary: grammar only.
                span = new TextSpan(span.Start, span.Start + apostrophe);
                printed = span.In(report.Text);
            }
        }
        if (printed.Equals("cannot", StringComparison.OrdinalIgnoreCase))
        {
            words.Add(new Word(new TextSpan(span.Start, span.Start + 3), "can", "can", WordRole.Modal, IsName: false));
            words.Add(new Word(new TextSpan(span.Start + 3, span.End), "not", "not", WordRole.Negator, IsName: false));
            return;
        }
        words.Add(Make(report, span, Plain(printed), atStart));
    }

    /// <summary>True when the next word is "to".</summary>
    private static bool IsBeforeTo(string text, int end) =>
        end + 3 < text.Length && text[end] == ' ' && text[end + 1] is 't' && text[end + 2] is 'o' && !char.IsLetterOrDigit(text[end + 3]);

    /// <summary>The verb before "n't": "ca" is "can", "wo" is "will".</summary>
    private static string Whole(ReadOnlySpan<char> verb) => Plain(verb) switch { "ca" => "can", "wo" => "will", "sha" => "shall", var plain => plain };

    private static Word Make(RecordedReport report, TextSpan span, string form, bool atStart)
    {
        if (char.IsAsciiDigit(form[0]))
        {
            var digits = form.Replace(",", "", StringComparison.Ordinal);
            return new Word(span, digits, digits, WordRole.Number, IsName: false);
        }
        var token = TokenAt(report.Annotated.Tokens, span.Start);
        if (Negators.Contains(form)) return new Word(span, form, form, WordRole.Negator, IsName: false);
        // "May" with a capital inside a sentence is the month.
        var isCapital = char.IsUpper(report.Text[span.Start]);
        if (Modals.Contains(form) && (!isCapital || atStart)) return new Word(span, form, form, WordRole.Modal, IsName: false);
        if (SemiModals.Contains(form) && IsBeforeTo(report.Text, span.End)) return new Word(span, form, form, WordRole.Modal, IsName: false);
        if (NumberWords.Contains(form) && form is not ("one" or "m")) return new Word(span, form, form, WordRole.Number, IsName: false);
        if (FunctionWords.Contains(form) && !(isCapital && !atStart && IsAcronym(span.In(report.Text)))) return new Word(span, form, form, WordRole.Function, IsName: false);
        if (!isCapital && token is { Class: WordClass.Adp, Tag: "IN" or "TO" }) return new Word(span, form, form, WordRole.Function, IsName: false);
        var isName = isCapital && (!atStart || token is { Class: WordClass.Propn } || IsInName(report.Annotated.Names, span) || IsAcronym(span.In(report.Text)));
        var lemma = token is { Class: not WordClass.X, Lemma.Length: > 1 } known && known.Span == span ? Plain(known.Lemma) : form;
        return new Word(span, form, Stems.Of(lemma), WordRole.Content, isName);
    }

    private static bool IsAcronym(ReadOnlySpan<char> printed)
    {
        foreach (var c in printed)
        {
            if (!char.IsUpper(c)) return false;
        }
        return printed.Length > 1;
    }

    /// <summary>The token that begins at an offset; null when none does.</summary>
    internal static Token? TokenAt(ImmutableArray<Token> tokens, int start)
    {
        var at = IndexAt(tokens, start);
        return at < 0 ? null : tokens[at];
    }

    /// <summary>Index of the token that begins at an offset; -1 when none does.</summary>
    internal static int IndexAt(ImmutableArray<Token> tokens, int start)
    {
        int low = 0, high = tokens.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = tokens[middle].Span.Start;
            if (at == start) return middle;
            if (at < start) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    private static bool IsInName(ImmutableArray<Name> names, TextSpan span)
    {
        int low = 0, high = names.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.Overlaps(span)) return true;
            if (names[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle - 1;
        }
        return false;
    }

    /// <summary>Lower case, without accents, apostrophes and hyphens made plain.</summary>
    internal static string Plain(ReadOnlySpan<char> printed)
    {
        if (Ascii.IsValid(printed)) return printed.ToString().ToLowerInvariant();
        var plain = new StringBuilder(printed.Length);
        foreach (var c in printed)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(c switch { '’' => '\'', '‑' => '-', _ => PlainLetters.Of(c) });
        }
        return plain.ToString();
    }
}
