namespace OnRecord.Intake.Charsets;

/// <summary>Why bytes were read in an encoding.</summary>
public enum CharsetBasis
{
    /// <summary>They begin with a byte-order mark.</summary>
    Mark,

    /// <summary>The transport said so: the charset of a Content-Type.</summary>
    Transport,

    /// <summary>They say so themselves: an XML declaration or a meta element.</summary>
    Declared,

    /// <summary>They are valid UTF-8, which text in another encoding hardly is by chance.</summary>
    Valid,

    /// <summary>The words they make in it look most like words.</summary>
    Likely,

    /// <summary>Nothing told, and it is what browsers take for the language, or everywhere.</summary>
    Usual,
}
