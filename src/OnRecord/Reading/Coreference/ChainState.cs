namespace OnRecord.Reading.Coreference;

/// <summary>What is known of one chain while it grows.</summary>
/// <param name="Traits">What its phrases leave open together.</param>
/// <param name="Size">Phrases so far.</param>
/// <param name="HasName">One of them is a name.</param>
/// <param name="First">Its first phrase.</param>
/// <param name="Last">Its latest phrase.</param>
/// <param name="Entity">The entity its names tell; -1 for none.</param>
/// <param name="Kind">The kind of its best name; that of its first phrase while it has none.</param>
/// <param name="HasPronoun">One of them is "he" or "she".</param>
/// <param name="IsOnlyQuoted">All of them stand in quotations.</param>
/// <param name="HasSpoken">One of them is the subject of a verb of saying.</param>
/// <param name="Leaning">What a given name makes likely.</param>
internal readonly record struct ChainState(Traits Traits, int Size, bool HasName, int First, int Last, int Entity, PhraseKind Kind, bool HasPronoun, bool IsOnlyQuoted, bool HasSpoken, Traits Leaning)
{
    /// <summary>A chain of one phrase.</summary>
    public static ChainState Of(in Phrase phrase, int index, bool speaks) =>
        new(phrase.Traits, 1, phrase.IsName, index, index, phrase.Entity, phrase.Kind, phrase.Pronoun is { IsPersonal: true }, phrase.Quotation >= 0, speaks, phrase.Leaning);

    /// <summary>The chain with one more phrase. A phrase that contradicts what is known changes nothing of it.</summary>
    public ChainState With(in Phrase phrase, int index, bool speaks)
    {
        var kinds = Traits & phrase.Traits & Traits.AnyKind;
        var numbers = Traits & phrase.Traits & Traits.AnyNumber;
        // "She" is surer of a person's kind than a given name is.
        if (phrase.Pronoun is { IsPersonal: true } && !HasPronoun) kinds = phrase.Traits & Traits.AnyKind;
        var known = (kinds == Traits.None ? Traits & Traits.AnyKind : kinds) | (numbers == Traits.None ? Traits & Traits.AnyNumber : numbers);
        // A name tells more surely whom a chain means than a title does.
        var entity = phrase.Entity >= 0 && (Entity < 0 || (phrase.IsName && !HasName)) ? phrase.Entity : Entity;
        return new ChainState(known, Size + 1, HasName || phrase.IsName, First, index, entity, phrase.IsName && !HasName ? phrase.Kind : Kind, HasPronoun || phrase.Pronoun is { IsPersonal: true }, IsOnlyQuoted && phrase.Quotation >= 0, HasSpoken || speaks, Leaning == Traits.None ? phrase.Leaning : Leaning);
    }
}
