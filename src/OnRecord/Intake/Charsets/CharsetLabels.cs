using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OnRecord.Intake.Charsets;

/// <summary>Labels that pages, feeds and transports give an encoding: "get an encoding" of the WHATWG Encoding Standard.</summary>
public static class CharsetLabels
{
    private static readonly FrozenDictionary<string, Charset> ByLabel = Read();
    private static readonly FrozenDictionary<string, Charset> ByName = ByLabel.Values.Distinct().ToFrozenDictionary(charset => charset.Name, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Charset>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByLabel.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static readonly Charset Utf8 = ByName["UTF-8"];
    internal static readonly Charset Windows1252 = ByName["windows-1252"];

    /// <summary>Every encoding of the standard, by name.</summary>
    public static ImmutableArray<Charset> All { get; } = [.. ByName.Values.OrderBy(charset => charset.Name, StringComparer.Ordinal)];

    /// <summary>The encoding that a label names, without regard to case and to white space around it; null when it names none.</summary>
    public static Charset? Find(ReadOnlySpan<char> label) => Lookup.TryGetValue(label.Trim(" \t\n\f\r"), out var charset) ? charset : null;

    /// <summary>The encoding of a name in the table.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    internal static Charset Named(string name) => ByName[name];

    private static FrozenDictionary<string, Charset> Read()
    {
        var tables = DataTable.Rows("Intake/Charsets/single_byte.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        var labels = new Dictionary<string, Charset>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in DataTable.Rows("Intake/Charsets/labels.tsv"))
        {
            var charset = new Charset(row[0], Decoder(row[0], row[1], tables));
            foreach (var label in row[2].Split(' ')) labels.Add(label, charset);
        }
        return labels.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static Encoding Decoder(string name, string decoder, Dictionary<string, string> tables) => decoder switch
    {
        "table" => new SingleByteEncoding(name, [.. tables[name].Split(' ').Select(code => code == "-" ? '\uFFFD' : (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))]),
        "x-user-defined" => new SingleByteEncoding(name, [.. Enumerable.Range(0xF780, 128).Select(code => (char)code)]),
        // What browsers refuse, since plain words hide others in it.
        "replacement" => new SingleByteEncoding(name, [.. Enumerable.Repeat('\uFFFD', 128)], lower: '\uFFFD'),
        "65001" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "1200" => Encoding.Unicode,
        "1201" => Encoding.BigEndianUnicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(int.Parse(decoder, CultureInfo.InvariantCulture), EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
            ?? throw new InvalidOperationException($"No decoder for {name}."),
    };
}
