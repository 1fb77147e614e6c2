using OnRecord.Reading.Models;
using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Train.Names;

/// <summary>Further sentences, from a treebank without names: a model marks them, and only what the treebank's proper nouns do not contradict is learned.</summary>
internal static class SilverNames
{
    /// <summary>How much a mistake on these counts against one on names marked by people.</summary>
    private const float Weight = 0.5f;

    /// <summary>The stretches of a treebank that can be trusted.</summary>
    public static List<Stretch> Read(string path, NameModel model, WordNumbers types)
    {
        List<Stretch> made = [];
        foreach (var (sentences, tags) in Documents(path))
        {
            var block = new NameBlock(sentences, types);
            var labels = block.LabelledBy(model);
            foreach (var (first, last, _) in NameFigures.Spans(labels).ToArray())
            {
                if (!tags[first..(last + 1)].Exists(IsProper)) labels.AsSpan(first, last - first + 1).Clear();
            }
            labels.CopyTo(block.Labels, 0);
            made.AddRange(Stretch.Cut(block, NameFeatures.ReadingSource, Weight).Where(stretch => !MissesOne(stretch, labels, tags)));
        }
        return made;
    }

    /// <summary>True where a proper noun is in no name: a product or a day as it may be, or something missed.</summary>
    private static bool MissesOne(Stretch stretch, byte[] labels, List<string> tags)
    {
        for (var i = stretch.Range.Start.Value; i < stretch.Range.End.Value; i++)
        {
            if (labels[i] == NameLabels.Outside && IsProper(tags[i])) return true;
        }
        return false;
    }

    private static bool IsProper(string tag) => tag is "NNP" or "NNPS";

    private static IEnumerable<(List<NamedSentence> Sentences, List<string> Tags)> Documents(string path)
    {
        List<NamedSentence> sentences = [];
        List<string> tags = [];
        List<string> words = [];
        foreach (var line in File.ReadLines(path).Append("# newdoc"))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && sentences.Count > 0)
            {
                yield return (sentences, tags);
                (sentences, tags) = ([], []);
            }
            if (line.Length == 0 && words.Count > 0)
            {
                sentences.Add(new NamedSentence([.. words], new byte[words.Count]));
                words.Clear();
            }
            else if (line.Length > 0 && line[0] != '#' && line.Split('\t') is var columns && !columns[0].AsSpan().ContainsAny('-', '.'))
            {
                words.Add(columns[1]);
                tags.Add(columns[4]);
            }
        }
    }
}
