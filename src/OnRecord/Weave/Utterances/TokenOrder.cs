using OnRecord.Reading;

namespace OnRecord.Weave.Utterances;

/// <summary>Finds tokens by where they start.</summary>
internal sealed class TokenOrder : IComparer<Token>
{
    public static readonly TokenOrder ByStart = new();

    public int Compare(Token x, Token y) => x.Span.Start.CompareTo(y.Span.Start);
}
