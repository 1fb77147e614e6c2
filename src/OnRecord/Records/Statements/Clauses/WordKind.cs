namespace OnRecord.Records.Statements.Clauses;

/// <summary>What a token can be in a clause: from its tag where a model gave one, else from closed word lists.</summary>
[Flags]
internal enum WordKind
{
    None = 0,
    Noun = 1 << 0,
    Pronoun = 1 << 1,
    Determiner = 1 << 2,
    Adjective = 1 << 3,
    Number = 1 << 4,
    Preposition = 1 << 5,
    Coordinator = 1 << 6,
    Subordinator = 1 << 7,
    Auxiliary = 1 << 8,
    Modal = 1 << 9,
    Verb = 1 << 10,

    /// <summary>A verb form with tense: it has a subject.</summary>
    Finite = 1 << 11,
    Gerund = 1 << 12,
    Participle = 1 << 13,
    Adverb = 1 << 14,
    To = 1 << 15,
    Wh = 1 << 16,

    /// <summary>The 's of a possessor.</summary>
    Possessive = 1 << 17,
    Negation = 1 << 18,

    /// <summary>Part of a time expression.</summary>
    Time = 1 << 19,

    /// <summary>A punctuation mark.</summary>
    Mark = 1 << 20,

    /// <summary>Can stand inside a noun phrase, from its determiner to its head.</summary>
    Nominal = Noun | Pronoun | Determiner | Adjective | Number | Possessive,
}
