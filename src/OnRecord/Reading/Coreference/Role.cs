namespace OnRecord.Reading.Coreference;

/// <summary>Place of a phrase in its clause, from the relation of its head.</summary>
internal enum Role : byte
{
    Other,
    Subject,
    PassiveSubject,
    Object,
    Oblique,
    Owner,
    OfNoun,
    Apposition,
    Predicate,
    Conjunct,
    Compound,
    Root,
    Vocative,
}
