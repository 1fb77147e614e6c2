using System.Globalization;
using System.Net;
using System.Text;

namespace OnRecord.Intake.Markup;

/// <summary>Character references in mark-up: the five of XML, numbers, and the names of HTML, which feeds use without defining them. Nothing a document type defines is read.</summary>
internal static class References
{
    /// <summary>Longer names are none.</summary>
    private const int LongestName = 32;

    /// <summary>Words with the references in them read. What is none stays as it stands and is counted.</summary>
    public static void Append(ReadOnlySpan<char> words, StringBuilder target, MarkupFaults faults)
    {
        while (words.IndexOf('&') is >= 0 and var at)
        {
            target.Append(words[..at]);
            words = words[at..];
            words = words[Read(words, target, faults)..];
        }
        target.Append(words);
    }

    /// <summary>Reads what stands at an ampersand; returns how many characters were used.</summary>
    private static int Read(ReadOnlySpan<char> words, StringBuilder target, MarkupFaults faults)
    {
        var end = words[..Math.Min(words.Length, LongestName + 2)].IndexOf(';');
        if (end > 1)
        {
            var name = words[1..end];
            if (name[0] == '#')
            {
                if (Number(name[1..]) is int code)
                {
                    Character(code, target, faults);
                    return end + 1;
                }
            }
            else if (IsName(name))
            {
                if (Named(name) is string character)
                {
                    target.Append(character);
                    return end + 1;
                }
                faults.UndefinedEntities++;
                target.Append(words[..(end + 1)]);
                return end + 1;
            }
        }
        faults.StrayAmpersands++;
        target.Append('&');
        return 1;
    }

    private static string? Named(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "amp": return "&";
            case "lt": return "<";
            case "gt": return ">";
            case "quot": return "\"";
            case "apos": return "'";
            case "nbsp": return "\u00A0";
            default:
                var written = $"&{name};";
                var read = WebUtility.HtmlDecode(written);
                return read == written ? null : read;
        }
    }

    private static void Character(int code, StringBuilder target, MarkupFaults faults)
    {
        // Half a pair, where the other half is a reference of its own: written by programs that count in UTF-16.
        if (code is >= 0xDC00 and <= 0xDFFF && target.Length > 0 && char.IsHighSurrogate(target[^1])) target.Append((char)code);
        else if (code is >= 0xD800 and <= 0xDBFF) target.Append((char)code);
        else if (code is > 0x7F and < 0xA0) target.Append(Charsets.Charset.Windows1252.Decoder.GetString([(byte)code]));
        else if (code < 0x20 && code is not ('\t' or '\n' or '\r')) faults.ControlCharacters++;
        else if (Rune.IsValid(code)) target.Append(new Rune(code).ToString());
        else target.Append('\uFFFD');
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        digits.Length > 1 && digits[0] is 'x' or 'X'
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) && hex >= 0 ? hex : null
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (!char.IsLetter(name[0]) && name[0] != '_') return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ':')) return false;
        }
        return true;
    }
}
