namespace OnRecord.Store.Sources;

/// <summary>What a server sent for a revision of a report.</summary>
/// <param name="Address">Where it came from, after redirects.</param>
/// <param name="At">When.</param>
/// <param name="ContentType">Media type as the server gave it; null when it gave none.</param>
/// <param name="Content">The content, unpacked, byte for byte.</param>
public sealed record Capture(string Address, DateTimeOffset At, string? ContentType, ReadOnlyMemory<byte> Content);
