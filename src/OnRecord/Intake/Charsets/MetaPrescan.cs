using System.Text;

namespace OnRecord.Intake.Charsets;

/// <summary>"Prescan a byte stream to determine its encoding" of the HTML Standard, step by step.</summary>
internal ref struct MetaPrescan(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    /// <summary>The label of the first meta element that names an encoding; null when none does.</summary>
    public string? Read()
    {
        for (at = 0; at < bytes.Length; at++)
        {
            var rest = bytes[at..];
            if (rest[0] != '<') continue;
            if (rest.StartsWith("<!--"u8))
            {
                // The dashes of the start may be those of the end: "<!-->".
                var end = rest[2..].IndexOf("-->"u8);
                if (end < 0) return null;
                at += 2 + end + 2;
            }
            else if (IsMeta(rest))
            {
                at += 5;
                if (Meta() is string label) return label;
            }
            else if (rest.Length > 1 && char.IsAsciiLetter((char)rest[1]) || rest.Length > 2 && rest[1] == '/' && char.IsAsciiLetter((char)rest[2]))
            {
                while (at < bytes.Length && !IsBlank(bytes[at]) && bytes[at] != '>') at++;
                while (Attribute(out _, out _))
                {
                }
            }
            else if (rest.Length > 1 && rest[1] is (byte)'!' or (byte)'/' or (byte)'?')
            {
                var end = rest.IndexOf((byte)'>');
                if (end < 0) return null;
                at += end;
            }
        }
        return null;
    }

    private static bool IsMeta(ReadOnlySpan<byte> tag) =>
        tag.Length > 5 && Ascii.EqualsIgnoreCase(tag[1..5], "meta"u8) && (IsBlank(tag[5]) || tag[5] == '/');

    private string? Meta()
    {
        string? label = null;
        var (gotPragma, needPragma) = (false, (bool?)null);
        var seen = new List<string>();
        while (Attribute(out var name, out var value))
        {
            if (seen.Contains(name)) continue;
            seen.Add(name);
            if (name == "http-equiv") gotPragma |= value.Equals("content-type", StringComparison.Ordinal);
            else if (name == "content" && label is null && DeclaredCharset.InContentType(value) is string inContent && CharsetLabels.Find(inContent) is not null) (label, needPragma) = (inContent, true);
            else if (name == "charset") (label, needPragma) = (CharsetLabels.Find(value) is null ? null : value, false);
        }
        return needPragma is null || needPragma.Value && !gotPragma ? null : label;
    }

    /// <summary>"Get an attribute": false at the end of the tag.</summary>
    private bool Attribute(out string name, out string value)
    {
        (name, value) = ("", "");
        while (at < bytes.Length && (IsBlank(bytes[at]) || bytes[at] == '/')) at++;
        if (at >= bytes.Length || bytes[at] == '>') return false;
        var start = at;
        while (at < bytes.Length && !(bytes[at] == '=' && at > start) && !IsBlank(bytes[at]) && bytes[at] is not ((byte)'/' or (byte)'>')) at++;
        name = Lower(bytes[start..at]);
        while (at < bytes.Length && IsBlank(bytes[at])) at++;
        if (at >= bytes.Length || bytes[at] != '=') return true;
        at++;
        while (at < bytes.Length && IsBlank(bytes[at])) at++;
        if (at >= bytes.Length) return true;
        if (bytes[at] is (byte)'"' or (byte)'\'')
        {
            var length = bytes[(at + 1)..].IndexOf(bytes[at]);
            if (length < 0)
            {
                at = bytes.Length;
                return false;
            }
            value = Lower(bytes.Slice(at + 1, length));
            at += length + 2;
            return true;
        }
        start = at;
        while (at < bytes.Length && !IsBlank(bytes[at]) && bytes[at] != '>') at++;
        value = Lower(bytes[start..at]);
        return true;
    }

    private static string Lower(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes).ToLowerInvariant();

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r';
}
