using System.Collections.Immutable;

namespace OnRecord.Records.Revisions;

/// <summary>What sets one state of a report apart from an earlier one.</summary>
/// <param name="Weight">How much it is.</param>
/// <param name="Title">The titles, where they differ.</param>
/// <param name="Statements">Statements gained, lost or changed, in order of the later text; lost ones last.</param>
/// <param name="Figures">Figures gained, lost or changed, in the same order.</param>
public sealed record RevisionChange(RevisionWeight Weight, TitleChange? Title, ImmutableArray<StatementChange> Statements, ImmutableArray<FigureChange> Figures);
