using OnRecord.Reading.Names;

namespace OnRecord.Reading.Genres;

/// <summary>Reads from title and lead who answers in an interview and who asks: "Jane Doe: “We wait”", "The minister spoke to the Coast Post".</summary>
internal static class Interview
{
    /// <summary>What stands between the guest and the outlet, or between a guest named elsewhere and the outlet.</summary>
    private static readonly string[] Meetings =
        [" spoke to ", " spoke with ", " speaks to ", " speaks with ", " talked to ", " talked with ", " talks to ", " talks with ", " told ", " tells ", " in conversation with ", " sat down with ", " interview to ", " answered questions from ", " answers questions from ", " interviewed by "];

    /// <summary>Words of an outlet's name.</summary>
    private const int LongestOutlet = 5;

    /// <summary>Who answers: the name before the colon of a title, or before "spoke to"; null when neither names just one person.</summary>
    public static (string Speaker, int Entity)? Guest(string text, IReadOnlyList<TextSpan> lines, Voices voices)
    {
        foreach (var line in lines)
        {
            var colon = line.In(text).IndexOf(": ");
            if (colon > 0 && voices.OnlyPersonIn(new TextSpan(line.Start, line.Start + colon)) is var (named, entity)) return (named, entity);
        }
        foreach (var line in lines)
        {
            if (Meeting(line.In(text), out _) is > 0 and var at && voices.OnlyPersonIn(new TextSpan(line.Start, line.Start + at)) is var (named, entity)) return (named, entity);
        }
        return null;
    }

    /// <summary>The outlet that the lead says the guest spoke to; null when it says none.</summary>
    public static string? Outlet(string text, IReadOnlyList<TextSpan> lines)
    {
        foreach (var line in lines)
        {
            if (Meeting(line.In(text), out var behind) < 0) continue;
            var words = text[(line.Start + behind)..line.End].Split(' ', LongestOutlet + 2);
            var first = words[0] is "the" or "The" ? 1 : 0;
            var end = first;
            while (end < words.Length && end < first + LongestOutlet && words[end].Length > 0 && char.IsUpper(words[end][0]) && !Lexicon.IsCalendar(words[end].TrimEnd('.', ',')))
            {
                end++;
                if (!char.IsLetterOrDigit(words[end - 1][^1])) break;
            }
            if (end > first && !Lexicon.IsFirstName(words[first])) return string.Join(' ', words[first..end]).TrimEnd('.', ',', ';', ':', '’', '\'');
        }
        return null;
    }

    /// <summary>The outlet that a line says interviewed somebody: "The Coast Post interviews Jane Doe"; null when none says so.</summary>
    public static string? Asker(string text, IReadOnlyList<TextSpan> lines)
    {
        foreach (var line in lines)
        {
            var words = line.In(text);
            var at = words.IndexOf(" interviews ");
            if (at < 0) at = words.IndexOf(" interviewed ");
            if (at < 0) at = words.IndexOf(" reporter ");
            if (at <= 0 || words[at..].StartsWith(" interviewed by ", StringComparison.Ordinal)) continue;
            var start = at;
            for (var taken = 0; taken < LongestOutlet && start > 0; taken++)
            {
                var word = words[..start].LastIndexOf(' ') + 1;
                if (start == word || !char.IsUpper(words[word]) || Lexicon.IsNoName(words[word..start].ToString())) break;
                start = word == 0 ? 0 : word - 1;
                // "The Coast Post" opens the sentence; a comma or full stop ends what stands before.
                if (word > 1 && !char.IsLetterOrDigit(words[word - 2])) break;
            }
            var outlet = words[start..at].Trim();
            if (outlet.StartsWith("The ", StringComparison.Ordinal)) outlet = outlet[4..];
            if (!outlet.IsEmpty && char.IsUpper(outlet[0])) return outlet.ToString();
        }
        return null;
    }

    /// <summary>Where the first meeting stands in a line, and where what follows it begins; -1 when there is none.</summary>
    private static int Meeting(ReadOnlySpan<char> line, out int behind)
    {
        behind = -1;
        var first = -1;
        foreach (var meeting in Meetings)
        {
            var at = line.IndexOf(meeting, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (first >= 0 && at >= first)) continue;
            first = at;
            behind = at + meeting.Length;
        }
        return first;
    }
}
