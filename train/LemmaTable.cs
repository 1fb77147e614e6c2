using OnRecord.Reading;
using OnRecord.Reading.Tags;

namespace OnRecord.Train;

/// <summary>Writes the lemmas that the rules of spelling get wrong, from the treebanks and from a lemma list.</summary>
internal static class LemmaTable
{
    /// <summary>A form the treebanks have only once may be a slip.</summary>
    private const int MinCount = 2;

    public static void Make(Options options)
    {
        var exceptions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in Treebank.Train(options.Data).SelectMany(words => words).Where(IsPlain).GroupBy(word => (Form: Plain(word.Form), word.Class)))
        {
            var best = group.CountBy(word => word.Lemma).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
            if (best.Value < MinCount) continue;
            known.Add(group.Key.Form);
            var tag = group.CountBy(word => word.Tag).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
            var regular = Lemmatizer.Regular(group.Key.Form, Enum.Parse<WordClass>(group.Key.Class, ignoreCase: true), tag);
            // Capitals are no exception: Jewish, Monday. Only I is always one.
            if (!regular.Equals(best.Key, StringComparison.OrdinalIgnoreCase) || regular == "i") exceptions.TryAdd($"{group.Key.Form}\t{group.Key.Class}", best.Key);
        }
        // What the treebanks have, their lemma wins; the list adds what they lack.
        foreach (var (form, lemma) in List(options))
        {
            if (known.Contains(form) || lemma == form) continue;
            string[] tags = form switch
            {
                _ when form.EndsWith("ing", StringComparison.Ordinal) => ["VBG"],
                _ when form.EndsWith("ed", StringComparison.Ordinal) => ["VBD"],
                _ when form.EndsWith('s') => ["NNS"],
                _ when form.EndsWith("est", StringComparison.Ordinal) => ["JJS"],
                _ when form.EndsWith("er", StringComparison.Ordinal) => ["JJR"],
                _ => ["VBD"],
            };
            if (tags.All(tag => Lemmatizer.Regular(form, WordClass.X, tag) != lemma)) exceptions.TryAdd($"{form}\t*", lemma);
        }
        using var output = new StreamWriter(Path.Combine(options.Models, "..", "..", "src", "OnRecord", "Reading", "Tags", "lemma_exceptions.tsv")) { NewLine = "\n" };
        output.WriteLine("# Lemmas that the rules of spelling get wrong: form, class (* any inflected), lemma. Written by: dotnet run --project train -- lemmas");
        output.WriteLine("# Classes from UD English EWT 2.15 (CC BY-SA 4.0) and GUM (CC BY 4.0); rows with * from the lemma list of Michal Mechura,");
        output.WriteLine("# lexiconista.com (Open Database License 1.0; this table is available under the same).");
        foreach (var (key, lemma) in exceptions) output.WriteLine($"{key}\t{lemma}");
        Console.WriteLine($"{exceptions.Count} exceptions");
    }

    private static bool IsPlain(TreebankWord word) => word.Tag != Lemmatizer.Possessive && word.Class is not ("PROPN" or "X" or "NUM" or "SYM" or "PUNCT") && word.Form.All(c => char.IsAsciiLetter(c) || c is '\'' or '’');

    private static string Plain(string form) => form.ToLowerInvariant().Replace('’', '\'');

    /// <summary>Forms of the list that have one lemma only.</summary>
    private static IEnumerable<(string Form, string Lemma)> List(Options options) => File.ReadLines(Path.Combine(options.Data, "english/lemma/lemmatization-en.txt"))
        .Select(line => line.TrimStart('\uFEFF').Split('\t'))
        .Where(columns => columns.Length == 2 && columns[0].All(char.IsAsciiLetterLower) && columns[1].All(char.IsAsciiLetterLower))
        .GroupBy(columns => columns[1], columns => columns[0], StringComparer.Ordinal)
        .Where(lemmas => lemmas.Count() == 1)
        .Select(lemmas => (lemmas.Key, lemmas.First()));
}
