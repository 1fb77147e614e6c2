namespace OnRecord.Text;

/// <summary>What can be wrong with input, by a stable code. Each code is explained in docs/problems.md; a test fails when one is not.</summary>
/// <param name="Id">"OR" and four digits; never used again for something else.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Advice">What the user can do.</param>
public sealed record ProblemCode(string Id, string Title, string Advice);
