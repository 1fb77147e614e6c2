using System.Collections.Immutable;
using System.Text;
using OnRecord.Text;

namespace OnRecord.Eval.Coreference;

/// <summary>Reads OntoGUM (Zhu, Pradhan, Zeldes 2021): chains in the manner of OntoNotes over the documents of UD English GUM.</summary>
internal static class OntoGum
{
    /// <summary>The documents of one part of the treebank, in its order.</summary>
    /// <param name="folder">Folder of the .conll files.</param>
    /// <param name="treebank">The part's .conllu file: it tells which documents belong to it, and where blanks and paragraphs stood.</param>
    public static IEnumerable<GoldDocument> Read(string folder, string treebank)
    {
        foreach (var (id, words) in Texts(treebank))
        {
            var path = Path.Combine(folder, id + ".conll");
            if (File.Exists(path)) yield return Document(id, words, File.ReadLines(path));
        }
    }

    /// <summary>Words of every document, each with what stands behind it.</summary>
    private static IEnumerable<(string Id, List<(string Word, string Behind)> Words)> Texts(string treebank)
    {
        string? id = null;
        var words = new List<(string Word, string Behind)>();
        (int Until, string Behind) joined = (0, "");
        foreach (var line in File.ReadLines(treebank))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (id is not null) yield return (id, words);
                (id, words) = (line[14..], []);
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && words.Count > 0) words[^1] = (words[^1].Word, "\n\n");
            else if (line.Length == 0) joined = (0, "");
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            var behind = columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ";
            if (columns[0].Split('-') is [_, var last]) joined = (int.Parse(last), behind);
            else if (int.TryParse(columns[0], out var number)) words.Add((columns[1], number < joined.Until ? "" : number == joined.Until ? joined.Behind : behind));
        }
        if (id is not null) yield return (id, words);
    }

    private static GoldDocument Document(string id, List<(string Word, string Behind)> words, IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var starts = new int[words.Count];
        for (var w = 0; w < words.Count; w++)
        {
            starts[w] = text.Length;
            text.Append(words[w].Word).Append(words[w].Behind);
        }
        var chains = new SortedDictionary<int, List<TextSpan>>();
        var open = new List<(int Chain, int Word)>();
        var at = -1;
        foreach (var line in lines)
        {
            var columns = line.Split('\t');
            if (columns.Length < 3 || !int.TryParse(columns[0], out _)) continue;
            at++;
            // "(12", "12)" and "(12)", one behind the other without a mark between them.
            for (var i = 0; i < columns[2].Length;)
            {
                var opens = columns[2][i] == '(';
                if (opens) i++;
                var start = i;
                while (i < columns[2].Length && char.IsAsciiDigit(columns[2][i])) i++;
                if (i == start)
                {
                    i++;
                    continue;
                }
                var chain = int.Parse(columns[2].AsSpan(start, i - start));
                if (opens) open.Add((chain, at));
                if (i >= columns[2].Length || columns[2][i] != ')') continue;
                i++;
                var first = open.FindLastIndex(o => o.Chain == chain);
                if (!chains.TryGetValue(chain, out var spans)) chains[chain] = spans = [];
                spans.Add(new TextSpan(starts[open[first].Word], starts[at] + words[at].Word.Length));
                open.RemoveAt(first);
            }
        }
        return new GoldDocument(id, text.ToString(), [.. chains.Values.Select(spans => spans.ToImmutableArray())]);
    }
}
