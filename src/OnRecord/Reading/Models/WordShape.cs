namespace OnRecord.Reading.Models;

/// <summary>Kinds of characters a word holds.</summary>
[Flags]
internal enum WordShape
{
    None = 0,
    Capital = 1,
    InnerCapital = 2,
    Small = 4,
    Digit = 8,
    Hyphen = 16,
    Stop = 32,
    Mark = 64,
    Single = 128,
}
