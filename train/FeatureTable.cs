using OnRecord.Reading.Tags;

namespace OnRecord.Train;

/// <summary>Writes features.tsv: the universal features that go with a class and tag, and the forms that have others.</summary>
internal static class FeatureTable
{
    /// <summary>A form seen less often with its class and tag goes with the rest of them.</summary>
    private const int MinCount = 4;

    public static void Make(Options options)
    {
        var rows = new SortedDictionary<(string, string, string), string>();
        foreach (var group in Treebank.Train(options.Data).SelectMany(words => words).GroupBy(word => (word.Class, word.Tag)))
        {
            var usual = Most(group);
            rows[(group.Key.Class, group.Key.Tag, Morphology.AnyForm)] = usual;
            foreach (var form in group.GroupBy(word => word.Form.ToLowerInvariant().Replace('’', '\''), StringComparer.Ordinal))
            {
                if (form.Count() >= MinCount && form.Key != Morphology.AnyForm && Most(form) is var own && own != usual) rows[(group.Key.Class, group.Key.Tag, form.Key)] = own;
            }
        }
        using var output = new StreamWriter(Path.Combine(options.Models, "..", "..", "src", "OnRecord", "Reading", "Tags", "features.tsv")) { NewLine = "\n" };
        output.WriteLine("# Universal features of words: class, Penn Treebank tag, form in small letters (* any other), features. Written by: dotnet run --project train -- features");
        output.WriteLine("# From UD English EWT 2.15 (CC BY-SA 4.0) and GUM without its non-commercial genres (CC BY 4.0 and free genres); this table is under CC BY-SA 4.0.");
        foreach (var ((wordClass, tag, form), features) in rows.Where(row => row.Value.Length > 0 || row.Key.Item3 != Morphology.AnyForm)) output.WriteLine($"{wordClass}\t{tag}\t{form}\t{features}");
        Console.WriteLine($"{rows.Count} rows");
    }

    /// <summary>Features of one place in one text, not of the word.</summary>
    private static readonly string[] Occasional = ["Typo=", "ExtPos=", "Abbr=", "Style="];

    private static string Most(IEnumerable<TreebankWord> words) =>
        words.CountBy(word => Lasting(word.Features)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;

    private static string Lasting(string features) =>
        features == "_" ? "" : string.Join('|', features.Split('|').Where(feature => !Occasional.Any(name => feature.StartsWith(name, StringComparison.Ordinal))));
}
