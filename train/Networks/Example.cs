namespace OnRecord.Train.Networks;

/// <summary>One sentence to learn from. What its source does not say is null.</summary>
/// <param name="Rows">For each word the rows of the feature table.</param>
/// <param name="Vectors">For each word its rank among the word vectors, -1 for none.</param>
/// <param name="Tags">Label of each word, -1 for one not to be learned.</param>
/// <param name="Heads">Head of each word; the length of the sentence for the root.</param>
/// <param name="Relations">Relation of each word, -1 for one not to be learned.</param>
/// <param name="Names">Name label of each word.</param>
/// <param name="IsName">Whether each word is a proper noun.</param>
internal sealed record Example(int[][] Rows, int[] Vectors, int[]? Tags, int[]? Heads, int[]? Relations, int[]? Names = null, bool[]? IsName = null)
{
    public int Length => Rows.Length;
}
