using System.Text;

namespace OnRecord.Text.Languages;

/// <summary>Adds up the vectors of the words of a text and of the groups of two to four letters in them.</summary>
internal ref struct LetterGroups(LanguageModel model, Span<float> sum)
{
    private readonly Span<float> sum = sum;

    // Running hashes of the last one, two, three and four characters.
    private uint one;
    private uint two;
    private uint three;
    private uint four;
    private int length;

    /// <summary>How many vectors were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds one word: everything between two blanks.</summary>
    /// <param name="word">Its characters; half a surrogate pair counts as the replacement character.</param>
    /// <param name="inSmallLetters">True to read capitals as small letters.</param>
    public void Add(ReadOnlySpan<char> word, bool inSmallLetters)
    {
        Span<byte> bytes = stackalloc byte[4];
        length = 0;
        var whole = LanguageModel.HashSeed;
        Next("<"u8);
        while (!word.IsEmpty)
        {
            Rune.DecodeFromUtf16(word, out var rune, out var used);
            word = word[used..];
            // The model was trained on text that has the plain apostrophe.
            if (rune.Value is '’') rune = new Rune('\'');
            var encoded = bytes[..(inSmallLetters ? Rune.ToLowerInvariant(rune) : rune).EncodeToUtf8(bytes)];
            foreach (var b in encoded) whole = LanguageModel.Hash(whole, b);
            Next(encoded);
        }
        Next(">"u8);
        Count += model.AddWord(whole, sum);
    }

    private void Next(scoped ReadOnlySpan<byte> character)
    {
        (four, three, two, one) = (three, two, one, LanguageModel.HashSeed);
        foreach (var b in character)
        {
            four = LanguageModel.Hash(four, b);
            three = LanguageModel.Hash(three, b);
            two = LanguageModel.Hash(two, b);
            one = LanguageModel.Hash(one, b);
        }
        length++;
        if (length >= 2) Count += model.AddGroup(two, sum);
        if (length >= 3) Count += model.AddGroup(three, sum);
        if (length >= 4) Count += model.AddGroup(four, sum);
    }
}
