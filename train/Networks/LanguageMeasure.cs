using OnRecord.Reading;
using OnRecord.Reading.Networks;
using OnRecord.Text;

namespace OnRecord.Train.Networks;

/// <summary>How well a finished model reads sentences whose words are given.</summary>
internal static class LanguageMeasure
{
    /// <summary>Measures the model of the models' folder on the dev part of each treebank.</summary>
    public static void Run(Options options)
    {
        foreach (var folder in Treebank.Folders) Console.WriteLine(Of(Path.Combine(options.Models, LanguageModel.File), folder, Treebank.Dev(options.Data, folder)));
    }

    public static string Of(string file, string name, IEnumerable<TreebankWord[]> sentences)
    {
        using var input = ModelFile.Open(File.OpenRead(file), file);
        var model = new LanguageModel(input);
        var workspace = model.Rent();
        int count = 0, tags = 0, classes = 0, attached = 0, labelled = 0;
        foreach (var sentence in sentences)
        {
            var text = string.Join(' ', sentence.Select(word => word.Form));
            var at = 0;
            var tokens = new Token[sentence.Length];
            for (var i = 0; i < sentence.Length; i++)
            {
                tokens[i] = new Token(new TextSpan(at, at + sentence[i].Form.Length), WordClass.X, "", "");
                at += sentence[i].Form.Length + 1;
            }
            workspace.Read(text, tokens, [tokens.Length]);
            for (var i = 0; i < sentence.Length; i++)
            {
                count++;
                if (model.Tags[workspace.Tags[i]] == sentence[i].Tag) tags++;
                if (model.Classes[workspace.Tags[i]].ToString().Equals(sentence[i].Class, StringComparison.OrdinalIgnoreCase)) classes++;
                var head = workspace.Heads[i];
                if (head != (sentence[i].Head < 0 ? i : sentence[i].Head)) continue;
                attached++;
                var relation = head == i ? "root" : model.Relations[workspace.Relations[i]];
                if (relation.Split(':')[0] == sentence[i].Relation.Split(':')[0]) labelled++;
            }
        }
        return $"{name} dev, gold tokens: XPOS {Share(tags)}, UPOS {Share(classes)}, UAS {Share(attached)}, LAS {Share(labelled)} ({count} tokens)";

        string Share(int right) => (100.0 * right / count).ToString("F2");
    }
}
