namespace OnRecord.Reading.Coreference;

/// <summary>What someone or something may be, as far as words tell: several kinds or numbers at once mean that it is open.</summary>
[Flags]
internal enum Traits : byte
{
    None = 0,
    He = 1,
    She = 2,
    It = 4,
    One = 8,
    Many = 16,
    Person = He | She,
    AnyKind = He | She | It,
    AnyNumber = One | Many,
    Any = AnyKind | AnyNumber,
}
