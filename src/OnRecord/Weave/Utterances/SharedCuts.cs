using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Utterances;

/// <summary>
/// Cuts units once more where another report begins one: what is two sentences in one report is often one in another, and without the
/// cut the long sentence would hide that it renders both.
/// </summary>
internal static class SharedCuts
{
    /// <summary>A part with fewer content words is not cut off.</summary>
    private const int LeastContent = 2;

    public static List<Unit> Cut(ImmutableArray<RecordedReport> reports, List<Unit> units, Func<Unit, string> speakerOf)
    {
        var beginnings = new Dictionary<(string, string, string), (int First, bool Several)>();
        foreach (var unit in units)
        {
            var first = NextContent(unit.Words, 0);
            var second = first < 0 ? -1 : NextContent(unit.Words, first + 1);
            if (second < 0) continue;
            var beginning = (speakerOf(unit), unit.Words[first].Stem, unit.Words[second].Stem);
            beginnings[beginning] = beginnings.TryGetValue(beginning, out var known) ? (known.First, known.Several || known.First != unit.Report) : (unit.Report, false);
        }
        var subjects = new Dictionary<(string, string), (int First, bool Several)>();
        foreach (var (key, known) in beginnings)
        {
            var begun = (key.Item1, key.Item2);
            subjects[begun] = subjects.TryGetValue(begun, out var other) ? (other.First, other.Several || known.Several || other.First != known.First) : known;
        }
        var cut = new List<Unit>(units.Count);
        Statement? statement = null;
        var order = 0;
        foreach (var unit in units)
        {
            if (!ReferenceEquals(unit.Statement, statement)) (statement, order) = (unit.Statement, 0);
            var start = 0;
            for (var i = 1; i <= unit.Words.Length; i++)
            {
                if (i < unit.Words.Length && !BeginsElsewhere(reports[unit.Report].Text, unit, start, i)) continue;
                cut.Add(new Unit(unit.Report, unit.Statement, order++, new TextSpan(unit.Words[start].Span.Start, unit.Words[i - 1].Span.End), unit.Words[start..i]) { IsHeadline = unit.IsHeadline });
                start = i;
            }
        }
        return cut;

        bool BeginsElsewhere(string text, Unit unit, int start, int at)
        {
            var words = unit.Words;
            var isAfterComma = text.AsSpan(words[at - 1].Span.End, Math.Max(0, words[at].Span.Start - words[at - 1].Span.End)).Contains(',');
            if (!isAfterComma && words[at].Form != "and") return false;
            var first = NextContent(words, at);
            var second = first < 0 ? -1 : NextContent(words, first + 1);
            if (second < 0 || Content(words, start, at) < LeastContent || Content(words, at, words.Length) < LeastContent) return false;
            // Where the tree shows a clause with a subject of its own, the subject is enough.
            if (words[at].Form == "and" && JoinsClause(reports[unit.Report], words[at]) && subjects.TryGetValue((speakerOf(unit), words[first].Stem), out var begun) && (begun.Several || begun.First != unit.Report)) return true;
            return beginnings.TryGetValue((speakerOf(unit), words[first].Stem, words[second].Stem), out var known) && (known.Several || known.First != unit.Report);
        }
    }

    /// <summary>True for "and" before a clause with a subject of its own.</summary>
    private static bool JoinsClause(RecordedReport report, Word word)
    {
        var tokens = report.Annotated.Tokens;
        var at = WordReader.IndexAt(tokens, word.Span.Start);
        if (at < 0 || tokens[at] is not { Relation: "cc", Head: > 0 } || tokens[tokens[at].Head].Relation != "conj") return false;
        for (var i = at + 1; i < tokens[at].Head; i++)
        {
            if (tokens[i].Head == tokens[at].Head && tokens[i].Relation.StartsWith("nsubj", StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static int NextContent(ImmutableArray<Word> words, int from)
    {
        while (from < words.Length && !words[from].IsContent) from++;
        return from < words.Length ? from : -1;
    }

    private static int Content(ImmutableArray<Word> words, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (words[i].IsContent) count++;
        }
        return count;
    }
}
