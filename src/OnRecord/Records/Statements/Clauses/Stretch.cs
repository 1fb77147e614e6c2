using OnRecord.Reading;

namespace OnRecord.Records.Statements.Clauses;

/// <summary>A sentence of the narrator. Sentences that one quotation spans are one stretch: "A. B," he said.</summary>
/// <param name="Index">Its place among the report's stretches.</param>
/// <param name="Tokens">Its tokens in the report's list.</param>
/// <param name="Paragraph">Index of its paragraph in the report.</param>
/// <param name="IsQuoted">True when every word of it stands in quotation marks.</param>
internal sealed record Stretch(int Index, TokenRange Tokens, int Paragraph, bool IsQuoted)
{
    public int Start => Tokens.Start;

    public int End => Tokens.End;
}
