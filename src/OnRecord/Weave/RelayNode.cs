namespace OnRecord.Weave;

/// <summary>One place that the words of an utterance pass through.</summary>
/// <param name="Id">Unique in its graph: "occasion", for an interview "occasion:OUTLET", "report:ID", "outlet:NAME".</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">For an occasion what is known of it, for an outlet its name as printed, else the id of the report.</param>
/// <param name="Report">Id of the report; null for an occasion and an outlet.</param>
public sealed record RelayNode(string Id, RelayNodeKind Kind, string Name, string? Report = null)
{
    /// <summary>Of an occasion who spoke, when and where, apart; null for all else.</summary>
    public SpokenAt? Spoken { get; init; }
}
