using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;
using OnRecord.Weave.Decisions;

namespace OnRecord.Store.Stories;

/// <summary>What a weave starts from: stories that share words said in them, with the current revision of every report in them.</summary>
/// <param name="Stories">The stories, in order of founding.</param>
/// <param name="Reports">Their reports, in order of recording.</param>
/// <param name="Revisions">Which revision each is, by id.</param>
/// <param name="Decisions">What persons decided on utterances.</param>
public sealed record WeaveInput(ImmutableArray<Story> Stories, ImmutableArray<RecordedReport> Reports, ImmutableDictionary<string, int> Revisions, UtteranceConstraints Decisions)
{
    internal long Group { get; init; }

    internal long Change { get; init; }
}
