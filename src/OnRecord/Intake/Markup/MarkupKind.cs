namespace OnRecord.Intake.Markup;

/// <summary>What a <see cref="MarkupReader"/> stands on.</summary>
internal enum MarkupKind
{
    /// <summary>Behind the last piece.</summary>
    End,

    /// <summary>A start tag; an empty element is followed by an end of its own.</summary>
    Start,

    /// <summary>The end of an element, written or supplied.</summary>
    Close,

    /// <summary>Words between tags, with references read; a long stretch comes in several pieces.</summary>
    Text,
}
