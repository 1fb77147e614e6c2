namespace OnRecord.Records.Statements.Cues;

/// <summary>Which forms of a verb a spelling may be.</summary>
[Flags]
internal enum VerbForm
{
    None = 0,

    /// <summary>"say": infinitive and present.</summary>
    Base = 1,

    /// <summary>"says".</summary>
    Third = 2,

    /// <summary>"said" in "he said".</summary>
    Past = 4,

    /// <summary>"said" in "was said".</summary>
    Participle = 8,

    /// <summary>"saying".</summary>
    Gerund = 16,
}
