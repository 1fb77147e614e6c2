using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>What report does to words without touching what they say: "we" becomes "the company", "Orsenia" becomes "it".</summary>
internal static class Shifts
{
    /// <summary>A phrase of more content words says more than whom a pronoun means.</summary>
    private const int LongestPhrase = 3;

    private static readonly FrozenSet<string> Own = FrozenSet.ToFrozenSet(["we", "us", "our", "ours", "i", "me", "my"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Third = FrozenSet.ToFrozenSet(["he", "him", "his", "she", "her", "it", "its", "they", "them", "their"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Copulas = FrozenSet.ToFrozenSet(["is", "are", "was", "were", "be", "been", "am", "has", "have", "had", "having"], StringComparer.Ordinal);

    /// <summary>True when one side has only a pronoun, and the other in its place whom it means.</summary>
    /// <param name="items">The side with the pronoun.</param>
    /// <param name="from">Its first item.</param>
    /// <param name="to">One past its last.</param>
    /// <param name="report">Report of the other side.</param>
    /// <param name="others">The other side.</param>
    /// <param name="fromOther">Its first item.</param>
    /// <param name="toOther">One past its last.</param>
    public static bool IsPronounFor(ImmutableArray<Item> items, int from, int to, RecordedReport report, ImmutableArray<Item> others, int fromOther, int toOther)
    {
        var isPronoun = false;
        for (var i = from; i < to; i++)
        {
            if (items[i].IsContent || items[i].Word.Role is WordRole.Negator or WordRole.Modal) return false;
            isPronoun |= Own.Contains(items[i].Word.Form) || Third.Contains(items[i].Word.Form);
        }
        if (!isPronoun) return false;
        var content = 0;
        for (var i = fromOther; i < toOther; i++)
        {
            if (!others[i].IsContent) continue;
            // "The two sides" for "we".
            if (others[i].Quantity is not null && i + 1 < others.Length && others[i + 1].IsContent) continue;
            if (++content > LongestPhrase || others[i].Quantity is not null) return false;
            if (!others[i].Word.IsName && WordReader.TokenAt(report.Annotated.Tokens, others[i].Span.Start) is not { Class: WordClass.Noun or WordClass.Propn or WordClass.Adj }) return false;
        }
        return true;
    }

    /// <summary>So near to its place a pronoun may stand that another word order took away from it: "then we can", "Sarvia could then".</summary>
    private const int PronounReach = 4;

    /// <summary>True when a pronoun of the speaker's own stands unaligned near the place where the other side has whom it means.</summary>
    public static bool HasPronounNear(ImmutableArray<Item> items, int[] counterparts, int place, RecordedReport report, ImmutableArray<Item> others, int fromOther, int toOther)
    {
        for (var i = Math.Max(0, place - PronounReach); i < Math.Min(items.Length, place + PronounReach); i++)
        {
            if (counterparts[i] < 0 && Own.Contains(items[i].Word.Form) && IsPronounFor(items, i, i + 1, report, others, fromOther, toOther)) return true;
        }
        return false;
    }

    /// <summary>Index of a form of "be" in a stretch without content; -1 when there is none.</summary>
    public static int CopulaIn(ImmutableArray<Item> items, int from, int to)
    {
        var at = -1;
        for (var i = from; i < to; i++)
        {
            if (items[i].IsContent) return -1;
            if (Copulas.Contains(items[i].Word.Form)) at = i;
        }
        return at;
    }

    /// <summary>True for a stretch whose only content is one verb.</summary>
    public static bool IsOneVerb(RecordedReport report, ImmutableArray<Item> items, int from, int to)
    {
        var verbs = 0;
        for (var i = from; i < to; i++)
        {
            if (!items[i].IsContent) continue;
            if (WordReader.TokenAt(report.Annotated.Tokens, items[i].Span.Start) is not { Class: WordClass.Verb }) return false;
            verbs++;
        }
        return verbs == 1;
    }

    /// <summary>True when both sides have the same words in another form or class: "additional", "additionally".</summary>
    public static bool AreForms(ImmutableArray<Item> b, int fromB, int toB, ImmutableArray<Item> w, int fromW, int toW)
    {
        int i = fromB, j = fromW;
        while (true)
        {
            while (i < toB && !b[i].IsContent) i++;
            while (j < toW && !w[j].IsContent) j++;
            if (i == toB || j == toW) return i == toB && j == toW;
            if (b[i].Quantity is not null || w[j].Quantity is not null || !(b[i].Key == w[j].Key || Spellings.AreOne(b[i].Word.Form, w[j].Word.Form) || WordSimilarity.AreForms(b[i].Word, w[j].Word))) return false;
            i++;
            j++;
        }
    }
}
