using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace OnRecord.Records.Statements.Cues;

/// <summary>cues.tsv with every form of every word spelled out.</summary>
internal static class CueTable
{
    private const string FileName = "Records/Statements/Cues/cues.tsv";

    private const string FrameLetters = "qtzwuinofscda";

    private static readonly FrozenDictionary<string, ImmutableArray<(CueWord Word, VerbForm Form)>> ByForm = Load();

    /// <summary>The words that a spelling may be a form of, those with most words first; empty when none.</summary>
    public static ImmutableArray<(CueWord Word, VerbForm Form)> Find(string lowerCase) => ByForm.TryGetValue(lowerCase, out var found) ? found : [];

    private static FrozenDictionary<string, ImmutableArray<(CueWord Word, VerbForm Form)>> Load()
    {
        var forms = new Dictionary<string, Dictionary<CueWord, VerbForm>>(StringComparer.Ordinal);
        foreach (var row in DataTable.Rows(FileName))
        {
            var words = row[1].Split(' ');
            var isNoun = row[0] == "noun";
            var word = new CueWord(row[1], [.. words[1..]], isNoun, Frames(row[3]), Enum.Parse<SpeechAct>(row[4], ignoreCase: true), double.Parse(row[5], CultureInfo.InvariantCulture));
            Add(words[0], word, VerbForm.Base);
            if (isNoun)
            {
                if (words.Length == 1) Add(Inflection.Third(words[0]), word, VerbForm.Third);
                continue;
            }
            var irregular = row[2].Split(' ');
            Add(Inflection.Third(words[0]), word, VerbForm.Third);
            Add(Given(irregular, 0) ?? Inflection.Past(words[0]), word, VerbForm.Past);
            Add(Given(irregular, 1) ?? Inflection.Past(words[0]), word, VerbForm.Participle);
            Add(Given(irregular, 2) ?? Inflection.Gerund(words[0]), word, VerbForm.Gerund);
        }
        return forms.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.Select(entry => (entry.Key, entry.Value)).OrderByDescending(entry => entry.Key.Following.Length).ThenBy(entry => entry.Key.IsNoun).ToImmutableArray(),
            StringComparer.Ordinal);

        void Add(string form, CueWord word, VerbForm kind)
        {
            foreach (var spelling in Spellings.Of(form, word.Lemma.Split(' ')[0]))
            {
                if (!forms.TryGetValue(spelling, out var entries)) forms[spelling] = entries = [];
                entries[word] = entries.GetValueOrDefault(word) | kind;
            }
        }
    }

    private static string? Given(string[] irregular, int index) => index < irregular.Length && irregular[index] != "-" ? irregular[index] : null;

    private static CueFrames Frames(string letters)
    {
        var frames = CueFrames.None;
        foreach (var letter in letters)
        {
            var index = FrameLetters.IndexOf(letter, StringComparison.Ordinal);
            if (index < 0) throw new InvalidDataException($"{FileName}: there is no frame '{letter}'.");
            frames |= (CueFrames)(1 << index);
        }
        return frames;
    }
}
