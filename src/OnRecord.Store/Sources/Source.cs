namespace OnRecord.Store.Sources;

/// <summary>A feed that is watched.</summary>
public sealed record Source
{
    public required long Number { get; init; }

    /// <summary>Where it is asked for.</summary>
    public required string Address { get; init; }

    /// <summary>Its name, as it or a person gave it; null when nobody did.</summary>
    public string? Title { get; init; }

    /// <summary>Who its reports are by; null: as the feed says.</summary>
    public string? Outlet { get; init; }

    /// <summary>Outlines above it in an OPML file, joined by "/"; null for none.</summary>
    public string? Folder { get; init; }

    public SourcePriority Priority { get; init; }

    public bool IsPaused { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The server's mark of the state we have; null for none.</summary>
    public string? ETag { get; init; }

    /// <summary>The server's date of the state we have, as it spelt it; null for none.</summary>
    public string? LastModified { get; init; }

    /// <summary>Time between two visits, as learned from what the source yields.</summary>
    public required TimeSpan Interval { get; init; }

    public required DateTimeOffset NextAt { get; init; }

    /// <summary>Visits in a row that failed.</summary>
    public int Failures { get; init; }
}
