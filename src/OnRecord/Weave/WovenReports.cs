using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave;

/// <summary>Many reports woven together.</summary>
public sealed record WovenReports
{
    /// <summary>What was woven, in order of input.</summary>
    public required ImmutableArray<RecordedReport> Reports { get; init; }

    public ImmutableArray<Story> Stories { get; init; } = [];

    public ImmutableArray<Duplicate> Duplicates { get; init; } = [];

    /// <summary>Reports of which a part stands in other outlets' reports too, in order of input.</summary>
    public ImmutableArray<AgencyShare> AgencyShares { get; init; } = [];

    public ImmutableArray<Utterance> Utterances { get; init; } = [];

    public ImmutableArray<TalkingPoint> TalkingPoints { get; init; } = [];

    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    /// <summary>Likely renderings of one utterance that were not joined, the likeliest first.</summary>
    public ImmutableArray<Suggestion> Suggestions { get; init; } = [];

    /// <summary>Words that seem changed on the way though no second rendering shows it, in order of input.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];
}
