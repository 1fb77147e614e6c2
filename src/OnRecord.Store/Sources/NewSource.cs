namespace OnRecord.Store.Sources;

/// <summary>A source to be watched.</summary>
/// <param name="Address">http or https.</param>
/// <param name="Title">Its name; null when unknown.</param>
/// <param name="Outlet">Who its reports are by; null: as the feed says.</param>
/// <param name="Folder">Outlines above it, by "/"; null for none.</param>
/// <param name="Priority">How soon it should be looked at.</param>
public sealed record NewSource(string Address, string? Title = null, string? Outlet = null, string? Folder = null, SourcePriority Priority = SourcePriority.Normal);
