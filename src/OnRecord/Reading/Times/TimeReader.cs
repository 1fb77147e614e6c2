using System.Collections.Immutable;
using OnRecord.Intake;

namespace OnRecord.Reading.Times;

/// <summary>Finds time expressions and counts the relative ones from the report's publication date.</summary>
public static class TimeReader
{
    public static ImmutableArray<TimeExpression> Read(Report report, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences) => [];
}
