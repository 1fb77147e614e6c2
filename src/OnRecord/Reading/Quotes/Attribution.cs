using System.Collections.Frozen;

namespace OnRecord.Reading.Quotes;

/// <summary>Tells whether words near a mark attribute a quotation. It sees a few words only, since quotation marks are paired before anything is parsed.</summary>
internal static class Attribution
{
    /// <summary>How many words an attribution may take before its verb: "the outgoing foreign minister of Arvenia, Jane Doe, said".</summary>
    private const int Reach = 10;

    /// <summary>The same in characters: bounds the look ahead at every mark, so that a run of commas costs no more than the rest.</summary>
    private const int ReachInCharacters = 160;

    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
    [
        "said", "says", "say", "saying", "told", "tells", "added", "adds", "adding", "stated", "states", "stressed", "stresses", "noted", "notes", "warned", "warns", "insisted", "insists",
        "explained", "explains", "announced", "declared", "concluded", "continued", "replied", "answered", "asked", "asks", "argued", "argues", "claimed", "claims", "emphasized", "emphasised",
        "underlined", "recalled", "remarked", "commented", "admitted", "acknowledged", "confirmed", "complained", "promised", "predicted", "wrote", "writes", "tweeted", "reads", "read",
        "mentioned", "observed", "pointed", "reiterated", "repeated", "urged", "cautioned", "conceded", "quipped", "joked", "shouted", "cried", "whispered", "responded", "suggested", "agreed",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Joints = FrozenSet.ToFrozenSet(
    [
        "and", "but", "because", "as", "if", "when", "while", "although", "though", "which", "who", "whom", "that", "so", "or", "since", "to", "not", "where", "what", "we", "i", "you", "our", "my", "your",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["he", "she", "they", "it", "one"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> FirstPerson = FrozenSet.ToFrozenSet(["we", "our", "us", "i", "my", "me", "ours", "you", "your"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbLookup = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> JointLookup = Joints.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PronounLookup = Pronouns.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstPersonLookup = FirstPerson.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the words from <paramref name="start"/> say who said what stands before them: "he said", "added the minister", "Jane Doe told reporters".</summary>
    public static bool StartsAt(string text, int start, int end)
    {
        var named = false;
        end = Math.Min(end, start + ReachInCharacters);
        for (var word = 0; word < Reach; word++)
        {
            var span = NextWord(text, ref start, end, out var broke);
            if (span.IsEmpty || (broke && word > 0)) return false;
            if (VerbLookup.Contains(span)) return word == 0 || named;
            if (word == 0 && JointLookup.Contains(span)) return false;
            if (word > 0 && JointLookup.Contains(span) && span is not "and") return false;
            if (PronounLookup.Contains(span))
            {
                if (word > 0) return false;
                named = true;
                // Between a pronoun and its verb stand at most an auxiliary and an adverb.
                return AfterPronoun(text, start, end);
            }
            named |= word > 0 || char.IsUpper(span[0]) || span is "the" or "a" or "an" or "his" or "her" or "one" or "another";
        }
        return false;
    }

    /// <summary>The offset behind the cue that leads into a quotation in [start, end): behind a colon, "said that", "said,"; -1 when there is none.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="start">Where the sentence begins, or goes on behind the quotation before.</param>
    /// <param name="end">Where the quotation ends.</param>
    /// <param name="bare">A verb alone will do, without "that" or a comma.</param>
    public static int LeadEnd(string text, int start, int end, bool bare)
    {
        var lead = -1;
        var wordsBehind = 0;
        for (var i = start; i < end;)
        {
            var at = i;
            var word = NextWord(text, ref i, end, out _);
            var colon = text.AsSpan(at, i - word.Length - at).IndexOf(": ");
            if (colon >= 0 && i > at + colon + 2) return SkipBlanks(text, at + colon + 1, end);
            if (word.IsEmpty) break;
            wordsBehind++;
            // A second cue right behind the first leads further: "he said, adding that we will go”".
            if ((lead >= 0 && wordsBehind > 2) || !VerbLookup.Contains(word)) continue;
            var behind = i;
            var that = NextWord(text, ref behind, end, out var broke) is "that" && !broke;
            if (!that && !bare && (i >= end || text[i] != ',')) continue;
            if (that) i = behind;
            var opening = SkipBlanks(text, i < end && text[i] == ',' ? i + 1 : i, end);
            if (opening >= end) continue;
            lead = opening;
            wordsBehind = 0;
        }
        return lead;
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <summary>True when a verb of saying stands in [start, end).</summary>
    public static bool HasVerb(string text, int start, int end)
    {
        while (NextWord(text, ref start, end, out _) is { IsEmpty: false } word)
        {
            if (VerbLookup.Contains(word)) return true;
        }
        return false;
    }

    /// <summary>True when [start, end) speaks as "I", "we" or to "you", or opens with "And" or "But": narrators do neither.</summary>
    public static bool SoundsSpoken(string text, int start, int end)
    {
        var first = true;
        while (NextWord(text, ref start, end, out _) is { IsEmpty: false } word)
        {
            if (FirstPersonLookup.Contains(word) || (first && word is "And" or "But" or "So")) return true;
            first = false;
        }
        return false;
    }

    private static bool AfterPronoun(string text, int start, int end)
    {
        for (var i = 0; i < 3; i++)
        {
            var word = NextWord(text, ref start, end, out var broke);
            if (word.IsEmpty || broke) return false;
            if (VerbLookup.Contains(word)) return true;
            if (word is not ("has" or "have" or "had" or "also" or "then" or "later" or "further" or "once" or "again") && !word.EndsWith("ly")) return false;
        }
        return false;
    }

    /// <summary>The next run of letters, hyphens and apostrophes before <paramref name="end"/>; <paramref name="broke"/> when a sentence mark stands before it.</summary>
    private static ReadOnlySpan<char> NextWord(string text, ref int at, int end, out bool broke)
    {
        broke = false;
        while (at < end && !char.IsLetterOrDigit(text[at]))
        {
            var abbreviation = text[at] == '.' && at > 0 && char.IsLetter(text[at - 1]) && (at < 2 || !char.IsLetter(text[at - 2]) || char.IsUpper(text[at - 2]) || (at >= 3 && !char.IsLetter(text[at - 3])));
            broke |= text[at] is '!' or '?' or ';' or ':' or '“' or '”' or '"' or '\n' || (text[at] == '.' && !abbreviation);
            at++;
        }
        var start = at;
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '’' or '\'')) at++;
        return text.AsSpan(start, at - start);
    }
}
