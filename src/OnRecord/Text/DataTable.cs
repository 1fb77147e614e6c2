using System.Collections.Frozen;

namespace OnRecord.Text;

/// <summary>Reads the data tables that lie beside the code as .tsv files: one row a line, columns by tabs, comments after #.</summary>
public static class DataTable
{
    /// <summary>Rows of a table in the order of the file, without comments and empty lines.</summary>
    /// <param name="name">Path relative to src/OnRecord, such as "Reading/Tokens/abbreviations.tsv".</param>
    /// <exception cref="ArgumentException">There is no such table in the assembly.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"No table {name} in the assembly.", nameof(name));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is string line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    /// <summary>The first column as a set without regard to case; look it up with spans.</summary>
    public static FrozenSet<string> Words(string name) => Rows(name).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
