namespace OnRecord.Intake.Charsets;

/// <summary>The encoding that bytes are read in.</summary>
/// <param name="Charset">The encoding.</param>
/// <param name="Basis">Why.</param>
/// <param name="Denied">What was stated and is not so, as a label; null when nothing was, or it is so.</param>
public sealed record CharsetChoice(Charset Charset, CharsetBasis Basis, string? Denied = null)
{
    /// <summary>A remark that the bytes are in another encoding than they say; null when they are not.</summary>
    public Problem? Remark(string where) =>
        Denied is not null ? new Problem(ProblemCodes.OtherEncoding, where, Detail: $"it says {Denied} and was read as {Charset.Name}")
        : Basis is CharsetBasis.Likely or CharsetBasis.Usual && Charset != Charset.Utf8 ? new Problem(ProblemCodes.OtherEncoding, where, Detail: $"it says none and was read as {Charset.Name}")
        : null;
}
