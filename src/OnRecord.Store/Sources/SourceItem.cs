using OnRecord.Intake;

namespace OnRecord.Store.Sources;

/// <summary>One article as a source shows it.</summary>
public sealed record SourceItem
{
    /// <summary>Row in the record; 0 for one that is not in it yet.</summary>
    public long Number { get; init; }

    public required long Source { get; init; }

    /// <summary>The id it gives itself, else its address: what it is known by.</summary>
    public required string Item { get; init; }

    /// <summary>SHA-256 of the item as last shown, lower-case hex; another one means that it was edited.</summary>
    public required string Hash { get; init; }

    public required ItemState State { get; init; }

    /// <summary>The report that the feed itself makes, for what its page leaves out; null where the feed holds the whole text.</summary>
    public Report? Shown { get; init; }

    /// <summary>Address of its page; null when the feed holds the whole text.</summary>
    public string? Page { get; init; }

    /// <summary>Id of its report; null until it is recorded.</summary>
    public string? Report { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>Times its page was asked for in vain.</summary>
    public int Tries { get; init; }

    /// <summary>Times its page was looked at again after it was recorded.</summary>
    public int Visits { get; init; }

    /// <summary>When its page is to be got, or got again; null: no more.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Code of what last went wrong with its page; null when nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it says when it was published.</summary>
    public bool IsDated { get; init; }

    /// <summary>Whether it says so of a day after it was seen.</summary>
    public bool IsAhead { get; init; }

    /// <summary>Characters of the text that was recorded; null until then.</summary>
    public int? Length { get; init; }
}
