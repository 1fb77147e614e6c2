namespace OnRecord.Reading.Numbers;

/// <summary>One word or run of digits of a number.</summary>
/// <param name="Kind">Which part it is.</param>
/// <param name="Value">Its value: 1000 for "thousand", 5 for "fifths".</param>
/// <param name="Start">Index of its first atom.</param>
/// <param name="End">Index behind its last atom.</param>
/// <param name="Join">What ties it to the part before.</param>
/// <param name="IsPlural">True for "thirds", "millions".</param>
/// <param name="IsArticle">True for "a", which counts one before a scale or a share.</param>
internal readonly record struct NumberPart(NumberWordKind Kind, double Value, int Start, int End, NumberJoin Join, bool IsPlural = false, bool IsArticle = false);
