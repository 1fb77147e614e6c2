using System.Buffers;

namespace OnRecord.Intake.Html.Tags;

/// <summary>Goes through the attributes of one tag as the tokenizer of the HTML Standard does: a ">" in quotation marks ends nothing.</summary>
internal ref struct AttributeScan
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f\r/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\n\f\r>");

    private readonly ReadOnlySpan<char> html;

    /// <summary>A scan that begins behind the name of a tag.</summary>
    /// <param name="html">The page.</param>
    /// <param name="at">Where the name ends.</param>
    public AttributeScan(ReadOnlySpan<char> html, int at)
    {
        this.html = html;
        End = at;
    }

    /// <summary>Where the scan stands; one past the ">" when all is read.</summary>
    public int End { get; private set; }

    /// <summary>True when the page ends inside the tag, which then is none.</summary>
    public bool IsCut { get; private set; }

    /// <summary>True when the tag ends with "/&gt;".</summary>
    public bool IsSelfClosing { get; private set; }

    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>With its references to characters as written; empty when there is none.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>Moves to the next attribute; false at the end of the tag.</summary>
    public bool Next()
    {
        var at = End;
        while (at < html.Length && (IsBlank(html[at]) || html[at] == '/')) at++;
        if (at >= html.Length) return Cut();
        if (html[at] == '>')
        {
            IsSelfClosing = html[at - 1] == '/';
            End = at + 1;
            return false;
        }
        // A "=" where a name begins is its first letter.
        var length = html[(at + 1)..].IndexOfAny(NameEnds);
        if (length < 0) return Cut();
        Name = html.Slice(at, length + 1);
        Value = [];
        End = at + length + 1;
        return ReadValue();
    }

    /// <summary>Passes over what is left of the tag.</summary>
    public void ToEnd()
    {
        while (Next())
        {
        }
    }

    public static bool IsBlank(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';

    private bool ReadValue()
    {
        var at = Blanks(End);
        if (at >= html.Length || html[at] != '=') return true;
        at = Blanks(at + 1);
        if (at >= html.Length) return Cut();
        if (html[at] == '>')
        {
            End = at;
            return true;
        }
        var isQuoted = html[at] is '"' or '\'';
        var rest = html[(isQuoted ? at + 1 : at)..];
        var length = isQuoted ? rest.IndexOf(html[at]) : rest.IndexOfAny(ValueEnds);
        if (length < 0) return Cut();
        Value = rest[..length];
        End = at + length + (isQuoted ? 2 : 0);
        return true;
    }

    private readonly int Blanks(int at)
    {
        while (at < html.Length && IsBlank(html[at])) at++;
        return at;
    }

    private bool Cut()
    {
        End = html.Length;
        IsCut = true;
        return false;
    }
}
