using OnRecord.Reading;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Clauses;

/// <summary>Tells what a token can be in a clause.</summary>
internal static class WordKinds
{
    public static WordKind Of(Token token, string lowerCase, ReadOnlySpan<char> printed)
    {
        if (!char.IsLetterOrDigit(lowerCase[^1]) && !char.IsLetterOrDigit(lowerCase[0]) && lowerCase is not "&") return WordKind.Mark;
        var closed = ClosedClasses.Of(lowerCase);
        return token.Tag.Length > 0 ? FromTag(token.Tag, lowerCase, closed) : WithoutTag(lowerCase, closed, printed);
    }

    private static WordKind FromTag(string tag, string word, WordKind closed)
    {
        var kind = tag switch
        {
            "NN" or "NNS" or "NNP" or "NNPS" or "FW" => WordKind.Noun,
            "PRP" or "EX" => WordKind.Pronoun,
            "PRP$" or "DT" or "PDT" => WordKind.Determiner,
            "JJ" or "JJR" or "JJS" => WordKind.Adjective,
            "CD" or "$" => WordKind.Number,
            "CC" => WordKind.Coordinator,
            "TO" => WordKind.To,
            "MD" => WordKind.Modal | WordKind.Auxiliary | WordKind.Verb | WordKind.Finite,
            "VBD" or "VBZ" or "VBP" => WordKind.Verb | WordKind.Finite | (closed & (WordKind.Auxiliary | WordKind.Modal)),
            "VB" => WordKind.Verb | (closed & WordKind.Auxiliary),
            "VBG" => (closed & WordKind.Preposition) != WordKind.None ? WordKind.Preposition : WordKind.Verb | WordKind.Gerund | (closed & WordKind.Auxiliary),
            "VBN" => WordKind.Verb | WordKind.Participle | (closed & WordKind.Auxiliary),
            "RB" or "RBR" or "RBS" or "UH" or "RP" => WordKind.Adverb,
            "WP" or "WDT" or "WRB" or "WP$" => WordKind.Wh,
            "POS" => WordKind.Possessive,
            "IN" => (closed & (WordKind.Preposition | WordKind.Subordinator)) is var small && small != WordKind.None ? small : WordKind.Preposition,
            _ => WordKind.None,
        };
        if (word is "to") kind = WordKind.To | WordKind.Preposition;
        if ((closed & WordKind.Time) != WordKind.None && (kind & (WordKind.Noun | WordKind.Adverb)) != WordKind.None) kind |= WordKind.Time;
        if (IsNegation(word)) kind |= WordKind.Negation;
        return kind;
    }

    private static WordKind WithoutTag(string word, WordKind closed, ReadOnlySpan<char> printed)
    {
        if (word is "'s" or "'" or "s'") return WordKind.Possessive;
        if (word is "to") return WordKind.To | WordKind.Preposition;
        // "May" and "March" are words of two classes; a capital inside a sentence tells the month.
        if ((closed & WordKind.Time) != WordKind.None && (closed & WordKind.Modal) != WordKind.None) closed = char.IsUpper(printed[0]) ? WordKind.Time | WordKind.Noun : closed & ~WordKind.Time;
        if ((closed & WordKind.Time) != WordKind.None) return closed | WordKind.Noun;
        if (IsNegation(word)) return closed | WordKind.Negation | (word.EndsWith("n't", StringComparison.Ordinal) && word.Length > 3 ? WordKind.Auxiliary | WordKind.Verb | WordKind.Finite : WordKind.None);
        if (closed != WordKind.None) return closed;
        if (char.IsDigit(word[0])) return WordKind.Number;
        var forms = VerbForm.None;
        foreach (var (cue, form) in CueTable.Find(word))
        {
            if (!cue.IsNoun) forms |= form;
        }
        if ((forms & VerbForm.Gerund) != VerbForm.None) return WordKind.Verb | WordKind.Gerund;
        if ((forms & (VerbForm.Past | VerbForm.Participle)) != VerbForm.None) return WordKind.Verb | WordKind.Finite | WordKind.Participle;
        if (forms != VerbForm.None) return WordKind.Verb | WordKind.Noun;
        if (char.IsUpper(printed[0])) return WordKind.Noun;
        if (word.EndsWith("ly", StringComparison.Ordinal)) return WordKind.Adverb;
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) return WordKind.Verb | WordKind.Finite | WordKind.Participle;
        return WordKind.Noun | WordKind.Adjective;
    }

    private static bool IsNegation(string word) => word is "not" or "n't" or "never" or "nor" || word.EndsWith("n't", StringComparison.Ordinal);
}
