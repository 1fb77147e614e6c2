using System.Collections.Immutable;

namespace OnRecord.Reading.Names;

/// <summary>Finds names and ties the forms of one name together.</summary>
public static class NameReader
{
    public static NamedText Read(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences) => new([], []);
}
