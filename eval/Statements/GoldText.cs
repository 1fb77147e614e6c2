using System.Collections.Immutable;

namespace OnRecord.Eval.Statements;

/// <summary>One text of an attribution data set with its gold.</summary>
internal sealed record GoldText(string Id, string Split, string? Genre, string? Date, string Text, ImmutableArray<Attribution> Attributions);
