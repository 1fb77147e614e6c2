using System.Collections.Immutable;

namespace OnRecord.Reading.Quotes;

/// <summary>Pairs quotation marks, mending those that are damaged.</summary>
public static class QuotationReader
{
    public static ImmutableArray<Quotation> Read(string text, ImmutableArray<TextSpan> paragraphs)
    {
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        foreach (var paragraph in paragraphs)
        {
            var open = -1;
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                if (text[i] is '“' || (text[i] is '"' && open < 0)) open = i;
                else if (text[i] is '”' or '"' && open >= 0)
                {
                    quotations.Add(new Quotation(new TextSpan(open, i + 1), new TextSpan(open + 1, i)));
                    open = -1;
                }
            }
        }
        return quotations.ToImmutable();
    }
}
