namespace OnRecord.Reading.Names;

/// <summary>Guesses whose "the Ministry of Defence" is, where the paragraph speaks of the forces of one state: "Thousands of Arvenian soldiers …, but today the Ministry of Defence announced …".</summary>
internal static class BareMinistries
{
    /// <summary>How many names to either side are looked at.</summary>
    private const int Reach = 24;

    /// <summary>Other states of the paragraph that are kept as alternatives.</summary>
    private const int MostOthers = 2;

    /// <summary>The state whose forces stand in the paragraph before the name, or in its sentence, and the other states named there; null when none does, or several do.</summary>
    public static (string State, IReadOnlyList<string> Others)? StateOf(Words words, List<FoundName> names, int n)
    {
        var sentence = words.SentenceIndexOf(names[n].First);
        var paragraph = words.SentenceOf(names[n].First).Paragraph;
        string? found = null;
        List<string> named = [];
        for (var m = Math.Max(0, n - Reach); m < names.Count && m <= n + Reach; m++)
        {
            var name = names[m];
            if (name.Entry?.State is not string state || words.SentenceOf(name.First).Paragraph != paragraph || words.SentenceIndexOf(name.First) > sentence) continue;
            if (!named.Contains(state)) named.Add(state);
            var next = words.IsPossessive(name.End) ? name.End + 1 : name.End;
            if ((name.Kind != NameKind.Nationality && next == name.End) || !Demonyms.IsMilitary(words[next])) continue;
            if (found is not null && found != state) return null;
            found = state;
        }
        return found is null ? null : (found, named.Where(s => s != found).Take(MostOthers).ToList());
    }
}
