namespace OnRecord.Text;

/// <summary>The smallest part of a date that is known.</summary>
public enum DatePrecision
{
    Year,
    Month,
    Day,
    Minute,
}
