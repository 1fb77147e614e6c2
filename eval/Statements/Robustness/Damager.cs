using OnRecord.Reading.Names;
using OnRecord.Text;

namespace OnRecord.Eval.Statements.Robustness;

/// <summary>Damages texts in the ways of <see cref="Damage"/>. The same random numbers give the same damage.</summary>
internal static class Damager
{
    /// <summary>One in this many marks or blanks is lost: far more than in any article seen, so that the loss shows.</summary>
    private const int OneLostIn = 5;

    /// <summary>One in this many paragraphs is joined with the next.</summary>
    private const int OneJoinedIn = 2;

    private static readonly HashSet<string> Forms = new(StringComparer.Ordinal) { "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Sen", "Rep", "Gov", "Gen", "Col", "Capt", "Lt", "Sgt" };

    /// <summary>The text of the gold damaged, its gold carried along; null when there is nothing to damage in this way.</summary>
    public static GoldText? Damaged(GoldText gold, Damage damage, Random random)
    {
        var edits = damage switch
        {
            Damage.MarksChanged => ChangedMarks(gold.Text, random),
            Damage.MarksLost => Some(QuotationMark.In(gold.Text).ConvertAll(mark => (mark.Span, "")), OneLostIn, random),
            Damage.BlanksLost => Some(BlanksAfterPunctuation(gold.Text), OneLostIn, random),
            Damage.TitlesLowered => Titles(gold.Text),
            Damage.ParagraphsJoined => Some(ParagraphBreaks(gold.Text), OneJoinedIn, random),
            _ => throw new ArgumentOutOfRangeException(nameof(damage)),
        };
        if (edits.Count == 0) return null;
        var changed = new TextEdits(gold.Text, edits);
        return gold with { Text = changed.Text, Attributions = changed.Carry(gold.Attributions) };
    }

    private static List<(TextSpan Span, string Replacement)> ChangedMarks(string text, Random random)
    {
        var marks = QuotationMark.In(text);
        if (marks.Count == 0) return marks.ConvertAll(mark => (mark.Span, ""));
        var style = (marks[0].Style + 1 + random.Next(QuotationMark.Styles.Length - 1)) % QuotationMark.Styles.Length;
        return marks.ConvertAll(mark => (mark.Span, mark.IsOpening ? QuotationMark.Styles[style].Open : QuotationMark.Styles[style].Close));
    }

    private static List<(TextSpan Span, string Replacement)> BlanksAfterPunctuation(string text)
    {
        var blanks = new List<(TextSpan, string)>();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == ' ' && text[i - 1] is '.' or ',' or ';' or ':' or '?' or '!' or '"' or '”') blanks.Add((new TextSpan(i, i + 1), ""));
        }
        return blanks;
    }

    private static List<(TextSpan Span, string Replacement)> ParagraphBreaks(string text)
    {
        var breaks = new List<(TextSpan, string)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i])) continue;
            var start = i;
            while (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1])) i++;
            if (start > 0 && i + 1 < text.Length && text.AsSpan(start, i + 1 - start).Contains('\n')) breaks.Add((new TextSpan(start, i + 1), " "));
        }
        return breaks;
    }

    private static List<(TextSpan Span, string Replacement)> Titles(string text) =>
        [.. Words.Of(text).Where(word => char.IsUpper(text[word.Start]) && (Forms.Contains(word.Of(text)) || Lexicon.IsOfficeHead(word.Of(text)))).Select(word => (word, word.Of(text).ToLowerInvariant()))];

    /// <summary>A share of the edits by chance, at least one.</summary>
    private static List<(TextSpan Span, string Replacement)> Some(List<(TextSpan Span, string Replacement)> edits, int oneIn, Random random)
    {
        if (edits.Count == 0) return edits;
        var always = random.Next(edits.Count);
        return [.. edits.Where((_, i) => random.Next(oneIn) == 0 || i == always)];
    }
}
