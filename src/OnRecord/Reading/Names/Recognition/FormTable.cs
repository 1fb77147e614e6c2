using OnRecord.Reading.Models;

namespace OnRecord.Reading.Names.Recognition;

/// <summary>What the word lists say of a word, looked up once for all lists by its letters.</summary>
internal static class FormTable
{
    private static readonly WordNumbers Table = Make();

    /// <summary>The traits of a printed form: those that <see cref="Lexicon"/> would tell one by one.</summary>
    public static FormTraits Of(ReadOnlySpan<char> word)
    {
        var known = Table[FeatureHasher.Exact(word)];
        if (known != 0) return (FormTraits)known;
        // Plurals and compounds of offices are in no list: "ministers", "co-chairman".
        if (word.Length < 4 || !char.IsLetter(word[0])) return FormTraits.None;
        var mayBePlural = word[^1] == 's' && ((FormTraits)Table[FeatureHasher.Exact(word[..^1])] & FormTraits.OfficeHead) != FormTraits.None;
        return mayBePlural || word[^1] == '.' || word.Contains('-') ? Slow(word.ToString()) : FormTraits.None;
    }

    private static WordNumbers Make()
    {
        List<(uint, ushort)> entries = [];
        foreach (var word in Lexicon.AllWords)
        {
            var small = word.ToLowerInvariant();
            foreach (var form in (ReadOnlySpan<string>)[word, small, char.ToUpperInvariant(small[0]) + small[1..], word.ToUpperInvariant()])
            {
                foreach (var printed in (ReadOnlySpan<string>)[form, form + "."])
                {
                    if (Slow(printed) is not FormTraits.None and var traits) entries.Add((FeatureHasher.Exact(printed), (ushort)traits));
                }
            }
        }
        return new WordNumbers(entries);
    }

    private static FormTraits Slow(string word)
    {
        var traits = FormTraits.None;
        if (Lexicon.IsFirstName(word)) traits |= FormTraits.FirstName;
        if (Lexicon.IsOfficeHead(word)) traits |= FormTraits.OfficeHead;
        if (Lexicon.IsOfficeModifier(word)) traits |= FormTraits.OfficeModifier;
        if (Lexicon.IsHonorific(word)) traits |= FormTraits.Honorific;
        if (Lexicon.IsParticle(word)) traits |= FormTraits.Particle;
        if (Lexicon.IsCalendar(word)) traits |= FormTraits.Calendar;
        if (Lexicon.IsSpeech(word)) traits |= FormTraits.Speech;
        if (Lexicon.IsNoName(word)) traits |= FormTraits.NoName;
        return traits | Lexicon.HeadKind(word) switch
        {
            NameKind.Organisation => FormTraits.OrganisationHead,
            NameKind.Place => FormTraits.PlaceHead,
            NameKind.Event => FormTraits.EventHead,
            NameKind.Other => FormTraits.OtherHead,
            _ => FormTraits.None,
        };
    }
}
