namespace OnRecord.Reading;

/// <summary>What had to be mended before a pair of quotation marks could be read.</summary>
[Flags]
public enum QuotationRepair
{
    None = 0,

    /// <summary>Only the closing mark is printed; the opening was placed.</summary>
    OpenerPlaced = 1,

    /// <summary>Only the opening mark is printed; the closing was placed.</summary>
    CloserPlaced = 2,

    /// <summary>The closing mark was typed as an opening one.</summary>
    CloserTurned = 4,

    /// <summary>A new opening mark inside a quotation that was never closed: the next paragraph's, flattened.</summary>
    Reopened = 8,

    /// <summary>The quotation goes on from the paragraph before, which by convention is not closed.</summary>
    Continued = 16,
}
