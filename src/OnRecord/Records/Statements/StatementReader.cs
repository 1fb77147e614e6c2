using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Records.Statements;

/// <summary>Finds what a report says that someone said.</summary>
public static class StatementReader
{
    public static ImmutableArray<Statement> Read(AnnotatedReport report) => [];
}
