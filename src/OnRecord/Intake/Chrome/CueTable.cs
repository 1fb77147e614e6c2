using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace OnRecord.Intake.Chrome;

/// <summary>Finds the cue words of site furniture in a line.</summary>
internal static class CueTable
{
    /// <summary>Longer lines are body: no furniture runs on so.</summary>
    private const int MostCharacters = 600;

    private const int DefaultMostWords = 40;
    private const int WildcardWords = 6;

    private static readonly ImmutableArray<Cue> Cues = [.. DataTable.Rows("Intake/Chrome/cues.tsv").Select(Parse)];
    private static readonly FrozenDictionary<string, ImmutableArray<Cue>>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord = Cues
        .Where(cue => cue.Match != CueMatch.End && cue.Words[0] != "*")
        .GroupBy(cue => cue.Words[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly ImmutableArray<Cue> Ends = [.. Cues.Where(cue => cue.Match == CueMatch.End)];

    /// <summary>The first cue that fits, from the left.</summary>
    public static bool TryFind(ReadOnlySpan<char> line, int words, out CueHit hit)
    {
        hit = default;
        if (line.Length > MostCharacters) return false;
        Span<Range> tokens = stackalloc Range[MostCharacters];
        var count = 0;
        for (var at = 0; CueTokens.Next(line, ref at, out var token);) tokens[count++] = token;
        tokens = tokens[..count];
        for (var i = 0; i < count; i++)
        {
            if (!ByFirstWord.TryGetValue(line[tokens[i]], out var cues)) continue;
            foreach (var cue in cues)
            {
                if (words > cue.MostWords || i > 0 && cue.Match != CueMatch.Has) continue;
                if (Fits(line, tokens[i..], cue.Words, out var used, out var outlet) && (cue.Match != CueMatch.Whole || IsRestEmpty(line, tokens[(i + used)..])))
                {
                    hit = new CueHit(cue.Kind, IsRestEmpty(line, tokens[(i + used)..]), outlet);
                    return true;
                }
            }
        }
        return TryEnd(line, tokens, words, out hit);
    }

    private static bool TryEnd(ReadOnlySpan<char> line, ReadOnlySpan<Range> tokens, int words, out CueHit hit)
    {
        hit = default;
        var stopped = Sentences.EndsWithStop(line);
        while (!tokens.IsEmpty && line[tokens[^1]] is "." or ")" or "]" or "!") tokens = tokens[..^1];
        foreach (var cue in Ends)
        {
            // A caption credit has no full stop; a sentence that ends with the same word has.
            if (words > cue.MostWords || tokens.Length < cue.Words.Length || stopped && cue.Kind == MaskKind.Photo) continue;
            if (!Fits(line, tokens[^cue.Words.Length..], cue.Words, out _, out _)) continue;
            hit = new CueHit(cue.Kind, IsWhole: false, Outlet: null);
            return true;
        }
        return false;
    }

    private static bool IsRestEmpty(ReadOnlySpan<char> line, ReadOnlySpan<Range> rest)
    {
        foreach (var token in rest)
        {
            if (char.IsLetterOrDigit(line[token][0])) return false;
        }
        return true;
    }

    private static bool Fits(ReadOnlySpan<char> line, ReadOnlySpan<Range> tokens, ImmutableArray<string> words, out int used, out Range? outlet)
    {
        used = 0;
        outlet = null;
        for (var w = 0; w < words.Length; w++)
        {
            if (used >= tokens.Length) return false;
            if (words[w] is not ("*" or "{outlet}"))
            {
                if (!Same(line[tokens[used]], words[w])) return false;
                used++;
                continue;
            }
            var from = used;
            var next = w + 1 < words.Length ? words[w + 1] : null;
            do used++;
            while (used < tokens.Length && used - from < WildcardWords && (next is null || !Same(line[tokens[used]], next)));
            if (words[w] == "{outlet}") outlet = tokens[from].Start..tokens[used - 1].End;
        }
        return true;
    }

    private static bool Same(ReadOnlySpan<char> token, string word)
    {
        if (word is ":" or "-") return CueTokens.IsColon(token);
        // A lone digit stands for any number that begins with it: the century of a copyright line.
        if (word.Length == 1 && char.IsAsciiDigit(word[0])) return token.Length == 4 && token[0] == word[0];
        if (token.Length != word.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = token[i] == '’' ? '\'' : char.ToLowerInvariant(token[i]);
            if (c != word[i]) return false;
        }
        return true;
    }

    private static Cue Parse(string[] row) => new(
        Enum.Parse<MaskKind>(row[0], ignoreCase: true),
        Enum.Parse<CueMatch>(row[1], ignoreCase: true),
        [.. row[2].Split(' ')],
        row.Length > 3 ? int.Parse(row[3], CultureInfo.InvariantCulture) : DefaultMostWords);
}
