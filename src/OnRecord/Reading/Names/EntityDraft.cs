namespace OnRecord.Reading.Names;

/// <summary>An entity while a text is read: gathers forms and offices.</summary>
internal sealed class EntityDraft(string canonical, NameKind kind)
{
    /// <summary>Most forms, titles and offices that are kept of each; people have a handful, and every later mention is held against them.</summary>
    private const int Most = 64;

    public string Canonical { get; set; } = canonical;

    public NameKind Kind { get; } = kind;

    public List<string> Aliases { get; } = [];

    public List<string> Titles { get; } = [];

    public List<OfficePhrase> Offices { get; } = [];

    public string? Wikidata { get; set; }

    public string? Of { get; set; }

    public string? Pronoun { get; set; }

    /// <summary>Which entity this is was only guessed: other drafts it may be, likeliest first; empty when it is sure.</summary>
    public List<int> Alternatives { get; } = [];

    /// <summary>True when only the context tells whose it is.</summary>
    public bool IsGuessed { get; set; }

    /// <summary>Common nouns it is called by: "alliance", "ministry".</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void AddAlias(string form)
    {
        if (Aliases.Count < Most && !Aliases.Contains(form)) Aliases.Add(form);
    }

    public void AddOffice(OfficePhrase office, string printed)
    {
        AddOffice(office);
        if (Titles.Count < Most && !Titles.Contains(printed)) Titles.Add(printed);
        Of ??= office.State;
    }

    /// <summary>Adds an office once, however often it is printed.</summary>
    public void AddOffice(OfficePhrase office)
    {
        if (Offices.Count < Most && !Offices.Exists(known => known.State == office.State && known.Organisation == office.Organisation && known.Words.SequenceEqual(office.Words, StringComparer.Ordinal))) Offices.Add(office);
    }

    public Entity ToEntity() => new(Canonical, Kind) { Aliases = [.. Aliases], Titles = [.. Titles], Wikidata = Wikidata, Of = Of, Pronoun = Pronoun };
}
