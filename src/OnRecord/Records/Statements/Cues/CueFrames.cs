namespace OnRecord.Records.Statements.Cues;

/// <summary>How what was said is joined to its cue. The letters are those of cues.tsv.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,

    /// <summary>q: a quotation before, after or around it.</summary>
    Quotation = 1,

    /// <summary>t: "that" and a clause.</summary>
    That = 2,

    /// <summary>z: a clause without "that", also before the cue.</summary>
    Clause = 4,

    /// <summary>w: a clause with "how", "why", "whether", "what".</summary>
    Question = 8,

    /// <summary>u: the addressee first, then what was said: "told reporters that".</summary>
    Addressee = 16,

    /// <summary>i: the addressee and what he is to do: "urged them to".</summary>
    AddresseeTo = 32,

    /// <summary>n: "to" and a verb: "vowed to".</summary>
    To = 64,

    /// <summary>o: a noun phrase: "denied the claim".</summary>
    Object = 128,

    /// <summary>f: "of" and a noun phrase: "warned of".</summary>
    Of = 256,

    /// <summary>s: "as" and what it is said to be: "described it as".</summary>
    As = 512,

    /// <summary>c: something and what it is called: "called him a liar".</summary>
    Complement = 1024,

    /// <summary>d: a quotation, but only where a comma or colon sets it off, or before the cue: "she began: …".</summary>
    SetOff = 2048,

    /// <summary>a: something and the amount it is given: "put the toll at 12".</summary>
    Amount = 4096,
}
