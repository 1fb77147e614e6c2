using OnRecord.Text;
using OnRecord.Weave;

namespace OnRecord.App.Web;

/// <summary>A run of a witness's words, or a place where it lacks words of the base.</summary>
/// <param name="Span">Its words in the witness's report; null where it drops words.</param>
/// <param name="Difference">What sets it apart; null where it agrees.</param>
public sealed record WitnessRun(TextSpan? Span, Difference? Difference);
