namespace OnRecord.Train;

/// <summary>Sentences with other capitals, so that headlines and shouted or careless text are tagged too.</summary>
internal static class Noise
{
    public static List<TreebankWord[]> Recased(IEnumerable<TreebankWord[]> sentences, Random random, double shouted, double headlines, double small)
    {
        var recased = new List<TreebankWord[]>();
        foreach (var words in sentences)
        {
            var chance = random.NextDouble();
            if (chance < shouted) recased.Add(Change(words, form => form.ToUpperInvariant()));
            else if (chance < shouted + headlines) recased.Add(Change(words, form => char.ToUpperInvariant(form[0]) + form[1..]));
            else if (chance < shouted + headlines + small) recased.Add(Change(words, form => form.ToLowerInvariant()));
        }
        return recased;
    }

    private static TreebankWord[] Change(TreebankWord[] words, Func<string, string> change) => [.. words.Select(word => word with { Form = change(word.Form) })];
}
