namespace OnRecord.Eval.Language;

/// <summary>
/// Reading of raw text against a treebank, as in the shared task of CoNLL 2018 (Zeman et al.): characters without white space are the common ground; a sentence
/// or word is right when it covers the same characters; the others are F1 over the words that are right.
/// </summary>
/// <param name="Sentences">F1 from 0 to 1.</param>
/// <param name="Words">F1 of syntactic words.</param>
/// <param name="Classes">Universal part of speech.</param>
/// <param name="Tags">Penn Treebank tag.</param>
/// <param name="Lemmas">Without regard to case.</param>
/// <param name="Heads">Unlabelled attachment.</param>
/// <param name="Relations">Labelled attachment, subtypes cut.</param>
internal sealed record LanguageScore(double Sentences, double Words, double Classes, double Tags, double Lemmas, double Heads, double Relations)
{
    public static LanguageScore Of(ConlluWords gold, ConlluWords read)
    {
        var sentences = gold.Sentences.ToHashSet();
        sentences.IntersectWith(read.Sentences);
        var placed = Placed(gold);
        var pairs = Placed(read).Where(pair => placed.ContainsKey(pair.Key)).Select(pair => (Gold: placed[pair.Key], Read: pair.Value)).ToArray();
        var goldOf = pairs.ToDictionary(pair => pair.Read, pair => pair.Gold);
        int classes = 0, tags = 0, lemmas = 0, heads = 0, relations = 0;
        foreach (var (g, r) in pairs)
        {
            var (right, own) = (gold.Words[g], read.Words[r]);
            if (right.Class == own.Class) classes++;
            if (right.Tag == own.Tag) tags++;
            if (right.Lemma.Equals(own.Lemma, StringComparison.OrdinalIgnoreCase)) lemmas++;
            if (right.Head != (own.Head < 0 ? -1 : goldOf.GetValueOrDefault(own.Head, int.MinValue))) continue;
            heads++;
            if (right.Relation == own.Relation) relations++;
        }
        double OfWords(int right) => F1(right, read.Words.Count, gold.Words.Count);
        return new LanguageScore(F1(sentences.Count, read.Sentences.Count, gold.Sentences.Count), OfWords(pairs.Length), OfWords(classes), OfWords(tags), OfWords(lemmas), OfWords(heads), OfWords(relations));
    }

    /// <summary>Index of each word by the characters it covers; of several with the same the last counts.</summary>
    private static Dictionary<(int Start, int End, int Part), int> Placed(ConlluWords words)
    {
        var placed = new Dictionary<(int, int, int), int>();
        for (var i = 0; i < words.Words.Count; i++) placed[(words.Words[i].Start, words.Words[i].End, words.Words[i].Part)] = i;
        return placed;
    }

    private static double F1(int right, int read, int gold) => read + gold == 0 ? 0 : 2.0 * right / (read + gold);
}
