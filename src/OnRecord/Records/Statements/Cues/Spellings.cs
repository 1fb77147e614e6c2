namespace OnRecord.Records.Statements.Cues;

/// <summary>British and American spellings of one form. The table has the American one: "criticize", "labeled", "acknowledgment".</summary>
internal static class Spellings
{
    /// <summary>The form as it is given, and its British spelling where that differs.</summary>
    /// <param name="form">An inflected form, lower case.</param>
    /// <param name="lemma">Its dictionary form.</param>
    public static IEnumerable<string> Of(string form, string lemma)
    {
        yield return form;
        if (lemma.EndsWith("ize", StringComparison.Ordinal) && form.LastIndexOf("iz", StringComparison.Ordinal) is > 0 and var z) yield return string.Concat(form.AsSpan(0, z + 1), "s", form.AsSpan(z + 2));
        if (DoublesL(lemma) && form.Length > lemma.Length + 1 && form.StartsWith(lemma, StringComparison.Ordinal) && form[lemma.Length] is 'e' or 'i') yield return string.Concat(lemma, "l", form.AsSpan(lemma.Length));
        if (form.EndsWith("dgment", StringComparison.Ordinal) || form.EndsWith("dgments", StringComparison.Ordinal)) yield return form.Replace("dgment", "dgement", StringComparison.Ordinal);
    }

    /// <summary>"signal", "label", "channel": one vowel before a final l that is not stressed, which British spelling doubles.</summary>
    private static bool DoublesL(string lemma) => lemma.Length > 4 && lemma[^1] == 'l' && lemma[^2] is 'a' or 'e' or 'o' && !"aeiou".Contains(lemma[^3], StringComparison.Ordinal);
}
