namespace OnRecord.Reading.Numbers;

/// <summary>What an atom is made of.</summary>
internal enum AtomKind : byte
{
    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A number in digits, with its thousands and decimal marks.</summary>
    Number,

    /// <summary>One character that is neither.</summary>
    Mark,
}
