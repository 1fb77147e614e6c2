namespace OnRecord.Reading.Numbers;

/// <summary>A number as printed.</summary>
/// <param name="Start">Index of its first atom.</param>
/// <param name="End">Index behind its last atom.</param>
/// <param name="Value">The number.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Scale">The last scale word's value, which a range shares with its lower end; 1 when there is none.</param>
internal readonly record struct NumberPhrase(int Start, int End, double Value, NumberForm Form = NumberForm.Cardinal, double Scale = 1)
{
    /// <summary>True when letters that are no part of it follow without a space: "180ml", "21C".</summary>
    public bool IsGlued { get; init; }

    /// <summary>True when it is read from groups of digits with spaces between: "1 234 567", which a telephone number may be too.</summary>
    public bool IsSpaced { get; init; }

    /// <summary>True for a fraction of one part with an article, "a third", which may be an ordinal: "a third man".</summary>
    public bool IsDoubtful { get; init; }
}
