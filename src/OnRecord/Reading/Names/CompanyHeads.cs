namespace OnRecord.Reading.Names;

/// <summary>Surnames that are also the first word of a company the text named before the person: "Hale Motor Company", "Jon Hale", "Hale".</summary>
internal sealed class CompanyHeads
{
    private readonly Words words;
    private readonly List<FoundName> names;

    /// <summary>For the first word of each company its first name in the text, where no person of that surname was named before it.</summary>
    private readonly Dictionary<string, int> byHead = new(StringComparer.Ordinal);

    public CompanyHeads(Words words, List<FoundName> names)
    {
        this.words = words;
        this.names = names;
        HashSet<string>? surnames = null;
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            if (name.Kind == NameKind.Person) (surnames ??= new(StringComparer.Ordinal)).Add(words[name.End - 1]);
            else if (name is { Kind: NameKind.Organisation, Length: > 1 } && IsCompanyWord(words[name.End - 1]) && surnames?.Contains(words[name.First]) != true) byHead.TryAdd(words[name.First], n);
        }
    }

    /// <summary>The company that a bare word printed behind it means; null when the name is no such word, or an office or honorific makes it a person's.</summary>
    public FoundName? MeantBy(int n)
    {
        var name = names[n];
        if (name is not { Length: 1, Entry: null, IsTitled: false, Kind: NameKind.Person or NameKind.Organisation or NameKind.Other } || !byHead.TryGetValue(words[name.First], out var company) || company >= n) return null;
        return Lexicon.IsHonorific(words[name.First - 1]) || Lexicon.IsOfficeHead(words[name.First - 1]) ? null : names[company];
    }

    /// <summary>Words that end the names of companies and not those of foundations or campaigns that bear a living person's name.</summary>
    public static bool IsCompanyWord(string word) =>
        word is "Company" or "Corporation" or "Corp" or "Corp." or "Inc" or "Inc." or "Co." or "Ltd" or "Ltd." or "plc" or "PLC" or "AG" or "Motor" or "Motors" or "Automotive" or "Airlines" or "Airways" or "Computer" or "Computers"
            or "Industries" or "Technologies" or "Electric" or "Aerospace" or "Pharmaceuticals" or "Stores" or "Foods" or "Software" or "Semiconductor" or "Communications" or "Entertainment" or "Petroleum";
}
