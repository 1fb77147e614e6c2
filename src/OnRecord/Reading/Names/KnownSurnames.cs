namespace OnRecord.Reading.Names;

/// <summary>Finds again what the text has named fully elsewhere: surnames in headings and at the start of sentences, particles before them.</summary>
internal static class KnownSurnames
{
    /// <summary>The same names with bare surnames added, in order.</summary>
    public static List<FoundName> Complete(Words words, List<FoundName> names)
    {
        var surnames = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            // A single unknown word is a person where it says something or bears a title, and then everywhere.
            if (name.Kind != NameKind.Person || (name.Length < 2 && (!name.IsTitled || words.IsAllCaps(name.First)) && !(name.Entry is null && Lexicon.IsSpeech(words[name.End]) && !Lexicon.IsFirstName(words[name.First])))) continue;
            var first = name.End - 1;
            if (words[first] is "Jr." or "Sr." or "II" or "III" or "IV") first--;
            surnames.TryAdd(words[first], Particles(words, first, name.First));
        }
        if (surnames.Count == 0) return names;
        List<FoundName> complete = new(names.Count + 16);
        var n = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (n < names.Count && names[n].First == i)
            {
                var name = names[n++];
                var surname = name.End - 1;
                var isBare = name.Entry is null && surnames.ContainsKey(words[surname]) && Particles(words, surname, name.First) == surname - name.First;
                complete.Add(isBare ? WithParticles(name with { First = surname, Kind = NameKind.Person }) : name);
                i = name.End - 1;
            }
            else if (words.IsUpper(i) && words[i].Length > 2 && surnames.ContainsKey(words[i]) && !Lexicon.IsNoName(words[i]))
            {
                complete.Add(WithParticles(new FoundName(i, i + 1, NameKind.Person)));
            }
        }
        return complete;

        FoundName WithParticles(FoundName name)
        {
            var first = name.First - Math.Min(surnames[words[name.First]], Particles(words, name.First, complete.Count > 0 ? complete[^1].End : 0));
            return name with { First = first };
        }
    }

    private static int Particles(Words words, int surname, int from)
    {
        var count = 0;
        while (surname - count - 1 >= from && surname - count - 1 >= 0 && Lexicon.IsParticle(words[surname - count - 1])) count++;
        return count;
    }
}
