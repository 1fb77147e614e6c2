namespace OnRecord.Assess.Positions;

/// <summary>A word for an act.</summary>
/// <param name="Notion">The act.</param>
/// <param name="IsOpposite">True when the word means the act's opposite, which counts only where it is said to go on.</param>
/// <param name="NeedsCompany">True when the word means the act only beside words for forces.</param>
internal readonly record struct NotionWord(string Notion, bool IsOpposite, bool NeedsCompany);
