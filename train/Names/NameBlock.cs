using System.Collections.Immutable;
using System.Text;
using OnRecord.Reading;
using OnRecord.Reading.Models;
using OnRecord.Reading.Names;
using OnRecord.Reading.Names.Recognition;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Train.Names;

/// <summary>Sentences that are read together, described as the recogniser sees them.</summary>
internal sealed class NameBlock
{
    public NameBlock(IReadOnlyList<NamedSentence> sentences, WordNumbers types)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var read = ImmutableArray.CreateBuilder<Sentence>();
        for (var s = 0; s < sentences.Count; s++)
        {
            var first = tokens.Count;
            foreach (var word in sentences[s].Words)
            {
                tokens.Add(new Token(new TextSpan(text.Length, text.Length + word.Length), WordClass.X, "", ""));
                text.Append(word).Append(' ');
            }
            text.Append('\n');
            read.Add(new Sentence(tokens[first].Span.Union(tokens[^1].Span), new TokenRange(first, tokens.Count), s));
        }
        var body = text.ToString();
        var tokenized = new TokenizedText(tokens.ToImmutable(), read.ToImmutable());
        Sentences = tokenized.Sentences;
        var words = new Words(body, SyntaxReader.Read(body, tokenized), tokenized.Sentences);
        Described = new NameWord[words.Count];
        Looked = new bool[words.Count];
        NameWords.Describe(words, NameReader.ByRules(words, out _), types, Described, Looked);
        Labels = [.. sentences.SelectMany(sentence => sentence.Labels)];
    }

    public ImmutableArray<Sentence> Sentences { get; }

    public NameWord[] Described { get; }

    public bool[] Looked { get; }

    public byte[] Labels { get; }

    /// <summary>The labels that a model gives.</summary>
    public byte[] LabelledBy(NameModel model)
    {
        var labels = new byte[Labels.Length];
        foreach (var sentence in Sentences)
        {
            var (first, count) = (sentence.Tokens.Start, sentence.Tokens.Length);
            NameRecogniser.Label(model, Described.AsSpan(first, count), Looked.AsSpan(first, count), labels.AsSpan(first, count));
        }
        return labels;
    }
}
