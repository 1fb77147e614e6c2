namespace OnRecord.Reading.Coreference;

/// <summary>A noun phrase that may mean the same as another.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last.</param>
/// <param name="Head">The token its tree hangs by.</param>
/// <param name="Key">The token it is recognised by: the surname of a person, else the head.</param>
/// <param name="Kind">How it is built.</param>
/// <param name="Traits">What its own words leave open.</param>
internal readonly record struct Phrase(int First, int End, int Head, int Key, PhraseKind Kind, Traits Traits)
{
    /// <summary>The pronoun it is; null for other phrases.</summary>
    public Pronoun? Pronoun { get; init; }

    /// <summary>Index of the entity that names tell; -1 where they tell none.</summary>
    public int Entity { get; init; } = -1;

    /// <summary>What a person's given name makes likely beyond <see cref="Traits"/>; none for other phrases.</summary>
    public Traits Leaning { get; init; }

    /// <summary>Index of its sentence.</summary>
    public int Sentence { get; init; }

    /// <summary>Index of the quotation it stands in; -1 in the narrator's text.</summary>
    public int Quotation { get; init; } = -1;

    /// <summary>Its place in its clause.</summary>
    public Role Role { get; init; }

    public bool IsName => Kind is PhraseKind.Person or PhraseKind.Organisation or PhraseKind.Place or PhraseKind.OtherName;

    public bool Contains(in Phrase other) => First <= other.First && End >= other.End;
}
