namespace OnRecord.Store;

/// <summary>How much a record holds.</summary>
/// <param name="Reports">Reports.</param>
/// <param name="Revisions">Texts of reports, edited ones included.</param>
/// <param name="Statements">Statements of current revisions.</param>
/// <param name="Speakers">Speakers of them.</param>
/// <param name="Stories">Standing stories.</param>
/// <param name="Utterances">Standing utterances.</param>
public sealed record RecordCounts(long Reports, long Revisions, long Statements, long Speakers, long Stories, long Utterances);
