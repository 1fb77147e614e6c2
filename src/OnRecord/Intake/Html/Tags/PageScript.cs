namespace OnRecord.Intake.Html.Tags;

/// <summary>Something a page holds for programs: a script, or data in an attribute.</summary>
/// <param name="IsStructured">True for JSON-LD.</param>
/// <param name="Text">As written.</param>
internal readonly record struct PageScript(bool IsStructured, ReadOnlyMemory<char> Text);
