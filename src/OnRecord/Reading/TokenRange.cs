namespace OnRecord.Reading;

/// <summary>A half-open range [Start, End) of indices into the report's tokens.</summary>
public readonly record struct TokenRange(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(int index) => index >= Start && index < End;
}
