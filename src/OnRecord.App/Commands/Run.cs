namespace OnRecord.App.Commands;

/// <summary>Words in one style.</summary>
/// <param name="Text">The words.</param>
/// <param name="Style">A Spectre.Console style such as "bold"; null for none. Never the only carrier of a meaning.</param>
internal readonly record struct Run(string Text, string? Style = null);
