using System.Collections.Immutable;
using System.Numerics;
using OnRecord.Reading.Models;
using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Reading.Names;

/// <summary>The tokens of a body as words with their shapes: what names are read from.</summary>
internal sealed class Words
{
    /// <summary>Words in capitals of a heading: above this share the capitals of the line say nothing.</summary>
    private const double HeadingShare = 0.9;

    private static readonly string[] Singles = [.. Enumerable.Range(0, 128).Select(static c => ((char)c).ToString())];

    // Made when first asked for: most words are never looked at as strings.
    private readonly string?[] forms;
    private readonly char[] firsts;
    private readonly int[] sentenceOf;
    private readonly uint[] hashes;
    private readonly FormTraits[] traits;

    /// <summary>Hashes of the words that are printed in lower case, by open addressing; 0 is empty.</summary>
    private readonly uint[] lower;

    public Words(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
        forms = new string?[tokens.Length];
        firsts = new char[tokens.Length];
        sentenceOf = new int[tokens.Length];
        hashes = new uint[tokens.Length];
        traits = new FormTraits[tokens.Length];
        lower = new uint[BitOperations.RoundUpToPowerOf2((uint)(2 * tokens.Length) + 4)];
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Span.In(text);
            firsts[i] = word[0];
            hashes[i] = FeatureHasher.Word(word);
            traits[i] = FormTable.Of(word);
            HasTags |= tokens[i].Class is WordClass.Propn or WordClass.Verb;
            if (word.Length > 1 && char.IsLower(word[0])) lower[LowerSlot(hashes[i])] = hashes[i];
        }
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var i = sentences[s].Tokens.Start; i < sentences[s].Tokens.End; i++) sentenceOf[i] = s;
        }
    }

    public string Text { get; }

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>True when a tagger has been over the tokens; without one, shapes alone decide.</summary>
    public bool HasTags { get; }

    public int Count => forms.Length;

    /// <summary>The word at an index; empty outside the body.</summary>
    public string this[int i]
    {
        get
        {
            if ((uint)i >= (uint)forms.Length) return "";
            if (forms[i] is string made) return made;
            var word = Tokens[i].Span.In(Text);
            return forms[i] = word.Length == 1 && word[0] < Singles.Length ? Singles[word[0]] : word.ToString();
        }
    }

    /// <summary>The characters of a word; none outside the body.</summary>
    public ReadOnlySpan<char> LettersOf(int i) => (uint)i < (uint)forms.Length ? Tokens[i].Span.In(Text) : default;

    /// <summary>The word's <see cref="FeatureHasher.Word"/>; the index must be in the body.</summary>
    public uint HashOf(int i) => hashes[i];

    /// <summary>What the word lists say of a word; nothing outside the body.</summary>
    public FormTraits TraitsOf(int i) => (uint)i < (uint)traits.Length ? traits[i] : FormTraits.None;

    public Sentence SentenceOf(int i) => Sentences[sentenceOf[i]];

    public int SentenceIndexOf(int i) => sentenceOf[i];

    public WordClass ClassOf(int i) => (uint)i < (uint)forms.Length ? Tokens[i].Class : WordClass.X;

    public bool IsUpper(int i) => (uint)i < (uint)firsts.Length && char.IsUpper(firsts[i]);

    public bool IsLower(int i) => (uint)i < (uint)firsts.Length && char.IsLower(firsts[i]);

    /// <summary>Two or more letters, all capitals: an acronym, or shouting.</summary>
    public bool IsAllCaps(int i)
    {
        var letters = 0;
        foreach (var c in LettersOf(i))
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }
        return letters >= 2;
    }

    /// <summary>"J.", "Vl.": a first name cut short.</summary>
    public bool IsInitial(int i) => this[i] is { Length: >= 2 and <= 4 } word && word[^1] == '.' && char.IsUpper(word[0]) && (word.Length == 2 || char.IsLower(word[1]) || word[1] == '.');

    public bool IsPossessive(int i) => LettersOf(i) is "'s" or "’s" or "'" or "’" or "'S";

    public bool Is(int i, string word) => LettersOf(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the same word is also printed in lower case somewhere in the body.</summary>
    public bool IsAlsoLower(int i) => (uint)i < (uint)forms.Length && lower[LowerSlot(hashes[i])] != 0;

    /// <summary>True for the first word of a sentence, or the first behind an opening mark or a colon: its capital says little.</summary>
    public bool Opens(int i)
    {
        var start = Sentences[sentenceOf[i]].Tokens.Start;
        for (var k = i - 1; k >= start && k >= i - 3; k--)
        {
            var c = firsts[k];
            if (c is ':' or '“' or '"' or '‘' or '«' or '„' or '`' or '•' or '*') return true;
            if (char.IsLetterOrDigit(c) || c is ',') return false;
        }
        return true;
    }

    /// <summary>True for a line without a full stop whose long words nearly all have capitals: they say nothing there.</summary>
    public bool IsHeading(TokenRange range)
    {
        if (range.Length < 4 || LettersOf(range.End - 1) is "." or "!" or "?" or "”" or "\"") return false;
        int letters = 0, uppers = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            if (Tokens[i].Span.Length < 4 || !char.IsLetter(firsts[i])) continue;
            letters++;
            if (IsUpper(i)) uppers++;
        }
        return letters >= 3 && uppers >= letters * HeadingShare;
    }

    public TextSpan SpanOf(int first, int end) => Tokens[first].Span.Union(Tokens[end - 1].Span);

    public string TextOf(int first, int end) => SpanOf(first, end).Of(Text);

    /// <summary>Where a hash stands among the words in lower case, or the empty place for it.</summary>
    private uint LowerSlot(uint hash)
    {
        var mask = (uint)lower.Length - 1;
        var slot = hash & mask;
        while (lower[slot] != hash && lower[slot] != 0) slot = (slot + 1) & mask;
        return slot;
    }
}
