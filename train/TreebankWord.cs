namespace OnRecord.Train;

/// <summary>One word of a treebank, by the columns of CoNLL-U.</summary>
/// <param name="Form">As printed.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Class">Universal part of speech.</param>
/// <param name="Tag">Penn Treebank tag.</param>
/// <param name="Features">Universal features, "_" for none.</param>
/// <param name="Head">Index of the head in the sentence, -1 for the root.</param>
/// <param name="Relation">Universal dependency relation to the head.</param>
internal sealed record TreebankWord(string Form, string Lemma, string Class, string Tag, string Features, int Head, string Relation);
