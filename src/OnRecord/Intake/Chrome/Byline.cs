using System.Collections.Immutable;

namespace OnRecord.Intake.Chrome;

/// <summary>A line that says who wrote the report.</summary>
internal static class Byline
{
    private const int MostWords = 16;

    /// <summary>Words in a byline that are no part of a name: trades and places of work.</summary>
    private static readonly string[] NoName =
        ["staff", "reporter", "correspondent", "editor", "writer", "desk", "newsroom", "agency", "agencies", "press", "news", "team", "bureau", "analyst", "columnist", "contributor", "associated", "online", "service",
        "redaktion", "redazione", "redacción", "rédaction", "sponsored", "twitter", "facebook", "comment", "kommentar", "archiv", "archive", "posted"];

    private static readonly string[] Bys = ["By: ", "By ", "Von ", "Par ", "Por ", "Written by ", "Author: ", "Autor: "];

    private static readonly string[] Particles = ["de", "van", "der", "den", "von", "zu", "la", "le", "di", "da", "dos", "du", "del", "el", "al", "bin", "ben", "ter", "te", "af", "av", "y", "e"];

    private static readonly string[] Conjunctions = [" and ", " und ", " og ", " och ", " et ", " y "];

    /// <summary>True when the line begins with "By" or "Author:" and goes on with names; the names it gives.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, int words, out ImmutableArray<string> authors)
    {
        authors = [];
        if (words is < 2 or > MostWords || Sentences.EndsOne(line) && words > 6) return false;
        var rest = line;
        if (rest.StartsWith("By ", StringComparison.Ordinal) || rest.StartsWith("BY ", StringComparison.Ordinal)) rest = rest[3..];
        else if (rest.StartsWith("By: ", StringComparison.OrdinalIgnoreCase)) rest = rest[4..];
        else if (rest.StartsWith("Author:", StringComparison.OrdinalIgnoreCase)) rest = rest[7..];
        else if (rest.StartsWith("Written by ", StringComparison.OrdinalIgnoreCase)) rest = rest[11..];
        else return false;
        rest = rest.Trim();
        if (rest.IsEmpty || !IsNames(rest)) return false;
        authors = Names(rest);
        return true;
    }

    /// <summary>The names in a list such as "Jane Doe, John Smith and Ann Lee in Valtry".</summary>
    public static ImmutableArray<string> Names(ReadOnlySpan<char> list)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in list.ToString().Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Split([',', '&', '|', ';', '/', '·', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part;
            foreach (var cut in (ReadOnlySpan<string>)[" in ", " for ", " at ", " of ", " with ", " ("])
            {
                var at = name.IndexOf(cut, StringComparison.Ordinal);
                if (at > 0) name = name[..at];
            }
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is < 2 or > 5 || words.Any(word => NoName.Contains(word.TrimEnd('.'), StringComparer.OrdinalIgnoreCase)) || name.Any(char.IsDigit)) continue;
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name.TrimEnd('.'));
        }
        return names.ToImmutable();
    }

    /// <summary>The names in what a page's author element holds, with or without "By".</summary>
    public static ImmutableArray<string> People(string words)
    {
        words = words.Trim();
        words = WithoutBy(words);
        foreach (var conjunction in Conjunctions) words = words.Replace(conjunction, ",", StringComparison.OrdinalIgnoreCase);
        return words.Length > 200 ? [] : [.. Names(words).Where(IsPerson)];
    }

    /// <summary>The names in a field that holds nothing else: also of one word, of agencies and of teams.</summary>
    public static ImmutableArray<string> Credited(string words)
    {
        if (words.Length > 300) return [];
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var conjunction in Conjunctions) words = words.Replace(conjunction, ",", StringComparison.OrdinalIgnoreCase);
        foreach (var part in words.Split([',', '&', '|', ';', '/', '·', '•', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = WithoutBy(part);
            var bracket = name.IndexOf('(', StringComparison.Ordinal);
            if (bracket > 0) name = name[..bracket].TrimEnd();
            if (name.Length is < 2 or > 60 || name.Contains(':', StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal) || name.Split(' ').Length > 5 || !name.Any(char.IsLetter)) continue;
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
        }
        return names.ToImmutable();
    }

    private static bool IsPerson(string name) => !name.Contains(':', StringComparison.Ordinal) && name.Split(' ') is { Length: <= 4 } words && char.IsUpper(name[0]) && words.All(word => char.IsUpper(word[0]) || !char.IsLower(word[0]) || Particles.Contains(word, StringComparer.Ordinal));

    private static string WithoutBy(string words)
    {
        foreach (var by in Bys)
        {
            if (words.StartsWith(by, StringComparison.OrdinalIgnoreCase)) return words[by.Length..].TrimStart();
        }
        return words;
    }

    private static bool IsNames(ReadOnlySpan<char> list)
    {
        var capitals = 0;
        foreach (var range in list.Split(' '))
        {
            var word = list[range].Trim(" ,.|&;/·•");
            if (word.IsEmpty) continue;
            if (char.IsUpper(word[0])) capitals++;
            else if (word is not ("and" or "de" or "van" or "der" or "von" or "la" or "le" or "di" or "da" or "del" or "el" or "al" or "bin" or "in" or "for" or "of" or "at" or "the" or "with" or "editor" or "correspondent" or "reporter" or "staff" or "ter")) return false;
        }
        return capitals >= 2;
    }
}
