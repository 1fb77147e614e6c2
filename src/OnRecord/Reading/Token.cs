namespace OnRecord.Reading;

/// <summary>One word or mark.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Class">Universal part of speech.</param>
/// <param name="Tag">Penn Treebank tag, such as VBD; empty when no model gave one.</param>
/// <param name="Lemma">Dictionary form, lower case except for names.</param>
/// <param name="Head">Index in the report's tokens of the head, the token's own index for a root, -1 when no tree was made.</param>
/// <param name="Relation">Universal dependency relation to the head; empty when no tree was made.</param>
public readonly record struct Token(TextSpan Span, WordClass Class, string Tag, string Lemma, int Head = -1, string Relation = "");
