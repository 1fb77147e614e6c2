namespace OnRecord.Tests.Specifications;

/// <summary>One row of a specification with three columns: name, text, what is expected.</summary>
/// <param name="Name">Heading and name, to find it by.</param>
/// <param name="Text">What the report prints.</param>
/// <param name="Expected">The third cell.</param>
public sealed record SpecificationRow(string Name, string Text, string Expected)
{
    public override string ToString() => Name;

    /// <summary>Every row of every table under a second-level heading of a file beside this one.</summary>
    public static IEnumerable<SpecificationRow> All(string file)
    {
        var heading = "";
        foreach (var line in File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "tests/OnRecord.Tests/Specifications", file)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) heading = line[3..];
            if (heading.Length == 0 || !line.StartsWith("| ", StringComparison.Ordinal)) continue;
            var cells = line.Trim('|', ' ').Split(" | ");
            if (cells.Length != 3) throw new InvalidDataException($"{file}: a row needs three cells: {line}");
            if (cells[0] != "name") yield return new SpecificationRow($"{heading}: {cells[0]}", cells[1].Replace(" ¶ ", "\n\n", StringComparison.Ordinal), cells[2].Trim());
        }
    }
}
