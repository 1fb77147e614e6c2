using System.Collections.Immutable;

namespace OnRecord.Reading.Trees;

/// <summary>Mends tags by the tree: of most English verbs the past tense and the participle look alike, and the tree often knows better which it is.</summary>
/// <remarks>A verb with a subject of its own and no helping verb is a past tense: "The exercise involved 25,000 soldiers, the ministry said."</remarks>
internal sealed class TagRepair(ImmutableArray<string> tags, ImmutableArray<WordClass> classes, ImmutableArray<string> relations)
{
    private readonly int participle = Label(tags, classes, "VBN");
    private readonly int past = Label(tags, classes, "VBD");
    private readonly bool[] isSubject = [.. relations.Select(relation => relation == "nsubj")];
    private readonly bool[] isHelper = [.. relations.Select(relation => relation is "aux" or "aux:pass" or "nsubj:pass" or "cop")];

    /// <summary>Mends the labels of some words.</summary>
    /// <param name="heads">Head of each word, its own place for a root.</param>
    /// <param name="kinds">Relation of each word.</param>
    /// <param name="labels">Tag label of each word.</param>
    public void Mend(ReadOnlySpan<int> heads, ReadOnlySpan<byte> kinds, Span<byte> labels)
    {
        if (participle < 0 || past < 0) return;
        Span<bool> helped = labels.Length <= Most ? stackalloc bool[labels.Length] : new bool[labels.Length];
        helped.Clear();
        for (var i = 0; i < labels.Length; i++) helped[heads[i]] |= heads[i] != i && isHelper[kinds[i]];
        for (var i = 0; i < labels.Length; i++)
        {
            var head = heads[i];
            if (head != i && i < head && isSubject[kinds[i]] && labels[head] == participle && !helped[head]) labels[head] = (byte)past;
        }
    }

    /// <summary>Words that find room on the stack.</summary>
    private const int Most = 1024;

    private static int Label(ImmutableArray<string> tags, ImmutableArray<WordClass> classes, string tag)
    {
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == tag && classes[i] == WordClass.Verb) return i;
        }
        return -1;
    }
}
