namespace OnRecord.Tests.Records.Statements;

/// <summary>One row of attribution.md.</summary>
/// <param name="Name">Heading and name, to find it by.</param>
/// <param name="Text">What the report prints.</param>
/// <param name="Expected">Its statements as written there.</param>
public sealed record AttributionCase(string Name, string Text, string Expected)
{
    private const string File = "tests/OnRecord.Tests/Specifications/attribution.md";

    public override string ToString() => Name;

    /// <summary>Every row of every table under a second-level heading.</summary>
    public static IEnumerable<AttributionCase> All()
    {
        var heading = "";
        foreach (var line in System.IO.File.ReadLines(Path.Combine(SharedData.RepositoryRoot, File)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) heading = line[3..];
            if (heading.Length == 0 || !line.StartsWith("| ", StringComparison.Ordinal)) continue;
            var cells = line.Trim('|', ' ').Split(" | ");
            if (cells.Length != 3) throw new InvalidDataException($"{File}: a row needs three cells: {line}");
            if (cells[0] != "name") yield return new AttributionCase($"{heading}: {cells[0]}", cells[1].Replace(" ¶ ", "\n\n", StringComparison.Ordinal), cells[2].Trim());
        }
    }
}
