namespace OnRecord.Train;

/// <summary>Reads CoNLL-U treebanks (universaldependencies.org/format.html): syntactic words only, no empty nodes.</summary>
internal static class Treebank
{
    /// <summary>The English treebanks that may be trained on and shipped from.</summary>
    public static readonly string[] Folders = ["english/ud_ewt", "english/ud_gum_free"];

    public static List<TreebankWord[]> Train(string data) => [.. Folders.SelectMany(folder => Read(Path.Combine(data, folder, "train.conllu")))];

    public static IEnumerable<TreebankWord[]> Dev(string data, string folder) => Read(Path.Combine(data, folder, "dev.conllu"));

    public static IEnumerable<TreebankWord[]> Read(string path)
    {
        var words = new List<TreebankWord>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                if (words.Count > 0) yield return [.. words];
                words.Clear();
            }
            else if (line[0] != '#')
            {
                var columns = line.Split('\t');
                if (columns[0].AsSpan().ContainsAny('-', '.')) continue;
                words.Add(new TreebankWord(columns[1], columns[2], columns[3], columns[4], columns[5], int.Parse(columns[6]) - 1, columns[7]));
            }
        }
        if (words.Count > 0) yield return [.. words];
    }
}
