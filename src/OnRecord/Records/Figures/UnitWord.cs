namespace OnRecord.Records.Figures;

/// <summary>A unit as printed: its code and where it stands.</summary>
internal readonly record struct UnitWord(string Unit, bool IsPrefix);
