using System.Collections.Immutable;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Copies;

/// <summary>
/// Whether one report was made from another by exchanging its words: by a spinner, who leaves quotations as they are, or by translating there and back, which
/// puts quotations into other words too. Reports of one event that were written apart may share every quotation: only the narration tells.
/// </summary>
internal static class Remaking
{
    /// <summary>Share of the narrator's words, as printed, below which texts are not gone through at all. Stems add about .05 to it.</summary>
    private const double LeastCourse = .4;

    /// <summary>Share of the narrator's words that two texts go through in one order when one is made from the other.</summary>
    private const double SameCourse = .5;

    /// <summary>
    /// The same with the words that stand in each other's place. Of 5,700 pairs of one story in the development parts of basil, pac, g5w1h and ecbplus hardly one reaches it that was not made
    /// from the other; 180 texts with a fourth to a half of their words put into near ones all lie above .94.
    /// </summary>
    private const double SameCourseInPlace = .75;

    /// <summary>Least share of words that stand in place of others: two cuts of one agency's text go through the same course too, and exchange hardly a word.</summary>
    private const double LeastInPlace = .08;

    /// <summary>Share of the quoted sequences that a spinner leaves as they are.</summary>
    private const double SameQuotations = .6;

    /// <summary>Up to this share quotations were put into other words.</summary>
    private const double OtherQuotations = .35;

    /// <summary>Share of quoted words in one order from which quotations with few sequences in common are the same quotations in other words.</summary>
    private const double SameSayings = .4;

    /// <summary>Share of the exchanges that take in a function word, a modal or a negator: a spinner seldom touches them, a translation does.</summary>
    private const double GrammarExchanged = .3;

    /// <summary>Reports with fewer words of narration give too little to go through.</summary>
    private const int LeastNarration = 50;

    /// <summary>Exchanged words shown as evidence.</summary>
    private const int ExamplesShown = 4;

    /// <summary>What one report has been made from the other by; null when they were written apart.</summary>
    public static Duplicate? Find(CopyText a, CopyText b, ImmutableArray<string> ordered)
    {
        if (Math.Min(a.Narration.Length, b.Narration.Length) < LeastNarration || b.Course.Shared(a.Narration) < LeastCourse) return null;
        var narrated = WordCourse.Of(a.NarratedWords, b.NarratedWords);
        if (narrated.Same < SameCourse || narrated.InPlace < LeastInPlace || narrated.Same + narrated.InPlace < SameCourseInPlace) return null;
        var why = ImmutableArray.CreateBuilder<string>();
        why.Add($"{DuplicateFinder.Percent(narrated.Same)} of the shorter one's narration is gone through in the same order, and {DuplicateFinder.Percent(narrated.InPlace)} more stands in place of other words");
        var isTranslation = false;
        if (a.QuotedSequences.Length > 0 && b.QuotedSequences.Length > 0)
        {
            var same = (double)Sequences.Shared(a.QuotedSequences, b.QuotedSequences) / Math.Min(a.QuotedSequences.Length, b.QuotedSequences.Length);
            var quoted = WordCourse.Of(a.QuotedWords, b.QuotedWords);
            isTranslation = same <= OtherQuotations && quoted.Same >= SameSayings && Grammar([.. quoted.Exchanges, .. narrated.Exchanges]) >= GrammarExchanged;
            if (isTranslation) why.Add("quotations say the same in other words throughout" + Examples(a, b, quoted.Exchanges, ": "));
            else if (same >= SameQuotations) why.Add($"quotations are the same ({DuplicateFinder.Percent(same)} of their five-word sequences) while the words around them are exchanged");
            else if (quoted.Same >= SameSayings) why.Add("words are exchanged in quotations too" + Examples(a, b, quoted.Exchanges, ": "));
        }
        if (Examples(a, b, narrated.Exchanges, "exchanged in place: ") is { Length: > 0 } examples) why.Add(examples);
        return new Duplicate(ordered, isTranslation ? DuplicateKind.Translation : DuplicateKind.Rewrite, narrated.Same, why.ToImmutable());
    }

    private static double Grammar(ImmutableArray<Exchange> exchanges) =>
        exchanges.IsEmpty ? 0 : (double)exchanges.Count(exchange => exchange.A.Concat(exchange.B).Any(word => !word.IsContent)) / exchanges.Length;

    private static string Examples(CopyText a, CopyText b, ImmutableArray<Exchange> exchanges, string before)
    {
        var examples = exchanges.Where(exchange => exchange.A.Concat(exchange.B).Any(word => word.IsContent || word.Role is WordRole.Modal))
            .Select(exchange => $"{Printed(a, exchange.A)} / {Printed(b, exchange.B)}").Distinct(StringComparer.OrdinalIgnoreCase).Take(ExamplesShown).ToList();
        return examples.Count == 0 ? "" : before + string.Join(", ", examples);
    }

    private static string Printed(CopyText text, ImmutableArray<Word> words) => string.Join(' ', words.Select(word => word.Span.Of(text.Report.Text)));
}
