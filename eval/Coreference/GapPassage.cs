using OnRecord.Text;

namespace OnRecord.Eval.Coreference;

/// <summary>A passage of GAP (Webster et al. 2018): a pronoun and two names of persons, each of which it means or does not.</summary>
/// <param name="Id">Name of the passage.</param>
/// <param name="Text">The passage.</param>
/// <param name="Pronoun">The pronoun.</param>
/// <param name="A">The first name.</param>
/// <param name="IsA">The pronoun means it.</param>
/// <param name="B">The second name.</param>
/// <param name="IsB">The pronoun means it.</param>
internal sealed record GapPassage(string Id, string Text, TextSpan Pronoun, TextSpan A, bool IsA, TextSpan B, bool IsB)
{
    /// <summary>True for "she", "her" and "hers".</summary>
    public bool IsFeminine => Pronoun.Of(Text).ToUpperInvariant() is "SHE" or "HER" or "HERS";

    /// <summary>Reads a file with its header line. Its offsets count characters.</summary>
    public static IEnumerable<GapPassage> Read(string path)
    {
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Split('\t');
            var text = cells[1];
            yield return new GapPassage(cells[0], text, Span(text, cells[3], cells[2]), Span(text, cells[5], cells[4]), IsTrue(cells[6]), Span(text, cells[8], cells[7]), IsTrue(cells[9]));
        }
    }

    private static bool IsTrue(string cell) => cell.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static TextSpan Span(string text, string offset, string words)
    {
        var characters = int.Parse(offset);
        var at = 0;
        for (; characters > 0 && at < text.Length; characters--) at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        return new TextSpan(at, at + words.Length);
    }
}
