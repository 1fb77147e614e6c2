using OnRecord.Text;

namespace OnRecord.Eval.Statements.Robustness;

/// <summary>A double quotation mark as printed.</summary>
/// <param name="Span">Where; two units long in LaTeX's style.</param>
/// <param name="IsOpening">Whether words follow it.</param>
/// <param name="Style">Place of its style in <see cref="Styles"/>.</param>
internal readonly record struct QuotationMark(TextSpan Span, bool IsOpening, int Style)
{
    /// <summary>Opening and closing mark of each style.</summary>
    public static readonly (string Open, string Close)[] Styles = [("\"", "\""), ("“", "”"), ("«", "»"), ("``", "''")];

    public static List<QuotationMark> In(string text)
    {
        var marks = new List<QuotationMark>();
        for (var i = 0; i < text.Length; i++)
        {
            var length = i + 1 < text.Length && text.AsSpan(i, 2) is "``" or "''" ? 2 : 1;
            var (isOpening, style) = text[i] switch
            {
                '"' => (IsOpeningAt(text, i), 0),
                '“' or '„' => (true, 1),
                '”' => (false, 1),
                '«' => (true, 2),
                '»' => (false, 2),
                '`' when length == 2 => (true, 3),
                '\'' when length == 2 => (false, 3),
                _ => (false, -1),
            };
            if (style < 0) continue;
            marks.Add(new QuotationMark(new TextSpan(i, i + length), isOpening, style));
            i += length - 1;
        }
        return marks;
    }

    /// <summary>A straight mark opens when a word touches it on the right and none on the left.</summary>
    private static bool IsOpeningAt(string text, int at) =>
        at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-');
}
