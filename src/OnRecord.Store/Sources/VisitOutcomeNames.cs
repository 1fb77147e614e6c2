namespace OnRecord.Store.Sources;

/// <summary>Outcomes as the record spells them.</summary>
internal static class VisitOutcomeNames
{
    public static string Of(VisitOutcome outcome) => outcome switch
    {
        VisitOutcome.New => "new",
        VisitOutcome.NothingNew => "nothing_new",
        VisitOutcome.Unchanged => "unchanged",
        VisitOutcome.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, message: null),
    };

    public static VisitOutcome Parse(string name) => name switch
    {
        "new" => VisitOutcome.New,
        "nothing_new" => VisitOutcome.NothingNew,
        "unchanged" => VisitOutcome.Unchanged,
        _ => VisitOutcome.Failed,
    };
}
