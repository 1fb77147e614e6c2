using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.App.Web;

/// <summary>A run of the base's words that the same witnesses depart from.</summary>
/// <param name="Span">Where it stands in the base's report.</param>
/// <param name="Departing">Ids of the reports that depart here; empty where all agree.</param>
/// <param name="IsDistorted">True when a departure here changes the sense.</param>
/// <param name="Level">0 when none departs, 1 (few) to 4 (all).</param>
public sealed record HeatWord(TextSpan Span, ImmutableArray<string> Departing, bool IsDistorted, int Level);
