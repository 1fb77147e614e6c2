namespace OnRecord.Store.Reports;

/// <summary>What adding a report did to the record.</summary>
public enum AddOutcome
{
    /// <summary>A report the record did not have.</summary>
    Recorded,

    /// <summary>Another text of a report the record has: kept beside the earlier one, and current from now on.</summary>
    Revision,

    /// <summary>The record has this report with this text; nothing was written.</summary>
    AlreadyRecorded,
}
