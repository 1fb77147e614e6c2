namespace OnRecord.Eval.Feeds;

/// <summary>One expected value and what was read.</summary>
/// <param name="Group">Folder of the feed.</param>
/// <param name="File">Name of the feed.</param>
/// <param name="Value">What is expected.</param>
/// <param name="Reason">Why it is out of scope; null when it is in scope.</param>
/// <param name="Found">What was read; null when nothing.</param>
internal sealed record FeedCheck(string Group, string File, ExpectedValue Value, string? Reason, string? Found)
{
    /// <summary>True when it was read as expected; moments are compared to the minute, which is what a date of OnRecord holds.</summary>
    public bool IsFound => Reason is null && (Found == Value.Value || Value.Path[^1] == "publishedParsed" && Found is not null && Value.Value.StartsWith(Found.TrimEnd('Z'), StringComparison.Ordinal));
}
