namespace OnRecord.Weave.Words;

/// <summary>What a word does in its clause.</summary>
public enum WordRole : byte
{
    Function,
    Content,
    Number,
    Negator,
    Modal,
}
