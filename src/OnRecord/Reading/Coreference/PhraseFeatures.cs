using OnRecord.Reading.Models;

namespace OnRecord.Reading.Coreference;

/// <summary>What is seen of one phrase, as numbers of features: looked up once for each phrase, whatever it is compared with.</summary>
internal ref struct PhraseFeatures(Span<uint> into)
{
    /// <summary>Room that one phrase needs at most.</summary>
    public const int Most = 24;

    private readonly Span<uint> into = into;
    private int count;

    /// <summary>Writes the features of a phrase.</summary>
    /// <returns>How many.</returns>
    public static int Write(Chains chains, int p, Span<uint> into)
    {
        ref readonly var phrase = ref chains.Phrases[p];
        ref readonly var view = ref chains.Views[p];
        var role = (uint)phrase.Role;
        uint type = view.Type;
        uint group = view.Group;
        var features = new PhraseFeatures(into);
        features.Add(1, view.Class, role);
        features.Add(2, view.Class);
        features.Add(3, role, phrase.Quotation >= 0 ? 1u : 0);
        if (phrase.Pronoun is null)
        {
            if (!phrase.IsName)
            {
                features.Add(4, view.KeyWord);
                features.Add(5, view.Fine);
            }
            features.Add(6, view.Coarse, type);
            if (phrase.End - phrase.First > 1) features.Add(8, view.FirstWord, type);
            features.Add(16, (uint)PairFeatures.Bucket(phrase.End - phrase.First), (uint)view.ModifierCount, view.IsPostmodified ? 1u : 0);
            features.Add(20, chains.OwnerOf(p) >= 0 ? 1u : 0, type);
            features.Add(18, (uint)phrase.Leaning, type);
        }
        features.Add(7, (uint)phrase.Traits, type);
        features.Add(9, view.Before, group);
        features.Add(10, view.After, group);
        features.Add(11, view.GovernorWord, role);
        features.Add(12, view.GovernorCoarse, role, group);
        features.Add(13, view.Depth, role);
        features.Add(14, (view.OpensSentence ? 1u : 0) + (phrase.Quotation >= 0 ? 2u : 0), (uint)Math.Min(PairFeatures.Bucket(phrase.Sentence), 5), group);
        features.Add(17, view.Speaks ? 1u : 0, type);
        features.Add(19, (uint)PairFeatures.Bucket(chains.TimesNamed(p)), type);
        features.Add(21, view.ClauseKind, role, group);
        return features.count;
    }

    private void Add(int template, uint value) => into[count++] = FeatureHasher.Feature(template, value);

    private void Add(int template, uint first, uint second) => into[count++] = FeatureHasher.Feature(template, first, second);

    private void Add(int template, uint first, uint second, uint third) => into[count++] = FeatureHasher.Feature(template, first, second, third);
}
