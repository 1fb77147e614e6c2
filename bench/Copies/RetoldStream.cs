using System.Text;
using OnRecord.Intake;
using OnRecord.Reading.Models;

namespace OnRecord.Bench.Copies;

/// <summary>
/// As many reports as are wanted, made of real ones: again and again the same, each time with other names and other rare words in place of theirs, so that they
/// keep their lengths, their common words and their likeness to reports of the same story, and are new happenings all the same. A third are changed copies of what came lately.
/// </summary>
internal sealed class RetoldStream(List<Report> real)
{
    private const int Seed = 19_022_022;

    private const double Copied = .33;

    /// <summary>Words less frequent than this are put into others.</summary>
    private const int Common = 3000;

    private const int ReportsADay = 1000;

    private const int Lately = 2000;

    private readonly Mutations _mutations = new(Seed);
    private readonly List<string> _lately = [];
    private int _count;
    private int _retold;

    public Report Next()
    {
        var isCopy = _lately.Count > 0 && _mutations.Next() < Copied;
        var text = isCopy
            ? _mutations.Of(_lately[_mutations.Next(_lately.Count)], _lately[_mutations.Next(_lately.Count)])
            : Retell(real[_retold % real.Count].Text, _retold++ / real.Count);
        if (_lately.Count < Lately) _lately.Add(text);
        else _lately[_mutations.Next(Lately)] = text;
        var day = new DateOnly(2031, 1, 1).AddDays(_count / ReportsADay);
        return RealTexts.Report($"r{_count++}", text, $"Outlet {_mutations.Next(500)}", day);
    }

    private static string Retell(string text, int round)
    {
        if (round == 0) return text;
        var told = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            var word = text.AsSpan(start, i - start);
            if (word.Length > 3 && (char.IsUpper(word[0]) || WordVectors.English.Rank(word) is < 0 or > Common)) AppendOther(told, word, round);
            else told.Append(word);
            while (i < text.Length && !char.IsLetter(text[i])) told.Append(text[i++]);
        }
        return told.ToString();
    }

    /// <summary>The same other word for the same word within a round.</summary>
    private static void AppendOther(StringBuilder told, ReadOnlySpan<char> word, int round)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var hash = (ulong)round * 0x9E3779B97F4A7C15;
        foreach (var c in word) hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211;
        for (var k = 0; k < word.Length; k++)
        {
            hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9;
            var set = k % 2 == 0 ? Consonants : Vowels;
            var letter = set[(int)((hash >> 33) % (ulong)set.Length)];
            told.Append(char.IsUpper(word[k]) ? char.ToUpperInvariant(letter) : letter);
        }
    }
}
