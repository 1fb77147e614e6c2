namespace OnRecord.Eval.Language;

/// <summary>Sentences and words of a CoNLL-U file (universaldependencies.org/format.html), placed by the characters they cover. Empty nodes are left out.</summary>
/// <param name="Sentences">Characters before and behind each sentence, white space not counted.</param>
/// <param name="Words">All words in order.</param>
internal sealed record ConlluWords(IReadOnlyList<(int Start, int End)> Sentences, IReadOnlyList<ScoredWord> Words)
{
    public static ConlluWords Read(IEnumerable<string> lines)
    {
        var sentences = new List<(int, int)>();
        var words = new List<ScoredWord>();
        var rows = new List<string[]>();
        var at = 0;
        foreach (var line in lines.Append(""))
        {
            if (line.Length > 0)
            {
                if (line[0] != '#') rows.Add(line.Split('\t'));
                continue;
            }
            if (rows.Count == 0) continue;
            var begin = at;
            AddSentence(rows, words, ref at);
            sentences.Add((begin, at));
            rows.Clear();
        }
        return new ConlluWords(sentences, words);
    }

    private static void AddSentence(List<string[]> rows, List<ScoredWord> words, ref int at)
    {
        var root = words.Count;
        for (var i = 0; i < rows.Count; i++)
        {
            var id = rows[i][0];
            if (id.Contains('.')) continue;
            if (!id.Contains('-'))
            {
                var length = Length(rows[i][1]);
                words.Add(Word(rows[i], at, at + length, 0, root));
                at += length;
                continue;
            }
            var last = id[(id.IndexOf('-') + 1)..];
            var parts = rows.Skip(i + 1).TakeWhile((row, n) => n == 0 || rows[i + n][0] != last).Where(row => !row[0].Contains('.')).ToArray();
            AddMultiword(rows[i][1], parts, words, root, ref at);
            i += parts.Length;
        }
    }

    /// <summary>The words of a multiword token share its characters in order; where they are no slices of it, each has them all.</summary>
    private static void AddMultiword(string form, string[][] parts, List<ScoredWord> words, int root, ref int at)
    {
        var end = at + Length(form);
        var isSum = Plain(form).Equals(string.Concat(parts.Select(part => Plain(part[1]))), StringComparison.OrdinalIgnoreCase);
        for (var k = 0; k < parts.Length; k++)
        {
            var stop = isSum ? at + Length(parts[k][1]) : end;
            words.Add(Word(parts[k], at, stop, isSum ? 0 : k, root));
            if (isSum) at = stop;
        }
        at = end;
    }

    private static ScoredWord Word(string[] columns, int start, int end, int part, int root)
    {
        var head = int.TryParse(columns[6], out var number) && number > 0 ? root + number - 1 : -1;
        return new ScoredWord(start, end, part, columns[2], columns[3], columns[4], head, columns[7].Split(':')[0]);
    }

    private static int Length(string form) => form.Count(c => !char.IsWhiteSpace(c));

    private static string Plain(string form) => string.Concat(form.Where(c => !char.IsWhiteSpace(c)));
}
