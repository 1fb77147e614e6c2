using System.Collections.Immutable;

namespace OnRecord.Reading.Names;

/// <summary>The tokens of a body as words with their shapes: what names are read from.</summary>
internal sealed class Words
{
    /// <summary>Words in capitals of a heading: above this share the capitals of the line say nothing.</summary>
    private const double HeadingShare = 0.9;

    private readonly string[] forms;
    private readonly int[] sentenceOf;
    private readonly HashSet<string> lower = new(StringComparer.Ordinal);

    public Words(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
        forms = new string[tokens.Length];
        sentenceOf = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            forms[i] = tokens[i].Span.Of(text);
            HasTags |= tokens[i].Class is WordClass.Propn or WordClass.Verb;
            if (forms[i].Length > 1 && char.IsLower(forms[i][0])) lower.Add(forms[i]);
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
    public string this[int i] => (uint)i < (uint)forms.Length ? forms[i] : "";

    public Sentence SentenceOf(int i) => Sentences[sentenceOf[i]];

    public int SentenceIndexOf(int i) => sentenceOf[i];

    public WordClass ClassOf(int i) => (uint)i < (uint)forms.Length ? Tokens[i].Class : WordClass.X;

    public bool IsUpper(int i) => this[i] is { Length: > 0 } word && char.IsUpper(word[0]);

    public bool IsLower(int i) => this[i] is { Length: > 0 } word && char.IsLower(word[0]);

    /// <summary>Two or more letters, all capitals: an acronym, or shouting.</summary>
    public bool IsAllCaps(int i)
    {
        var word = this[i];
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }
        return letters >= 2;
    }

    /// <summary>"J.", "Vl.": a first name cut short.</summary>
    public bool IsInitial(int i) => this[i] is { Length: >= 2 and <= 4 } word && word[^1] == '.' && char.IsUpper(word[0]) && (word.Length == 2 || char.IsLower(word[1]) || word[1] == '.');

    public bool IsPossessive(int i) => this[i] is "'s" or "’s" or "'" or "’" or "'S";

    public bool Is(int i, string word) => string.Equals(this[i], word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the same word is also printed in lower case somewhere in the body.</summary>
    public bool IsAlsoLower(int i) => lower.Contains(this[i].ToLowerInvariant());

    /// <summary>True for the first word of a sentence, or the first behind an opening mark or a colon: its capital says little.</summary>
    public bool Opens(int i)
    {
        var start = Sentences[sentenceOf[i]].Tokens.Start;
        for (var k = i - 1; k >= start && k >= i - 3; k--)
        {
            var c = this[k][0];
            if (c is ':' or '“' or '"' or '‘' or '«' or '„' or '`' or '•' or '*') return true;
            if (char.IsLetterOrDigit(c) || c is ',') return false;
        }
        return true;
    }

    /// <summary>True for a line without a full stop whose long words nearly all have capitals: they say nothing there.</summary>
    public bool IsHeading(TokenRange range)
    {
        if (range.Length < 4 || this[range.End - 1] is "." or "!" or "?" or "”" or "\"") return false;
        int letters = 0, uppers = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            if (!char.IsLetter(this[i][0]) || this[i].Length < 4) continue;
            letters++;
            if (IsUpper(i)) uppers++;
        }
        return letters >= 3 && uppers >= letters * HeadingShare;
    }

    public TextSpan SpanOf(int first, int end) => Tokens[first].Span.Union(Tokens[end - 1].Span);

    public string TextOf(int first, int end) => SpanOf(first, end).Of(Text);
}
