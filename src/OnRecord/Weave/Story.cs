using System.Collections.Immutable;

namespace OnRecord.Weave;

/// <summary>Reports about the same happening.</summary>
/// <param name="Id">Stable while its founding report stays.</param>
/// <param name="Reports">Ids, in order of input.</param>
public sealed record Story(string Id, ImmutableArray<string> Reports)
{
    /// <summary>Why its first report founds it, or is left alone, in plain words; empty when that is not known.</summary>
    public string Founding { get; init; } = "";

    /// <summary>Why each report but the first is in it, in plain words, in the reports' order.</summary>
    public ImmutableArray<string> Why { get; init; } = [];
}
