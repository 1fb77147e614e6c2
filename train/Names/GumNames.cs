namespace OnRecord.Train.Names;

/// <summary>
/// Reads the names out of the entities that GUM marks in its trees: mentions of persons, organisations and places whose head is a proper noun,
/// cut down to the proper nouns around the head.
/// </summary>
internal static class GumNames
{
    private static readonly string[] Kinds = ["person", "organization", "place"];

    /// <summary>The documents of a treebank file.</summary>
    public static List<NamedSentence[]> Read(string path)
    {
        List<NamedSentence[]> documents = [];
        List<NamedSentence> sentences = [];
        List<string[]> rows = [];
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && sentences.Count > 0)
            {
                documents.Add([.. sentences]);
                sentences.Clear();
            }
            if (line.Length == 0)
            {
                if (rows.Count > 0) sentences.Add(Named(rows));
                rows.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is var columns && !columns[0].Contains('.', StringComparison.Ordinal))
            {
                rows.Add(columns);
            }
        }
        if (sentences.Count > 0) documents.Add([.. sentences]);
        return documents;
    }

    private static NamedSentence Named(List<string[]> rows)
    {
        // The entities of a multiword token stand on its own line ("3-4"); they belong to its first word.
        List<string[]> tokens = [];
        var carried = "";
        List<string> misc = [];
        foreach (var row in rows)
        {
            if (row[0].Contains('-', StringComparison.Ordinal))
            {
                carried = row[9];
                continue;
            }
            tokens.Add(row);
            misc.Add(carried.Length > 0 ? carried + "|" + row[9] : row[9]);
            carried = "";
        }
        string[] words = [.. tokens.Select(row => row[1])];
        var labels = new byte[words.Length];
        foreach (var (first, end, kind) in Mentions(misc).OrderBy(m => m.End - m.First))
        {
            if (NameIn(tokens, first, end, kind) is not var (start, stop)) continue;
            // Longer names are marked last, and swallow the shorter ones inside them.
            if (Enumerable.Range(start, stop - start).Any(i => labels[i] != 0)) Clear(labels, start, stop);
            NameCorpus.Mark(words, labels, start, stop, kind);
        }
        return new NamedSentence(words, labels);
    }

    /// <summary>The proper nouns around the head of a mention; null when the head is none.</summary>
    private static (int First, int End)? NameIn(List<string[]> tokens, int first, int end, int kind)
    {
        var head = -1;
        for (var i = first; i < end; i++)
        {
            var governor = int.Parse(tokens[i][6]) - 1;
            if (governor < first || governor >= end) head = i;
            if (head >= 0) break;
        }
        if (head < 0 || !IsProper(tokens[head]) || (kind == 0 && tokens[head][4] == "NNPS")) return null;
        var start = head;
        while (start > first && (IsProper(tokens[start - 1]) || (kind != 0 && start - 2 >= first && IsLink(tokens[start - 1]) && IsProper(tokens[start - 2])))) start--;
        var stop = head + 1;
        while (stop < end)
        {
            if (IsProper(tokens[stop])) stop++;
            else if (stop + 1 < end && IsLink(tokens[stop], kind) && IsProper(tokens[stop + 1])) stop += 2;
            else if (kind != 0 && stop + 2 < end && tokens[stop][1] is "of" or "for" && tokens[stop + 1][1] is "the" && IsProper(tokens[stop + 2])) stop += 3;
            else break;
        }
        // "The" belongs to a name only where it is a proper noun of its own.
        return (start, stop);
    }

    private static bool IsProper(string[] token) => token[4] is "NNP" or "NNPS" && char.IsLetterOrDigit(token[1][0]);

    private static bool IsLink(string[] token, int kind = 1) => token[1] is "-" or "–" || (kind != 0 ? token[1] is "of" or "and" or "&" or "for" or "'s" or "’s" : token[1] is "von" or "van" or "de" or "der");

    private static void Clear(byte[] labels, int start, int stop)
    {
        while (start > 0 && labels[start] != 0 && labels[start - 1] != 0) start--;
        while (stop < labels.Length && labels[stop] != 0 && labels[stop - 1] != 0) stop++;
        labels.AsSpan(start, stop - start).Clear();
    }

    /// <summary>Mentions of the kinds that are names: "Entity=(3-person-new…", "Entity=3)", "Entity=(4-place-…)".</summary>
    private static List<(int First, int End, int Kind)> Mentions(List<string> misc)
    {
        List<(int, int, int)> mentions = [];
        List<(string Id, int First, int Kind)> open = [];
        for (var i = 0; i < misc.Count; i++)
        {
            foreach (var field in misc[i].Split('|'))
            {
                if (!field.StartsWith("Entity=", StringComparison.Ordinal)) continue;
                var value = field["Entity=".Length..];
                for (var at = 0; at < value.Length;)
                {
                    if (value[at] == '(')
                    {
                        var stop = value.IndexOfAny(['(', ')'], at + 1);
                        var body = value[(at + 1)..(stop < 0 ? value.Length : stop)].Split('-');
                        open.Add((body[0], i, body.Length > 1 ? Array.IndexOf(Kinds, body[1]) : -1));
                        at = stop < 0 ? value.Length : stop;
                        if (stop >= 0 && value[stop] == ')') Close(body[0], i, ref at);
                    }
                    else
                    {
                        var stop = value.IndexOf(')', at);
                        if (stop < 0) break;
                        var id = value[at..stop];
                        at = stop;
                        Close(id, i, ref at);
                    }
                }
            }
        }
        return mentions;

        void Close(string id, int i, ref int at)
        {
            at++;
            var n = open.FindLastIndex(o => o.Id == id);
            if (n < 0) return;
            if (open[n].Kind >= 0) mentions.Add((open[n].First, i + 1, open[n].Kind));
            open.RemoveAt(n);
        }
    }
}
