using System.Text;
using Spectre.Console;

namespace OnRecord.App.Commands;

/// <summary>Breaks words into lines with a hanging indent, styles kept.</summary>
/// <param name="indent">Columns before each line.</param>
/// <param name="width">Columns a line may take; a longer word stands alone.</param>
internal sealed class LineBreaker(int indent, int width)
{
    private readonly StringBuilder _markup = new();
    private int _column;
    private bool _isSpaceDue;
    private string? _style;

    /// <summary>Adds words; space at either end parts them from their neighbours.</summary>
    public void Add(string text, string? style)
    {
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
            Add(text[at..end], style, isBreakable: _isSpaceDue);
            at = end;
        }
    }

    public string ToMarkup()
    {
        Switch(style: null);
        return _markup.ToString();
    }

    private void Add(string word, string? style, bool isBreakable)
    {
        if (isBreakable && _column > indent && _column + 1 + word.Length > width)
        {
            Switch(style: null);
            _markup.Append('\n');
            _column = 0;
        }
        if (_column == 0)
        {
            _markup.Append(' ', indent);
            _column = indent;
        }
        else if (isBreakable)
        {
            if (!string.Equals(style, _style, StringComparison.Ordinal)) Switch(style: null);
            _markup.Append(' ');
            _column++;
        }
        _isSpaceDue = false;
        Switch(style);
        _markup.Append(Markup.Escape(word));
        _column += word.Length;
    }

    private void Switch(string? style)
    {
        if (string.Equals(style, _style, StringComparison.Ordinal)) return;
        if (_style is not null) _markup.Append("[/]");
        if (style is not null) _markup.Append('[').Append(style).Append(']');
        _style = style;
    }
}
