namespace OnRecord.Eval.Language;

/// <summary>One syntactic word of a CoNLL-U file.</summary>
/// <param name="Start">Characters before it in the file, white space not counted.</param>
/// <param name="End">The same behind it.</param>
/// <param name="Part">Number within a multiword token that is not the sum of its words; else 0.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Class">Universal part of speech.</param>
/// <param name="Tag">Tag of the language's own tag set.</param>
/// <param name="Head">Index of the head among all words of the file, -1 for a root.</param>
/// <param name="Relation">Universal relation to the head, without subtype.</param>
internal sealed record ScoredWord(int Start, int End, int Part, string Lemma, string Class, string Tag, int Head, string Relation);
