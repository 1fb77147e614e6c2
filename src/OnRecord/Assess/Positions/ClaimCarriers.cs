using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Assess.Positions;

/// <summary>
/// Finds who carries what a party says of itself without quoting it: a report that names it as the party's claim inside another's words, and one that tells it as what happened.
/// So a claim that four papers print is seen in all four, from its one origin.
/// </summary>
internal static class ClaimCarriers
{
    /// <summary>Words between "assertion" and the act asserted: "assertion this week that it had begun withdrawing".</summary>
    private const int LongestAscription = 10;

    /// <summary>Words between the party and its act: "Arvenian army units have already begun to withdraw".</summary>
    private const int LongestSubject = 8;

    private static readonly FrozenSet<string> ClaimNouns = DataTable.Words("Assess/Positions/claim-nouns.tsv");

    /// <summary>Words that may stand between a party and its act when the act is told as done.</summary>
    private static readonly FrozenSet<string> Doing = DataTable.Words("Assess/Positions/doing.tsv");

    /// <summary>Verbs by which an act in the infinitive has begun.</summary>
    private static readonly FrozenSet<string> Beginning = FrozenSet.ToFrozenSet(["began", "begun", "started", "continued", "resumed"], StringComparer.Ordinal);

    /// <summary>The places of a report that carry the claim; at most one of each kind.</summary>
    /// <param name="report">The report.</param>
    /// <param name="notion">The act.</param>
    /// <param name="party">Key of the name of who claims it of itself.</param>
    public static IEnumerable<ClaimCarrier> In(RecordedReport report, string notion, string party)
    {
        var seen = new HashSet<CarriedAs>();
        foreach (var sentence in report.Annotated.Sentences)
        {
            var words = WordReader.Read(report, [sentence.Span]);
            for (var act = 0; act < words.Length; act++)
            {
                if (!ClaimReader.IsAct(words, act, notion) || Carried(report, words, act, party) is not var (how, from) || !seen.Add(how)) continue;
                yield return new ClaimCarrier(how, new Citation(report.Id, words[from].Span.Union(words[act].Span)));
            }
        }
    }

    private static (CarriedAs How, int From)? Carried(RecordedReport report, ImmutableArray<Word> words, int act, string party)
    {
        if (Ascription(words, act, party) is int noun) return (CarriedAs.Ascribed, noun);
        return Subject(words, act, party) is int subject && IsNarrated(report, words, subject, act) ? (CarriedAs.Fact, subject) : null;
    }

    /// <summary>Where "Arvenia's assertion" begins; null when nothing of the kind is before the act.</summary>
    private static int? Ascription(ImmutableArray<Word> words, int act, string party)
    {
        for (var i = act - 1; i > Math.Max(0, act - LongestAscription) && words[i].Role != WordRole.Negator; i--)
        {
            if (ClaimNouns.Contains(words[i].Form)) return IsParty(words[i - 1], party) ? i - 1 : null;
        }
        return null;
    }

    /// <summary>Where the party stands that does the act; null when what is between them says anything else than that it is done.</summary>
    private static int? Subject(ImmutableArray<Word> words, int act, string party)
    {
        var isInfinitive = act > 0 && words[act - 1].Form == "to";
        var hasBegun = false;
        var isVerb = false;
        for (var i = act - 1; i >= Math.Max(0, act - LongestSubject); i--)
        {
            if (IsParty(words[i], party)) return hasBegun || (isVerb && !isInfinitive) ? i : null;
            if (!Doing.Contains(words[i].Form)) return null;
            hasBegun |= Beginning.Contains(words[i].Form);
            isVerb |= words[i].Form is "has" or "have" or "had" or "is" or "are" or "was" or "were";
        }
        return null;
    }

    /// <summary>True outside quotation marks and outside what others say; what stands behind "although" in their words is the narrator's.</summary>
    private static bool IsNarrated(RecordedReport report, ImmutableArray<Word> words, int from, int to)
    {
        var span = words[from].Span.Union(words[to].Span);
        if (report.Annotated.Quotations.Any(quotation => quotation.Span.Overlaps(span))) return false;
        return (from > 0 && words[from - 1].Form is "although" or "though") || !report.Statements.Any(statement => statement.Content.Any(content => content.Overlaps(span)));
    }

    private static bool IsParty(Word word, string party) => word.IsName && NameKey.Of(word.Form) == party;
}
