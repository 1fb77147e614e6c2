using System.Collections.Immutable;

namespace OnRecord.Publish.Briefs;

/// <summary>What a section does not show, as the list behind the count.</summary>
/// <param name="What">Plural noun: "statements".</param>
/// <param name="Ids">Ids of what is not shown, in the order it would have come.</param>
public sealed record BriefLeftOut(string What, ImmutableArray<string> Ids);
