using System.Text;
using OnRecord.Text;

namespace OnRecord.Train.Sentences;

/// <summary>Documents in other dress: with printers' quotation marks, without the blanks after full stops, in capitals, in small letters, with names that nobody knows.</summary>
internal static class DocumentNoise
{
    /// <summary>Shares of the documents that are learned a second time, by kind of change.</summary>
    private const double Printed = 0.2, Glued = 0.12, Shouted = 0.04, Small = 0.04, Foreign = 0.25;

    /// <summary>Share of the blanks between sentences that a glued document loses.</summary>
    private const double Lost = 0.3;

    /// <summary>Share of the capitalised words of a foreign document that become words nobody knows.</summary>
    private const double Unknown = 0.4;

    public static IEnumerable<RawDocument> Changed(IEnumerable<RawDocument> documents, Random random)
    {
        foreach (var document in documents)
        {
            var chance = random.NextDouble();
            if ((chance -= Printed) < 0) yield return document with { Text = WithPrintersMarks(document.Text) };
            else if ((chance -= Glued) < 0) yield return WithoutBlanks(document, random);
            else if ((chance -= Shouted) < 0) yield return document with { Text = document.Text.ToUpperInvariant() };
            else if ((chance -= Small) < 0) yield return document with { Text = document.Text.ToLowerInvariant() };
            else if ((chance -= Foreign) < 0) yield return document with { Text = WithUnknownNames(document.Text, random) };
        }
    }

    private static string WithPrintersMarks(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        var open = false;
        for (var i = 0; i < target.Length; i++)
        {
            var c = source[i];
            if (c == '\n') open = false;
            if (c == '"') open = !open;
            target[i] = c == '"' ? (open ? '“' : '”') : c == '\'' && i > 0 && char.IsLetter(source[i - 1]) ? '’' : c;
        }
    });

    /// <summary>Capitalised words with every vowel and consonant replaced by the next in the alphabet: names of places and people that no list has.</summary>
    private static string WithUnknownNames(string text, Random random)
    {
        const string vowels = "aeioua", consonants = "bcdfghjklmnpqrstvwxyzb";
        var changed = text.ToCharArray();
        var changes = false;
        for (var i = 0; i < changed.Length; i++)
        {
            if (i == 0 || !char.IsAsciiLetter(text[i - 1])) changes = char.IsAsciiLetterUpper(text[i]) && random.NextDouble() < Unknown;
            if (!changes || !char.IsAsciiLetter(text[i])) continue;
            var c = char.ToLowerInvariant(text[i]);
            var next = vowels.Contains(c) ? vowels[vowels.IndexOf(c) + 1] : consonants[consonants.IndexOf(c) + 1];
            changed[i] = char.IsUpper(text[i]) ? char.ToUpperInvariant(next) : next;
        }
        return new string(changed);
    }

    private static RawDocument WithoutBlanks(RawDocument document, Random random)
    {
        var text = new StringBuilder(document.Text.Length);
        var moved = new int[document.Text.Length + 1];
        for (var i = 0; i < document.Text.Length; i++)
        {
            moved[i] = text.Length;
            var isLost = document.Text[i] == ' ' && document.Ends.Contains(i) && (document.Text[i - 1] is '.' or '?' or '!' or '”' or '"') && random.NextDouble() < Lost;
            if (!isLost) text.Append(document.Text[i]);
        }
        moved[^1] = text.Length;
        TextSpan Move(TextSpan span) => new(moved[span.Start], moved[span.End]);
        return new RawDocument(text.ToString(), [.. document.Paragraphs.Select(Move)], [.. document.Ends.Select(end => moved[end])], [.. document.Words.Select(Move)]);
    }
}
