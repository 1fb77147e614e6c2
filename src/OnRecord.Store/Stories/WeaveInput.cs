using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Store.Stories;

/// <summary>What a weave starts from: the current revision of every report, in order of recording.</summary>
/// <param name="Reports">The reports.</param>
/// <param name="Revisions">Which revision each is, by id.</param>
/// <param name="Through">Mark of the last revision among them; handed back when the result is saved.</param>
public sealed record WeaveInput(ImmutableArray<RecordedReport> Reports, ImmutableDictionary<string, int> Revisions, long Through);
