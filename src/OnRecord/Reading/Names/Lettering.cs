namespace OnRecord.Reading.Names;

/// <summary>Turns shouted names into ordinary letters.</summary>
internal static class Lettering
{
    /// <summary>True when a form has letters, two or more, and all of them are capitals.</summary>
    public static bool IsShouted(ReadOnlySpan<char> form)
    {
        var letters = 0;
        foreach (var c in form)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }
        return letters >= 2;
    }

    /// <summary>"URSEL VAN DER MARSCH-ILK" as "Ursel van der Marsch-Ilk"; a form that has small letters is left as it is.</summary>
    public static string Ordinary(string form)
    {
        if (!IsShouted(form)) return form;
        var words = form.Split(' ');
        for (var w = 0; w < words.Length; w++) words[w] = w > 0 && w < words.Length - 1 && Lexicon.IsParticle(words[w]) ? words[w].ToLowerInvariant() : Capitalised(words[w]);
        return string.Join(' ', words);
    }

    private static string Capitalised(string word) => string.Create(word.Length, word, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
        {
            var goesOn = i > 0 && (char.IsLetter(source[i - 1]) || (source[i - 1] is '\'' or '’' && i + 1 == source.Length));
            target[i] = goesOn ? char.ToLowerInvariant(source[i]) : source[i];
        }
    });
}
