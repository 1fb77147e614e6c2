using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Utterances;

/// <summary>
/// Cuts what a statement gives into the things it says, since outlets take different cuts of one speech: by sentence, and inside
/// a sentence where a clause with matter of its own begins.
/// </summary>
internal static class UnitReader
{
    /// <summary>A clause with fewer content words says nothing that could be told from other clauses.</summary>
    private const int LeastContent = 2;

    /// <summary>A sentence of at most so many words that begins with a preposition finishes the one before: "From Crimea to Belarus."</summary>
    private const int LongestFragment = 7;

    private static readonly FrozenDictionary<string, string> Classes = DataTable.Rows("Weave/Words/function-words.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Joiners = FrozenSet.ToFrozenSet(["but", "and", "while", "although", "because", "however", "whereas", "so", "yet", "regardless", "despite", "as"], StringComparer.Ordinal);

    public static ImmutableArray<Unit> Read(RecordedReport report, int index, Statement statement)
    {
        var units = ImmutableArray.CreateBuilder<Unit>();
        foreach (var span in statement.Content)
        {
            var first = units.Count;
            foreach (var sentence in Sentences(report.Annotated.Sentences, span))
            {
                var words = WordReader.Read(report, [sentence]);
                if (units.Count > first && IsFragment(words)) Extend(units, sentence, words);
                else if (!words.IsEmpty) Cut(report, index, statement, words, units);
            }
        }
        return units.ToImmutable();
    }

    private static IEnumerable<TextSpan> Sentences(ImmutableArray<Sentence> sentences, TextSpan span)
    {
        var start = span.Start;
        for (var i = FirstEndingAfter(sentences, span.Start); i < sentences.Length && sentences[i].Span.End < span.End; i++)
        {
            yield return new TextSpan(start, sentences[i].Span.End);
            start = sentences[i].Span.End;
        }
        if (start < span.End) yield return new TextSpan(start, span.End);
    }

    private static int FirstEndingAfter(ImmutableArray<Sentence> sentences, int offset)
    {
        int low = 0, high = sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static bool IsFragment(ImmutableArray<Word> words) =>
        words.Count(word => word.IsContent) < LeastContent
        || (words.Length <= LongestFragment && Classes.GetValueOrDefault(words[0].Form) == "preposition");

    private static void Extend(ImmutableArray<Unit>.Builder units, TextSpan span, ImmutableArray<Word> words)
    {
        if (words.IsEmpty) return;
        var last = units[^1];
        units[^1] = new Unit(last.Report, last.Statement, last.Order, last.Span.Union(new TextSpan(span.Start, words[^1].Span.End)), last.Words.AddRange(words));
    }

    private static void Cut(RecordedReport report, int index, Statement statement, ImmutableArray<Word> words, ImmutableArray<Unit>.Builder units)
    {
        var start = 0;
        for (var i = 1; i <= words.Length; i++)
        {
            var atEnd = i == words.Length;
            if (!atEnd && !(BeginsClause(report, words, i) && HasMatter(words, start, i) && HasMatter(words, i, words.Length))) continue;
            var cut = words[start..i];
            if (!cut.IsEmpty) units.Add(new Unit(index, statement, units.Count, new TextSpan(cut[0].Span.Start, cut[^1].Span.End), cut) { IsHeadline = report.Annotated.Sentences is [{ Paragraph: -1 } headline, ..] && headline.Span.Contains(cut[0].Span) });
            start = i;
        }
    }

    private static bool HasMatter(ImmutableArray<Word> words, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to && count < LeastContent; i++)
        {
            if (words[i].IsContent) count++;
        }
        return count >= LeastContent;
    }

    /// <summary>After a semicolon or dash; at "but"; after a comma at another joining word with a subject, or at a verb that goes on a row of verbs.</summary>
    private static bool BeginsClause(RecordedReport report, ImmutableArray<Word> words, int at)
    {
        var between = report.Text.AsSpan(words[at - 1].Span.End, Math.Max(0, words[at].Span.Start - words[at - 1].Span.End));
        if (between.ContainsAny(';', '–', '—')) return true;
        var form = words[at].Form;
        if (form == "but") return true;
        if (between.Contains(',') && IsBareVerb(report, words[at])) return true;
        if (!Joiners.Contains(form) || at + 1 >= words.Length) return false;
        var next = words[at + 1];
        if (form == "and" && next.Form == "that") return true;
        return between.Contains(',') && (next.IsName || Classes.GetValueOrDefault(next.Form) is "pronoun" or "article");
    }

    private static bool IsBareVerb(RecordedReport report, Word word)
    {
        var tokens = report.Annotated.Tokens;
        var at = tokens.BinarySearch(new Token(word.Span, WordClass.X, "", ""), TokenOrder.ByStart);
        return at >= 0 && tokens[at] is { Class: WordClass.Verb, Tag: "VB" or "VBP" };
    }
}
