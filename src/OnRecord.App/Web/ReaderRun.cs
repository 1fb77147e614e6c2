using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.App.Web;

/// <summary>A stretch of a report's line in which the same things hold.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Statements">Ids of the statements it is content of.</param>
/// <param name="IsCue">True for the words that say that something was said.</param>
/// <param name="Note">A figure or a time as it was read: "more than 60,000 soldiers"; null when it is neither.</param>
/// <param name="Mask">Why it is greyed; null when it is the report's own words.</param>
/// <param name="IsCited">True when the reader was asked for these words.</param>
/// <param name="Anchors">Anchors that lead here.</param>
public sealed record ReaderRun(TextSpan Span, ImmutableArray<string> Statements, bool IsCue, string? Note, MaskKind? Mask, bool IsCited, ImmutableArray<string> Anchors);
