using System.Collections.Immutable;
using OnRecord.Reading.Names;

namespace OnRecord.Reading.Coreference;

/// <summary>Finds what noun phrases mean: full names with titles, titles alone, pronouns, and common nouns such as "the alliance".</summary>
public static class MentionReader
{
    /// <summary>Mentions of named entities, and all phrases that mean the same.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="tokens">Tokens of the body.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="quotations">Its quotations: who is named in one is seldom meant by the narrator's pronouns.</param>
    /// <param name="named">Names as <see cref="NameReader"/> read them.</param>
    public static MentionedText Read(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<Quotation> quotations, NamedText named)
    {
        ArgumentNullException.ThrowIfNull(named);
        if (named.Reading is null || tokens.IsEmpty) return new MentionedText([], []);
        var finder = new MentionFinder(named.Reading);
        var mentions = finder.Find();
        using var spans = new TreeSpans(named.Reading.Words.Tokens);
        using var chains = Phrases(named.Reading, spans, quotations, finder.MeantAt);
        var likely = ChainReader.Tie(chains, CoreferenceModel.English);
        PronounMentions.Add(mentions, chains, likely);
        mentions.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return new MentionedText([.. mentions], ChainReader.Collect(chains));
    }

    /// <summary>The phrases of a body before they are tied.</summary>
    internal static Chains Phrases(NameReading reading, ImmutableArray<Quotation> quotations)
    {
        var finder = new MentionFinder(reading);
        finder.Find();
        return Phrases(reading, new TreeSpans(reading.Words.Tokens), quotations, finder.MeantAt);
    }

    private static Chains Phrases(NameReading reading, TreeSpans spans, ImmutableArray<Quotation> quotations, int[] meantAt)
    {
        var quoted = QuotedWords.Of(reading.Words, quotations);
        return new Chains(reading, spans, new PhraseFinder(reading, spans, quoted.QuotationOf, meantAt).Find(), quoted.SpeakerOf);
    }
}
