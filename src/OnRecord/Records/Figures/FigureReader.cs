using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Records.Figures;

/// <summary>Finds quantities: of what, how bounded, according to whom.</summary>
public static class FigureReader
{
    public static ImmutableArray<Figure> Read(AnnotatedReport report, ImmutableArray<Statement> statements) => [];
}
