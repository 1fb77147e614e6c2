namespace OnRecord.Tests.Records.Statements;

/// <summary>One row of the attribution specification.</summary>
/// <param name="Name">File, heading and name, to find it by.</param>
/// <param name="Text">What the report prints.</param>
/// <param name="Expected">Its statements as written there.</param>
public sealed record AttributionCase(string Name, string Text, string Expected)
{
    private const string Open = "attribution-open.md";

    private static readonly string Folder = Path.Combine(SharedData.RepositoryRoot, "tests", "OnRecord.Tests", "Specifications");

    public override string ToString() => Name;

    /// <summary>Every row that must hold: all files of the specification but the one with the open rows.</summary>
    public static IEnumerable<AttributionCase> Held() =>
        Directory.EnumerateFiles(Folder, "attribution*.md").Select(Path.GetFileName).OfType<string>().Where(file => file != Open).Order(StringComparer.Ordinal).SelectMany(In);

    /// <summary>Every row that ought to hold and does not yet.</summary>
    public static IEnumerable<AttributionCase> NotYet() => In(Open);

    /// <summary>Every row of every table under a second-level heading.</summary>
    private static IEnumerable<AttributionCase> In(string file)
    {
        var heading = "";
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) heading = line[3..];
            if (heading.Length == 0 || !line.StartsWith("| ", StringComparison.Ordinal)) continue;
            var cells = line.Trim('|', ' ').Split(" | ");
            if (cells.Length != 3) throw new InvalidDataException($"{file}: a row needs three cells: {line}");
            if (cells[0] != "name") yield return new AttributionCase($"{Path.GetFileNameWithoutExtension(file)}: {heading}: {cells[0]}", cells[1].Replace(" ¶ ", "\n\n", StringComparison.Ordinal), cells[2].Trim());
        }
    }
}
