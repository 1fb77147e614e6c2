namespace OnRecord.Weave.Stories;

/// <summary>Weighs reports against one that is laid on it. Not for several threads at once.</summary>
/// <param name="lexicon">Numbers the words.</param>
internal sealed class WordScale(StoryLexicon lexicon)
{
    private float[] _weights = new float[1024];

    /// <summary>Lays a report on it; <see cref="Clear"/> takes it off.</summary>
    public void Load(StoryMember member)
    {
        if (_weights.Length < lexicon.Count) Array.Resize(ref _weights, lexicon.Count * 2);
        for (var i = 0; i < member.Words.Length; i++) _weights[member.Words[i]] = member.Weights[i];
    }

    public void Clear(StoryMember member)
    {
        foreach (var word in member.Words) _weights[word] = 0;
    }

    /// <summary>Cosine of the report that lies on it with another, 0 to 1.</summary>
    public double Cosine(StoryMember other)
    {
        var words = other.Words;
        // Four sums, so that one addition does not wait for the one before.
        float a = 0, b = 0, c = 0, d = 0;
        var weights = other.Weights.AsSpan(0, words.Length);
        var own = _weights;
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a += own[words[i]] * weights[i];
            b += own[words[i + 1]] * weights[i + 1];
            c += own[words[i + 2]] * weights[i + 2];
            d += own[words[i + 3]] * weights[i + 3];
        }
        for (; i < words.Length; i++) a += own[words[i]] * weights[i];
        return a + b + c + d;
    }

    /// <summary>Words of a report that any of the others has, the most telling first.</summary>
    public List<int> Shared(StoryMember member, IEnumerable<StoryMember> others)
    {
        const float ours = 1, both = 2;
        Load(member);
        foreach (var word in member.Words) _weights[word] = ours;
        foreach (var word in others.SelectMany(other => other.Words))
        {
            if (_weights[word] == ours) _weights[word] = both;
        }
        var shared = member.Words.Where(word => _weights[word] == both).ToList();
        Clear(member);
        return shared;
    }
}
