using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.App.Web;

/// <summary>A line of a report's stored text, with the statements that begin in it.</summary>
public sealed record ReaderLine(ImmutableArray<ReaderRun> Runs, ImmutableArray<Statement> Statements);
