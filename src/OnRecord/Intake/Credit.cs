namespace OnRecord.Intake;

/// <summary>An outlet or agency that the report names as where it has its words from.</summary>
/// <param name="Outlet">The name as printed.</param>
/// <param name="Span">Where it is printed.</param>
/// <param name="IsSelf">True when the report cites its own outlet, which is no second source.</param>
public sealed record Credit(string Outlet, TextSpan Span, bool IsSelf = false);
