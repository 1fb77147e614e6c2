using System.Buffers;
using System.Collections.Frozen;

namespace OnRecord.Reading.Tokens;

/// <summary>Finds web and mail addresses, which are one token each.</summary>
internal static class Addresses
{
    // RFC 5321 allows 64 characters before the @ and DNS 63 a label; nothing longer is looked at, which keeps the search linear.
    private const int LongestName = 64;

    private static readonly SearchValues<char> Enclosing = SearchValues.Create("<>\"“”»«");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains = new[]
    {
        "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "eu", "uk", "ru", "ua", "de", "fr", "gr", "pl", "br", "pt", "es", "ie", "ca", "au", "nz", "jp", "cn", "il", "tv",
        "doc", "docx", "xls", "xlsx", "pdf", "txt", "html", "htm", "php", "jpg", "png", "zip", "exe",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hierarchies =
        new[] { "alt", "comp", "misc", "news", "rec", "sci", "soc", "talk" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>End of the address that starts at an index; the index itself when there is none.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="start">First character of a word.</param>
    /// <param name="chunkEnd">The next blank or the end of the paragraph.</param>
    public static int EndAt(string text, int start, int chunkEnd)
    {
        var chunk = text.AsSpan(start, chunkEnd - start);
        if (chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return start + Trimmed(chunk);
        var name = 0;
        while (name < chunk.Length && name < LongestName && (char.IsAsciiLetterOrDigit(chunk[name]) || chunk[name] is '.' or '-' or '_' or '+' or '%')) name++;
        if (name < chunk.Length && chunk[name] == '@')
        {
            var host = name + 1;
            while (host < chunk.Length && host - name < LongestName && (char.IsAsciiLetterOrDigit(chunk[host]) || chunk[host] is '.' or '-' or '_')) host++;
            return host > name + 1 ? start + Trimmed(chunk[..host]) : start;
        }
        return start + BareDomain(chunk[..name], chunk);
    }

    private static int BareDomain(ReadOnlySpan<char> name, ReadOnlySpan<char> chunk)
    {
        var host = name.TrimEnd(".-_+%");
        var dot = host.LastIndexOf('.');
        if (IsNewsgroup(host)) return host.Length;
        if (dot < 2 || !Domains.Contains(host[(dot + 1)..])) return 0;
        return host.Length < chunk.Length && chunk[host.Length] == '/' ? Trimmed(chunk) : host.Length;
    }

    /// <summary>A group of Usenet: one of its hierarchies and at least two names, in small letters.</summary>
    private static bool IsNewsgroup(ReadOnlySpan<char> host)
    {
        var dot = host.IndexOf('.');
        return dot is 3 or 4 && host.Count('.') > 1 && !host.ContainsAnyInRange('A', 'Z') && Hierarchies.Contains(host[..dot]);
    }

    /// <summary>Length without the marks of the sentence around the address.</summary>
    private static int Trimmed(ReadOnlySpan<char> address)
    {
        var close = address.IndexOfAny(Enclosing);
        if (close > 0) address = address[..close];
        address = address.TrimEnd(".,;:!?'’)]");
        return address.Length;
    }
}
