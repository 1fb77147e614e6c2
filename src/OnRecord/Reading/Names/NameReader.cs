using System.Buffers;
using System.Collections.Immutable;
using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Reading.Names;

/// <summary>Finds names and ties the forms of one name together. Works from shapes and gazetteers alone, and better with tags.</summary>
public static class NameReader
{
    /// <summary>Names in order of the text, without overlaps, and what they name.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="tokens">Tokens of the body; tags may be missing.</param>
    /// <param name="sentences">Its sentences, which cover the tokens in order.</param>
    public static NamedText Read(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new Words(text, tokens, sentences);
        var names = Recognised(words, ByRules(words, out var local));
        NameSpans.Widen(words, names);
        return new EntityBuilder(words, names, new OfficeReader(words, names), local).Build();
    }

    /// <summary>The names that rules and lists find.</summary>
    internal static List<FoundName> ByRules(Words words, out IReadOnlyDictionary<string, GazetteerEntry> local)
    {
        var names = new NameFinder(words).Find();
        Datelines.Mark(words, names);
        local = LocalStates.Mark(words, names);
        return KnownSurnames.Complete(words, names);
    }

    /// <summary>The names of the rules, put right and completed by the trained model.</summary>
    private static List<FoundName> Recognised(Words words, List<FoundName> rules)
    {
        var model = NameModel.English;
        var described = ArrayPool<NameWord>.Shared.Rent(words.Count);
        var looked = ArrayPool<bool>.Shared.Rent(words.Count);
        var labels = ArrayPool<byte>.Shared.Rent(words.Count);
        NameWords.Describe(words, rules, model.Types, described, looked);
        foreach (var sentence in words.Sentences)
        {
            var (first, count) = (sentence.Tokens.Start, sentence.Tokens.Length);
            NameRecogniser.Label(model, described.AsSpan(first, count), looked.AsSpan(first, count), labels.AsSpan(first, count));
        }
        var names = new NameMerger(words, rules).Merge(labels.AsSpan(0, words.Count));
        ArrayPool<NameWord>.Shared.Return(described);
        ArrayPool<bool>.Shared.Return(looked);
        ArrayPool<byte>.Shared.Return(labels);
        names = KnownSurnames.Complete(words, names);
        NameVotes.Count(words, names);
        return names;
    }
}
