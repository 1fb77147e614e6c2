using System.Text;

namespace OnRecord.Intake.Robots;

/// <summary>Compares paths with the patterns of a robots.txt.</summary>
internal static class RobotsPattern
{
    /// <summary>Whether the pattern stands at the beginning of the path; both normalized.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        // The pattern's pieces between stars are sought from left to right; only a last piece before $ must stand at the very end. No way
        // back is needed, so the time is that of looking for each piece once.
        var mustEnd = pattern.Length > 0 && pattern[^1] == '$';
        if (mustEnd) pattern = pattern[..^1];
        var isFirst = true;
        while (true)
        {
            var star = pattern.IndexOf('*');
            var piece = star < 0 ? pattern : pattern[..star];
            if (star < 0 && mustEnd) return path.EndsWith(piece, StringComparison.Ordinal) && (!isFirst || path.Length == piece.Length);
            var at = isFirst ? (path.StartsWith(piece, StringComparison.Ordinal) ? 0 : -1) : path.IndexOf(piece, StringComparison.Ordinal);
            if (at < 0) return false;
            if (star < 0) return true;
            path = path[(at + piece.Length)..];
            pattern = pattern[(star + 1)..];
            isFirst = false;
        }
    }

    /// <summary>
    /// One spelling for what means the same (RFC 9309, 2.2.2): letters beyond ASCII as bytes in percent, and what need not be in percent as itself.
    /// </summary>
    public static string Normalize(ReadOnlySpan<char> path)
    {
        var spelt = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                var value = (char)((Convert.ToInt32(path[i + 1].ToString(), 16) << 4) | Convert.ToInt32(path[i + 2].ToString(), 16));
                if (IsUnreserved(value)) spelt.Append(value);
                else spelt.Append('%').Append(char.ToUpperInvariant(path[i + 1])).Append(char.ToUpperInvariant(path[i + 2]));
                i += 2;
            }
            else if (char.IsAscii(path[i])) spelt.Append(path[i]);
            else
            {
                Rune.DecodeFromUtf16(path[i..], out var rune, out var units);
                foreach (var unit in bytes[..rune.EncodeToUtf8(bytes)]) spelt.Append('%').Append(unit.ToString("X2", provider: null));
                i += units - 1;
            }
        }
        return spelt.ToString();
    }

    /// <summary>RFC 3986, 2.3.</summary>
    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
}
