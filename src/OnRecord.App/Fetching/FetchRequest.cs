using System.Collections.Immutable;

namespace OnRecord.App.Fetching;

/// <summary>What is wanted.</summary>
/// <param name="Address">Where, http or https.</param>
/// <param name="ETag">The mark of the state we have; null for none.</param>
/// <param name="LastModified">The server's date of the state we have, as it spelt it; null for none.</param>
internal sealed record FetchRequest(Uri Address, string? ETag = null, string? LastModified = null)
{
    /// <summary>Fields of a form that is sent; null when nothing is sent and something is got. What a site asks of robots does not concern forms.</summary>
    public ImmutableArray<KeyValuePair<string, string>>? Form { get; init; }
}
