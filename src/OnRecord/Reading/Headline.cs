using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading;

/// <summary>The headline is read before the body: it names people and tells who says what, and what the body says of them settles whom it means.</summary>
internal static class Headline
{
    /// <summary>What a sentence of the headline has for the index of its paragraph.</summary>
    public const int Paragraph = -1;

    /// <summary>The headline, where it is printed above the body, and the paragraphs of the body.</summary>
    public static ImmutableArray<TextSpan> AndBody(Report report) => Of(report) is TextSpan title ? report.Paragraphs.Insert(0, title) : report.Paragraphs;

    /// <summary>The sentences of what <see cref="AndBody"/> gave, with the indices that their paragraphs have in the report.</summary>
    public static TokenizedText Number(Report report, TokenizedText read) =>
        Of(report) is null ? read : read with { Sentences = [.. read.Sentences.Select(sentence => sentence with { Paragraph = sentence.Paragraph - 1 })] };

    private static TextSpan? Of(Report report) =>
        report.Title?.Span is TextSpan title && report.Paragraphs is [var first, ..] && title.End <= first.Start ? title : null;
}
