namespace OnRecord.Publish.Briefs;

/// <summary>A piece of a sentence with what it claims to be; <see cref="CitedSentence"/> checks the claim.</summary>
/// <param name="Kind">What it claims to be.</param>
/// <param name="Text">What is printed; for a quotation without its outer marks.</param>
public sealed record SentencePart(PartKind Kind, string Text)
{
    /// <summary>The report an outlet's name, a headline or a quotation belongs to; null for other parts.</summary>
    public string? Report { get; init; }

    /// <summary>The date behind a date's words; null for other parts.</summary>
    public Dating? Dating { get; init; }

    /// <summary>The part as a reader sees it: a quotation in marks, marks inside it made single.</summary>
    public string Printed => Kind == PartKind.Quote ? $"“{QuotedText.WithSingleMarks(Text)}”" : Text;

    public static SentencePart Words(string text) => new(PartKind.Words, text);

    public static SentencePart Quote(string report, string text) => new(PartKind.Quote, text) { Report = report };

    public static SentencePart Outlet(string report, string name) => new(PartKind.Outlet, name) { Report = report };

    public static SentencePart Headline(string report, string text) => new(PartKind.Headline, text) { Report = report };

    public static SentencePart Date(Dating dating) => new(PartKind.Date, DateWords.Of(dating.Date)) { Dating = dating };

    public static SentencePart Reason(string text) => new(PartKind.Reason, text);
}
