using System.Buffers;
using System.Runtime.CompilerServices;

namespace OnRecord.Reading.Coreference;

/// <summary>Scores the antecedents of the phrases of one body. What a phrase gives by itself is added up once, as the later of two and as antecedent.</summary>
internal readonly ref struct AntecedentScorer
{
    private readonly Chains chains;
    private readonly CoreferenceModel model;
    private readonly short[] given;

    public AntecedentScorer(Chains chains, CoreferenceModel model)
    {
        (this.chains, this.model) = (chains, model);
        given = ArrayPool<short>.Shared.Rent(chains.Phrases.Length * CoreferenceModel.OwnWidth);
        Span<uint> features = stackalloc uint[PhraseFeatures.Most];
        for (var p = 0; p < chains.Phrases.Length; p++)
        {
            model.AddOwn(features[..PhraseFeatures.Write(chains, p, features)], given.AsSpan(p * CoreferenceModel.OwnWidth, CoreferenceModel.OwnWidth));
        }
    }

    /// <summary>Gives the room back for the next text.</summary>
    public void Dispose() => ArrayPool<short>.Shared.Return(given);

    /// <summary>Scores of the antecedents of a phrase; returns the score of a chain of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Weigh(int m, ReadOnlySpan<int> antecedents, Span<double> scores)
    {
        Span<int> rows = stackalloc int[PairFeatures.Most];
        var later = given.AsSpan(m * CoreferenceModel.OwnWidth, CoreferenceModel.Width);
        var features = new PairFeatures(chains, m);
        var ranks = new Ranks(chains, m);
        var largest = chains.Largest(m, antecedents);
        for (var i = 0; i < antecedents.Length; i++)
        {
            var a = antecedents[i];
            ranks.Reach(a);
            var count = features.Write(a, ranks.Chains, ranks.Subjects, largest, rows);
            scores[i] = model.Link(later, given.AsSpan((a * CoreferenceModel.OwnWidth) + CoreferenceModel.Width, CoreferenceModel.Width), rows[..count]);
        }
        return model.Fresh(later, rows[..features.WriteNew(antecedents, rows)]);
    }
}
