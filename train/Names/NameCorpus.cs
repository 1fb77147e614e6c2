using OnRecord.Reading.Names;
using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Train.Names;

/// <summary>Names in BIO columns, brought to one guideline (docs/annotation-names.md).</summary>
/// <param name="Name">File name.</param>
/// <param name="Number">The number it has as a feature.</param>
/// <param name="Weight">How much its mistakes count.</param>
/// <param name="IsWritten">False for messages, whose lines with addresses and tags of the medium are left out.</param>
internal sealed record NameCorpus(string Name, uint Number, float Weight, bool IsWritten)
{
    /// <summary>The files do not part their documents: so many sentences are read together.</summary>
    private const int Block = 20;

    private static readonly string[] Kinds = ["Person", "Organization", "Location"];

    public NameSource Read(Options options) => new(Number, Weight, Read(Path.Combine(options.Data, "english/ner", Name), IsWritten));

    /// <summary>The sentences of a file, in blocks.</summary>
    /// <param name="path">Token and tag in columns, a blank line between sentences.</param>
    /// <param name="isWritten">False leaves out sentences with addresses and tags of the medium.</param>
    public static List<NamedSentence[]> Read(string path, bool isWritten) =>
        [.. Sentences(path).Where(sentence => isWritten || !Array.Exists(sentence.Words, word => word[0] is '@' or '#')).Chunk(Block)];

    private static IEnumerable<NamedSentence> Sentences(string path)
    {
        List<string> words = [];
        List<string> tags = [];
        foreach (var line in File.ReadLines(path).Append(""))
        {
            var cells = line.Split('\t');
            if (cells.Length >= 2 && cells[0].Length > 0)
            {
                words.Add(cells[0]);
                tags.Add(cells[1]);
            }
            else if (words.Count > 0)
            {
                yield return Named([.. words], tags);
                words.Clear();
                tags.Clear();
            }
        }
    }

    private static NamedSentence Named(string[] words, List<string> tags)
    {
        var labels = new byte[words.Length];
        for (var i = 0; i < words.Length;)
        {
            var kind = tags[i].Length > 2 ? Array.IndexOf(Kinds, tags[i][2..]) : -1;
            var end = i + 1;
            while (kind >= 0 && end < words.Length && tags[end][0] == 'I' && tags[end].EndsWith(Kinds[kind], StringComparison.Ordinal)) end++;
            if (kind >= 0) Mark(words, labels, i, end, kind);
            i = end;
        }
        return new NamedSentence(words, labels);
    }

    /// <summary>Labels one name: a person's without title, a people's or a bare "Government" not at all.</summary>
    public static void Mark(string[] words, byte[] labels, int first, int end, int kind)
    {
        while (kind == 0 && first < end && (Lexicon.IsHonorific(words[first]) || (Lexicon.IsOfficeWord(words[first]) && !Lexicon.IsFirstName(words[first])))) first++;
        while (first < end && words[end - 1] is "'s" or "’s" or "'" or "’") end--;
        if (first >= end) return;
        // "Denver, Colorado" is two places.
        if (kind == 2 && Array.IndexOf(words, ",", first, end - first) is > 0 and var comma && comma > first && comma < end - 1)
        {
            Mark(words, labels, first, comma, kind);
            Mark(words, labels, comma + 1, end, kind);
            return;
        }
        if (end - first == 1 && Lexicon.HeadKind(words[first]) is not null && !Lexicon.IsWholeName(words[first])) return;
        if (end - first == 1 && Gazetteer.Instance.Find(words[first]) is { Kind: EntryKind.Adjective or EntryKind.People }) return;
        for (var i = first; i < end; i++)
        {
            labels[i] = (byte)NameLabels.Of(kind, end - first == 1 ? NameLabels.Unit : i == first ? NameLabels.Begin : i == end - 1 ? NameLabels.Last : NameLabels.Inside);
        }
    }
}
