namespace OnRecord.Records;

/// <summary>One of the two values of a range: "between 10 and 20".</summary>
public enum RangeEnd
{
    Lower,
    Upper,
}
