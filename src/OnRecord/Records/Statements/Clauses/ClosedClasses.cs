using System.Collections.Frozen;

namespace OnRecord.Records.Statements.Clauses;

/// <summary>closed-classes.tsv: what the small words of English are without a tagger.</summary>
internal static class ClosedClasses
{
    private static readonly FrozenDictionary<string, WordKind> Kinds = Load();

    /// <summary>Every class the word is listed under; <see cref="WordKind.None"/> for an open-class word.</summary>
    public static WordKind Of(string lowerCase) => Kinds.GetValueOrDefault(lowerCase);

    private static FrozenDictionary<string, WordKind> Load()
    {
        var kinds = new Dictionary<string, WordKind>(StringComparer.Ordinal);
        foreach (var row in DataTable.Rows("Records/Statements/Clauses/closed-classes.tsv"))
        {
            var kind = Enum.Parse<WordKind>(row[1], ignoreCase: true);
            if (kind is WordKind.Auxiliary or WordKind.Modal) kind |= WordKind.Verb | WordKind.Finite;
            if (kind is WordKind.Finite) kind |= WordKind.Verb;
            if (row[0] is "be" or "been" or "being" or "done" or "having") kind &= ~WordKind.Finite;
            kinds[row[0]] = kinds.GetValueOrDefault(row[0]) | kind;
        }
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
