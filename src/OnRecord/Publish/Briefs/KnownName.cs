namespace OnRecord.Publish.Briefs;

/// <summary>A canonical name with the forms of it that one report prints.</summary>
internal sealed record KnownName(List<GuardedWord> Canonical, List<List<GuardedWord>> Forms);
