using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OnRecord.Reading.Networks;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading;

/// <summary>Gives every token its part of speech, its lemma, and its place in the tree of its sentence.</summary>
public static class SyntaxReader
{
    /// <summary>The tokens, tagged and parsed. Sentence by sentence: nothing depends on another sentence.</summary>
    public static ImmutableArray<Token> Read(string text, TokenizedText tokenized)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokenized);
        var model = LanguageModel.English;
        var workspace = model.Rent();
        var tokens = tokenized.Tokens.AsSpan().ToArray();
        Span<int> ends = stackalloc int[LanguageWorkspace.Batch];
        var (first, count) = (0, 0);
        foreach (var sentence in tokenized.Sentences)
        {
            var (start, end) = (sentence.Tokens.Start, sentence.Tokens.End);
            // Sentences may have been left out between two.
            if (count > 0 && (end - first > LanguageWorkspace.Batch || count == ends.Length || start != first + ends[count - 1]))
            {
                Read(text, tokens.AsSpan(first..(first + ends[count - 1])), ends[..count], first, model, workspace);
                count = 0;
            }
            if (count == 0) first = start;
            ends[count++] = end - first;
        }
        if (count > 0) Read(text, tokens.AsSpan(first..(first + ends[count - 1])), ends[..count], first, model, workspace);
        model.Return(workspace);
        return ImmutableCollectionsMarshal.AsImmutableArray(tokens);
    }

    private static void Read(string text, Span<Token> tokens, ReadOnlySpan<int> ends, int first, LanguageModel model, LanguageWorkspace workspace)
    {
        workspace.Read(text, tokens, ends);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            var label = workspace.Tags[i];
            token = token with
            {
                Class = model.Classes[label],
                Tag = model.Tags[label],
                Lemma = workspace.Lemma(token.Span.In(text), i),
                Head = first + workspace.Heads[i],
                Relation = workspace.Heads[i] == i ? "root" : model.Relations[workspace.Relations[i]],
            };
        }
    }
}
