namespace OnRecord.Weave.Words;

/// <summary>One word of a rendering, as weaving compares it.</summary>
/// <param name="Span">Where it stands; for the second half of a contraction ("n't") that half.</param>
/// <param name="Form">Lower case, typographic marks made plain; a number as its digits.</param>
/// <param name="Stem">What forms of one word share.</param>
/// <param name="Role">What it does in its clause.</param>
/// <param name="IsName">True for names of people, bodies and places.</param>
public readonly record struct Word(TextSpan Span, string Form, string Stem, WordRole Role, bool IsName)
{
    /// <summary>True for words that carry matter: these are aligned first and weighed.</summary>
    public bool IsContent => Role is WordRole.Content or WordRole.Number;
}
