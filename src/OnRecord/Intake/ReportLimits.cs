namespace OnRecord.Intake;

/// <summary>What bounds the memory one report can take.</summary>
public static class ReportLimits
{
    /// <summary>UTF-16 units of one report's text: some four times the longest book, and far above any article.</summary>
    public const int MaxCharacters = 10_000_000;

    /// <summary>Bytes of one report as it arrives: <see cref="MaxCharacters"/> of up to four bytes each.</summary>
    public const int MaxBytes = 4 * MaxCharacters;
}
