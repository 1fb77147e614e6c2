using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Assess;

/// <summary>One value that one voice gives for a quantity, with every place that prints it.</summary>
/// <param name="Figure">The value as the first of them prints it.</param>
/// <param name="Least">Lower end of what the words allow, in the table's unit; 0 when they set none.</param>
/// <param name="Most">Upper end; positive infinity when they set none; of an order of magnitude ten times the lower end.</param>
/// <param name="AccordingTo">Who gives it; null for a narrator.</param>
/// <param name="Date">As of when: the date in its clause, else when it was said, else publication; null when none is known.</param>
/// <param name="Words">Every print of it, in order of input; at least one. Repeated values of one origin are one row.</param>
/// <param name="Notes">How it stands to the rows before it.</param>
public sealed record FigureRow(Figure Figure, double Least, double Most, string? AccordingTo, PartialDate? Date, ImmutableArray<Citation> Words, ImmutableArray<FigureNote> Notes)
{
    /// <summary>The value in the table's unit.</summary>
    public required double Value { get; init; }

    /// <summary>Reports that print it, in order of input.</summary>
    public ImmutableArray<string> Reports => [.. Words.Select(words => words.Report).Distinct(StringComparer.Ordinal)];
}
