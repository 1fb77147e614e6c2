using System.Collections.Immutable;

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
        var names = new NameFinder(words).Find();
        Datelines.Mark(words, names);
        var local = LocalStates.Mark(words, names);
        names = KnownSurnames.Complete(words, names);
        return new EntityBuilder(words, names, new OfficeReader(words, names), local).Build();
    }
}
