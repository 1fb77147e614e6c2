using System.Collections.Immutable;
using System.Text;

namespace OnRecord.Intake.Warc;

/// <summary>Lines of named fields up to an empty line: the heads of records and of HTTP messages.</summary>
internal static class WarcHead
{
    /// <summary>Longer heads are none.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Fields that are kept.</summary>
    private const int MostFields = 1000;

    /// <summary>Length of the head at hand with its empty line.</summary>
    /// <param name="bytes">The archive, which is read on as far as it takes.</param>
    /// <param name="limit">Bytes to look at.</param>
    /// <param name="isWhole">False when no empty line stands there: the length is then that of what was looked at.</param>
    public static int Length(ArchiveBytes bytes, int limit, out bool isWhole)
    {
        var searched = 0;
        while (true)
        {
            var at = bytes.At[..Math.Min(bytes.At.Length, limit)];
            for (var line = at[searched..].IndexOf((byte)'\n'); line >= 0; line = at[searched..].IndexOf((byte)'\n'))
            {
                searched += line + 1;
                var rest = at[searched..];
                if (rest.StartsWith("\n"u8) || rest.StartsWith("\r\n"u8))
                {
                    isWhole = true;
                    return searched + (rest[0] == '\n' ? 1 : 2);
                }
            }
            // The line break at the end may be the first of two.
            searched = Math.Max(0, at.Length - 2);
            if (at.Length >= limit || !bytes.Fill(limit))
            {
                isWhole = false;
                return at.Length;
            }
            if (searched > 0 && bytes.At[searched - 1] == '\n') searched--;
        }
    }

    /// <summary>The first line, and the fields behind it. A line that begins with a blank goes on with the one before.</summary>
    public static (string First, ImmutableArray<KeyValuePair<string, string>> Fields) Read(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head);
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        string? first = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (first is null)
            {
                first = line.Trim().ToString();
                continue;
            }
            if (line.IsEmpty) break;
            if (line[0] is ' ' or '\t')
            {
                if (fields.Count > 0 && fields[^1].Value.Length < MostBytes) fields[^1] = new(fields[^1].Key, $"{fields[^1].Value} {line.Trim()}");
                continue;
            }
            var colon = line.IndexOf(':');
            if (colon > 0 && fields.Count < MostFields) fields.Add(new(line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString()));
        }
        return (first ?? "", fields.ToImmutable());
    }
}
