namespace OnRecord.Reading.Names;

/// <summary>A name before it is tied to an entity.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last.</param>
/// <param name="Kind">What it seems to name.</param>
/// <param name="Entry">What the gazetteer knows under this form; null when nothing.</param>
/// <param name="IsTitled">An office or honorific stands right before it.</param>
/// <param name="IsTold">The words around it say what it is: "the newspaper X", the outlet of a dateline.</param>
internal readonly record struct FoundName(int First, int End, NameKind Kind, GazetteerEntry? Entry = null, bool IsTitled = false, bool IsTold = false)
{
    public int Length => End - First;
}
