using System.Collections.Immutable;
using OnRecord.Intake.Dates;

namespace OnRecord.Intake.Chrome;

/// <summary>What stands before the body.</summary>
/// <param name="BodyStart">Index of the first unit of the body.</param>
/// <param name="Title">The title line, or null.</param>
/// <param name="Header">A date header, or null.</param>
/// <param name="Clock">A site clock, or null.</param>
/// <param name="Glued">A header that stands on one line with the first sentence, or null.</param>
/// <param name="Outlet">Where a line with the date names the outlet, or null.</param>
/// <param name="Authors">Names in a byline.</param>
internal sealed record Front(int BodyStart, Title? Title, PrintedDate? Header, PrintedDate? Clock, TextSpan? Glued, TextSpan? Outlet, ImmutableArray<string> Authors);
