namespace OnRecord.Reading;

/// <summary>Words in quotation marks, with the marks mended where they were damaged.</summary>
/// <param name="Span">Marks included, where they are printed.</param>
/// <param name="Inner">The words between the marks.</param>
/// <param name="Depth">0 for a quotation in the narrator's text, 1 for one inside another.</param>
/// <param name="Repair">What had to be mended.</param>
public sealed record Quotation(TextSpan Span, TextSpan Inner, int Depth = 0, QuotationRepair Repair = QuotationRepair.None);
