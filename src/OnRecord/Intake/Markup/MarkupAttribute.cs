namespace OnRecord.Intake.Markup;

/// <summary>One attribute of a start tag.</summary>
/// <param name="Name">As written, prefix included.</param>
/// <param name="Value">With references read.</param>
internal readonly record struct MarkupAttribute(string Name, string Value);
