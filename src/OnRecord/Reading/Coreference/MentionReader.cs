using System.Collections.Immutable;
using OnRecord.Reading.Names;

namespace OnRecord.Reading.Coreference;

/// <summary>Finds noun phrases that mean a named entity: full names with titles, titles alone, pronouns, and common nouns such as "the alliance".</summary>
public static class MentionReader
{
    /// <summary>Mentions in order of their start, longer first where two start together.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="tokens">Tokens of the body.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="quotations">Its quotations: who is named in one is no antecedent for the narrator's pronouns.</param>
    /// <param name="named">Names as <see cref="NameReader"/> read them.</param>
    public static ImmutableArray<Mention> Read(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<Quotation> quotations, NamedText named)
    {
        ArgumentNullException.ThrowIfNull(named);
        if (named.Reading is null || tokens.IsEmpty) return [];
        var mentions = new MentionFinder(named.Reading, Quoted(tokens, quotations)).Find();
        mentions.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return [.. mentions];
    }

    /// <summary>For each token whether it stands in quotation marks.</summary>
    private static bool[] Quoted(ImmutableArray<Token> tokens, ImmutableArray<Quotation> quotations)
    {
        var quoted = new bool[tokens.Length];
        var q = 0;
        for (var i = 0; i < tokens.Length && q < quotations.Length; i++)
        {
            while (q < quotations.Length && (quotations[q].Depth > 0 || quotations[q].Span.End <= tokens[i].Span.Start)) q++;
            quoted[i] = q < quotations.Length && quotations[q].Inner.Contains(tokens[i].Span.Start);
        }
        return quoted;
    }
}
