namespace OnRecord.Eval.Statements.Robustness;

/// <summary>What happens to the words of an article on its way through pages, feeds and editors.</summary>
internal enum Damage
{
    /// <summary>Every double quotation mark is printed in another style: straight, curly, guillemets or as in LaTeX.</summary>
    MarksChanged,

    /// <summary>Some quotation marks, opening or closing, are lost.</summary>
    MarksLost,

    /// <summary>Some blanks after punctuation are lost.</summary>
    BlanksLost,

    /// <summary>Titles and offices are in small letters.</summary>
    TitlesLowered,

    /// <summary>Some paragraphs are joined with the one after.</summary>
    ParagraphsJoined,
}
