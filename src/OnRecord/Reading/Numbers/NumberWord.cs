namespace OnRecord.Reading.Numbers;

/// <summary>A word that is part of a number.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="Value">Its value: 5 for "five" and "fifth", 1000 for "thousand".</param>
internal readonly record struct NumberWord(NumberWordKind Kind, double Value);
