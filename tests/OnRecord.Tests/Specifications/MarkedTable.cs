namespace OnRecord.Tests.Specifications;

/// <summary>Reads the tables of a Markdown specification. Square brackets in a sentence mark what must be found; without any, nothing may be.</summary>
internal static class MarkedTable
{
    /// <summary>The cells of every table row of a file in this folder, heads and rules left out.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        var path = Path.Combine(SharedData.RepositoryRoot, "tests", "OnRecord.Tests", "Specifications", file);
        var isHead = true;
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] != '|') isHead = true;
            else if (isHead) isHead = false;
            else if (!line.StartsWith("|---", StringComparison.Ordinal)) yield return [.. line.Trim()[1..^1].Split('|').Select(cell => cell.Trim())];
        }
    }

    /// <summary>A marked sentence to its text and what is marked in it, in order.</summary>
    public static (string Text, List<string> Marked) Unmark(string sentence)
    {
        var text = new System.Text.StringBuilder();
        var marked = new List<string>();
        var start = -1;
        foreach (var c in sentence)
        {
            if (c == '[') start = text.Length;
            else if (c == ']') marked.Add(text.ToString(start, text.Length - start));
            else text.Append(c);
        }
        return (text.ToString(), marked);
    }
}
