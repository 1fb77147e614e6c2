namespace OnRecord.App.Fetching;

/// <summary>What one fetch may cost.</summary>
internal sealed record FetchLimits
{
    /// <summary>Bytes of an answer, counted after it was unpacked. Larger than any article's page; a feed of some thousand items fits.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>From the request to the last byte, so that a server that drips ends too.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Until the connection stands.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Redirects followed; RFC 9309 asks for at least five for robots.txt.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Tries after a first one that failed in a way that may pass.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Pause before the first further try; it doubles. A server's Retry-After comes before it.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A server that wants us to wait longer than this is left until its next turn.</summary>
    public TimeSpan LongestRetryPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Pause between two requests to one host where its robots.txt asks for none.</summary>
    public TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(1);
}
