namespace OnRecord.Reading.Coreference;

/// <summary>How a noun phrase is built, which tells much about whether it means something named before.</summary>
internal enum PhraseKind : byte
{
    /// <summary>Without determiner: "researchers", "water".</summary>
    Bare,

    /// <summary>"a minister", "some ships", "every one".</summary>
    Indefinite,

    /// <summary>"the minister".</summary>
    Definite,

    /// <summary>"this minister".</summary>
    Pointed,

    /// <summary>"his minister", "the league's minister".</summary>
    Owned,

    /// <summary>Several joined by "and" or "or".</summary>
    Joined,
    Person,
    Organisation,
    Place,

    /// <summary>Another name, or a proper noun that no reader of names knows.</summary>
    OtherName,
    Pronoun,
}
