using System.Collections.Frozen;

namespace OnRecord.Reading.Coreference;

/// <summary>One form of a personal or pointing pronoun.</summary>
/// <param name="Base">The pronoun it is a form of, in its subject form: "he" for "his".</param>
/// <param name="Number">Number of the pronoun it is a form of, from 1: equal for "he" and "his".</param>
/// <param name="Traits">What it may mean.</param>
/// <param name="Person">1, 2 or 3.</param>
/// <param name="Use">"subject", "object", "owner", "reflexive" or "pointing".</param>
internal sealed record Pronoun(string Base, byte Number, Traits Traits, byte Person, string Use)
{
    private static readonly FrozenDictionary<string, Pronoun> ByForm = Load();

    private static readonly FrozenDictionary<string, Pronoun>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByForm.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for he and she.</summary>
    public bool IsPersonal { get; } = Base is "he" or "she";

    /// <summary>True for it and they, which may mean an organisation or a state.</summary>
    public bool IsOfGroup { get; } = Base is "it" or "they";

    public bool IsPointing { get; } = Use == "pointing";

    public bool IsReflexive { get; } = Use == "reflexive";

    /// <summary>True for it.</summary>
    public bool IsThing { get; } = Base is "it";

    /// <summary>The pronoun of a form in any lettering; null for other words.</summary>
    public static Pronoun? Find(ReadOnlySpan<char> form) => form.Length <= 10 && BySpan.TryGetValue(form, out var pronoun) ? pronoun : null;

    private static FrozenDictionary<string, Pronoun> Load()
    {
        var numbers = new List<string>();
        var forms = new Dictionary<string, Pronoun>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in DataTable.Rows("Reading/Coreference/pronouns.tsv"))
        {
            if (!numbers.Contains(row[1])) numbers.Add(row[1]);
            forms[row[0]] = new Pronoun(row[1], (byte)(numbers.IndexOf(row[1]) + 1), TraitsOf(row[2]) | TraitsOf(row[3]), byte.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture), row[5]);
        }
        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static Traits TraitsOf(string words) => words.Split(' ').Select(static word => Enum.Parse<Traits>(word, ignoreCase: true)).Aggregate(static (a, b) => a | b);
}
