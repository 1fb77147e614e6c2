namespace OnRecord.Reading.Tags;

/// <summary>Dictionary forms of words by their class. Remembers what it has seen, so that a word's lemma is made once a report.</summary>
internal sealed class Lemmatizer
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>[] seen =
        [.. Enum.GetValues<WordClass>().Select(_ => new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>())];

    public string Lemma(ReadOnlySpan<char> word, WordClass wordClass, string tag)
    {
        var known = seen[(int)wordClass];
        if (known.TryGetValue(word, out var lemma)) return lemma;
        return known[word] = word.ToString().ToLowerInvariant();
    }
}
