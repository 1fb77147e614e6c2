using System.Collections.Immutable;
using OnRecord.Reading.Names;

namespace OnRecord.Reading.Coreference;

/// <summary>Which words stand in which quotation, and who is said to speak it.</summary>
/// <param name="QuotationOf">For each token the index of its outermost quotation; -1 in the narrator's text.</param>
/// <param name="SpeakerOf">For each quotation the token that is the subject of a verb of saying beside it; -1 where none is seen.</param>
internal sealed record QuotedWords(int[] QuotationOf, int[] SpeakerOf)
{
    /// <summary>How many tokens from its marks the verb of saying is looked for.</summary>
    private const int Reach = 14;

    public static QuotedWords Of(Words words, ImmutableArray<Quotation> quotations)
    {
        var quotationOf = new int[words.Count];
        var speakerOf = new int[quotations.Length];
        Array.Fill(quotationOf, -1);
        Array.Fill(speakerOf, -1);
        var q = 0;
        for (var i = 0; i < quotationOf.Length && q < quotations.Length; i++)
        {
            while (q < quotations.Length && (quotations[q].Depth > 0 || quotations[q].Span.End <= words.Tokens[i].Span.Start)) q++;
            if (q < quotations.Length && quotations[q].Inner.Contains(words.Tokens[i].Span.Start)) quotationOf[i] = q;
        }
        for (var i = 0; i < quotationOf.Length; i++)
        {
            if (quotationOf[i] < 0 || (i > 0 && quotationOf[i - 1] == quotationOf[i])) continue;
            var end = i;
            while (end < quotationOf.Length && quotationOf[end] == quotationOf[i]) end++;
            speakerOf[quotationOf[i]] = Speaker(words, quotationOf, i, end);
            i = end - 1;
        }
        return new QuotedWords(quotationOf, speakerOf);
    }

    private static int Speaker(Words words, int[] quotationOf, int start, int end)
    {
        for (var k = end; k < words.Count && k < end + Reach && words.SentenceIndexOf(k) - words.SentenceIndexOf(end - 1) <= 1; k++)
        {
            if (quotationOf[k] < 0 && IsSpeaker(words, quotationOf, k)) return k;
        }
        for (var k = start - 1; k >= 0 && k > start - Reach && words.SentenceIndexOf(k) == words.SentenceIndexOf(start); k--)
        {
            if (quotationOf[k] < 0 && IsSpeaker(words, quotationOf, k)) return k;
        }
        return -1;
    }

    private static bool IsSpeaker(Words words, int[] quotationOf, int k)
    {
        ref readonly var token = ref words.Tokens.ItemRef(k);
        return token.Relation.StartsWith("nsubj", StringComparison.Ordinal) && (uint)token.Head < (uint)words.Count && quotationOf[token.Head] < 0 && Lexicon.IsSpeech(words[token.Head]);
    }
}
