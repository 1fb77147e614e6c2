using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;
using OnRecord.Weave.Words;

namespace OnRecord.Assess.Positions;

/// <summary>Reads the acts that an utterance speaks of, clause by clause, and whether it asserts, denies or doubts each.</summary>
internal static class ClaimReader
{
    /// <summary>How many words before an act can put it under a condition or a demand.</summary>
    private const int Reach = 5;

    private static readonly FrozenDictionary<string, NotionWord> Notions = DataTable.Rows("Assess/Positions/notions.tsv")
        .Select(row => (Stem: Stems.Of(row[1]), Word: new NotionWord(row[0], row[2] is "-", row[2] is "~")))
        .DistinctBy(row => row.Stem, StringComparer.Ordinal).ToFrozenDictionary(row => row.Stem, row => row.Word, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unreal = DataTable.Words("Assess/Positions/unreal.tsv");
    private static readonly FrozenSet<string> Company = DataTable.Rows("Assess/Positions/company.tsv").Select(row => Stems.Of(row[0])).ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[][] Doubts = [.. DataTable.Words("Assess/Positions/doubts.tsv").Select(phrase => phrase.Split(' '))];

    /// <summary>Acts of the speech that assert nothing.</summary>
    private static readonly FrozenSet<SpeechAct> Silent = new[] { SpeechAct.Ask, SpeechAct.Demand, SpeechAct.Offer, SpeechAct.Threaten, SpeechAct.Refuse, SpeechAct.Promise }.ToFrozenSet();

    /// <summary>The claims of an utterance as its base rendering words them.</summary>
    public static IEnumerable<Claim> Read(Utterance utterance, RecordedReport report, Statement statement, ImmutableArray<TextSpan> spans)
    {
        if (Silent.Contains(statement.Act)) yield break;
        foreach (var clause in Clauses(WordReader.Read(report, spans), report))
        {
            // What is conceded is told by the way, often in the narrator's words: no one's position.
            if (clause[0].Form is "although" or "though" or "despite") continue;
            if (ReadClause(clause, statement) is not (string notion, Stance stance)) continue;
            var span = clause[0].Span.Union(clause[^1].Span);
            yield return new Claim(utterance, notion, stance, new Citation(report.Id, span), span.Of(report.Text), Names(clause, statement.Speaker))
            {
                HasOwnNames = clause.Exists(word => word.IsName),
                Date = (utterance.Said?.Date ?? report.Report.Published?.Date)?.ToDay(),
            };
        }
    }

    /// <summary>True when a word is the act itself, under no condition and no demand.</summary>
    /// <param name="words">A sentence.</param>
    /// <param name="at">Which of its words.</param>
    /// <param name="notion">The act.</param>
    public static bool IsAct(IReadOnlyList<Word> words, int at, string notion) =>
        Notions.TryGetValue(words[at].Stem, out var known) && known.Notion == notion && !known.IsOpposite && !IsUnreal(words, at)
        && (!known.NeedsCompany || words.Any(word => Company.Contains(word.Stem)));

    private static IEnumerable<List<Word>> Clauses(ImmutableArray<Word> words, RecordedReport report)
    {
        var clause = new List<Word>();
        foreach (var word in words)
        {
            var ends = clause.Count > 0 && (word.Form is "but" or "while" or "although" or "though" or "however" or "despite" || EndsBefore(report.Text, clause, word));
            if (ends)
            {
                yield return clause;
                clause = [];
            }
            clause.Add(word);
        }
        if (clause.Count > 0) yield return clause;
    }

    private static bool EndsBefore(string text, List<Word> clause, Word next)
    {
        var between = text.AsSpan(clause[^1].Span.End, Math.Max(0, next.Span.Start - clause[^1].Span.End));
        return between.ContainsAny(".!?;\n") || (clause[0].Form is "although" or "though" or "despite" or "if" && between.Contains(','));
    }

    private static (string Notion, Stance Stance)? ReadClause(List<Word> clause, Statement statement)
    {
        var isDoubt = Doubts.Any(phrase => Holds(clause, phrase));
        for (var i = 0; i < clause.Count; i++)
        {
            if (!Notions.TryGetValue(clause[i].Stem, out var notion)) continue;
            if (!isDoubt && IsUnreal(clause, i)) continue;
            if (notion.NeedsCompany && !isDoubt && !clause.Exists(word => Company.Contains(word.Stem))) continue;
            if (notion.IsOpposite && notion.Notion == "withdraw" && !clause.Exists(word => word.Stem == Stems.Of("continue"))) continue;
            var isNegative = clause.Exists(word => word.Role == WordRole.Negator) ^ (statement.Act == SpeechAct.Deny) ^ notion.IsOpposite;
            return (notion.Notion, isDoubt ? Stance.Doubts : isNegative ? Stance.Denies : Stance.Asserts);
        }
        return null;
    }

    private static bool IsUnreal(IReadOnlyList<Word> clause, int at)
    {
        for (var i = Math.Max(0, at - Reach); i < at; i++)
        {
            if (Unreal.Contains(clause[i].Form)) return true;
        }
        return false;
    }

    private static bool Holds(List<Word> clause, string[] phrase)
    {
        for (var i = 0; i + phrase.Length <= clause.Count; i++)
        {
            var matched = 0;
            while (matched < phrase.Length && clause[i + matched].Form == phrase[matched]) matched++;
            if (matched == phrase.Length) return true;
        }
        return false;
    }

    private static ImmutableArray<string> Names(List<Word> clause, Speaker speaker)
    {
        var names = clause.Where(word => word.IsName).Select(word => NameKey.Of(word.Form));
        var isOwn = clause.Exists(word => word.Form is "we" or "our" or "us" or "it" or "its" or "their");
        if (isOwn) names = names.Concat(speaker.Name.Split(' ').Where(part => part.Length > 3 && char.IsUpper(part[0])).Select(NameKey.Of));
        return [.. names.Distinct(StringComparer.Ordinal)];
    }
}
