namespace OnRecord.App.Fetching;

/// <summary>By what name the program asks.</summary>
/// <param name="Product">The name that a robots.txt can speak to.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Contact">Address or page of whoever runs it, so that a site can ask; null for none.</param>
internal sealed record FetchIdentity(string Product, string Version, string? Contact = null)
{
    public string UserAgent => Contact is null ? $"{Product}/{Version}" : $"{Product}/{Version} (+{Contact})";
}
