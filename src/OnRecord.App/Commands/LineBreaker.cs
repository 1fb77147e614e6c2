using System.Text;
using Spectre.Console;

namespace OnRecord.App.Commands;

/// <summary>Breaks words into lines with a hanging indent, styles kept.</summary>
/// <param name="indent">Columns before each line.</param>
/// <param name="width">Columns a line may take; a longer word stands alone.</param>
/// <param name="label">What stands in the first line's indent, if anything.</param>
internal sealed class LineBreaker(int indent, int width, TextRun label)
{
    private readonly StringBuilder _markup = new();
    private int _column;
    private bool _isSpaceDue;
    private bool _isBegun;
    private string? _style;

    /// <summary>Adds words; space at either end parts them from their neighbours.</summary>
    public void Add(string text, string? style, bool isWhole)
    {
        if (isWhole)
        {
            _isSpaceDue |= text.StartsWith(' ');
            if (text.Trim() is { Length: > 0 } word) Put(word, style);
            return;
        }
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                _isSpaceDue = true;
                at++;
                continue;
            }
            var end = text.IndexOf(' ', at);
            if (end < 0) end = text.Length;
            Put(text[at..end], style);
            at = end;
        }
    }

    public string ToMarkup()
    {
        Switch(style: null);
        return _markup.ToString();
    }

    private void Put(string word, string? style)
    {
        if (_isSpaceDue && _column > indent && _column + 1 + Columns.Of(word) > width)
        {
            Switch(style: null);
            _markup.Append('\n');
            _column = 0;
        }
        if (_column == 0)
        {
            Indent();
            _column = indent;
        }
        else if (_isSpaceDue)
        {
            if (!string.Equals(style, _style, StringComparison.Ordinal)) Switch(style: null);
            _markup.Append(' ');
            _column++;
        }
        _isSpaceDue = false;
        Switch(style);
        _markup.Append(Markup.Escape(word));
        _column += Columns.Of(word);
    }

    private void Indent()
    {
        var text = _isBegun ? "" : label.Text;
        if (text.Length > 0)
        {
            _markup.Append("  ");
            Switch(label.Style);
            _markup.Append(Markup.Escape(text));
            Switch(style: null);
            _markup.Append("  ");
        }
        else
        {
            _markup.Append(' ', indent);
        }
        _isBegun = true;
    }

    private void Switch(string? style)
    {
        if (string.Equals(style, _style, StringComparison.Ordinal)) return;
        if (_style is not null) _markup.Append("[/]");
        if (style is not null) _markup.Append('[').Append(style).Append(']');
        _style = style;
    }
}
