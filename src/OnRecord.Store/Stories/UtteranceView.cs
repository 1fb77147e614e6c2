using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Store.Stories;

/// <summary>An utterance with the reports it stands in.</summary>
/// <param name="Utterance">The utterance.</param>
/// <param name="Story">Id of its story; null when it belongs to none.</param>
/// <param name="Reports">Current revisions of the reports of its renderings, in their order.</param>
/// <param name="RetiredAt">When a later weave no longer made it; null while it stands.</param>
public sealed record UtteranceView(Utterance Utterance, string? Story, ImmutableArray<RecordedReport> Reports, DateTimeOffset? RetiredAt);
