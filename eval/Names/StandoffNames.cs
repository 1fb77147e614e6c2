using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Eval.Names;

/// <summary>Reads gold that stands apart from its texts, as eval/Names/wikinews.tsv does. A text that is not the one that was marked is an error.</summary>
internal static class StandoffNames
{
    /// <summary>The marked texts, each with its lines as paragraphs.</summary>
    /// <param name="path">Rows "document, id, SHA-256" and "name, id, start, end, kind".</param>
    /// <param name="texts">JSON lines with "id" and "text".</param>
    /// <exception cref="InvalidDataException">A text is missing or another.</exception>
    public static IEnumerable<GoldNames> Read(string path, string texts)
    {
        var textOf = File.ReadLines(texts).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(json => json.GetProperty("id").GetString()!, json => json.GetProperty("text").GetString()!, StringComparer.Ordinal);
        var rows = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToArray();
        var names = rows.Where(row => row[0] == "name").ToLookup(row => row[1], StringComparer.Ordinal);
        foreach (var document in rows.Where(row => row[0] == "document"))
        {
            var text = textOf.GetValueOrDefault(document[1]);
            if (text is null || !Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))).Equals(document[2], StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{document[1]}: not the text that was marked.");
            }
            var gold = names[document[1]].Select(row => (new TextSpan(int.Parse(row[2]), int.Parse(row[3])), Array.IndexOf(NameTally.Kinds, row[4]))).ToImmutableHashSet();
            yield return new GoldNames(text, Tokenizer.Tokenize(text, Lines(text)), gold);
        }
    }

    private static ImmutableArray<TextSpan> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            var span = new TextSpan(at, at + line.Length).Trim(text);
            if (!span.IsEmpty) lines.Add(span);
            at += line.Length + 1;
        }
        return lines.ToImmutable();
    }
}
