namespace OnRecord.Records.Figures;

/// <summary>What a number counts.</summary>
/// <param name="Words">Head noun with its nearest qualifiers, lower case.</param>
/// <param name="Head">Index of the head noun in the report's tokens.</param>
internal readonly record struct Counted(string Words, int Head);
