namespace OnRecord.Reading.Tokens;

/// <summary>What the open sentence has had so far.</summary>
internal sealed class SentenceSoFar
{
    /// <summary>Tokens.</summary>
    public int Length { get; private set; }

    /// <summary>Open brackets of the paragraph, also from sentences before.</summary>
    public int Brackets { get; private set; }

    /// <summary>A quotation is open in the paragraph, as far as its marks tell.</summary>
    public bool InQuote { get; private set; }

    /// <summary>Letters of its first token as a number.</summary>
    public uint FirstWord { get; private set; }

    /// <summary>Shape of its first token.</summary>
    public TokenShape FirstShape { get; private set; }

    /// <summary>First word of the sentence before.</summary>
    public uint LastFirstWord { get; private set; }

    /// <summary>Takes a token that goes on with the sentence.</summary>
    public void Take(in BoundaryToken token)
    {
        if (Length++ == 0) (FirstWord, FirstShape) = (token.Word, token.Shape);
        switch (token.Shape)
        {
            case TokenShape.OpenBracket: Brackets++; break;
            case TokenShape.CloseBracket: Brackets = Math.Max(0, Brackets - 1); break;
            case TokenShape.StraightQuote: InQuote = !InQuote; break;
            case TokenShape.OpenQuote: InQuote = true; break;
            case TokenShape.CloseQuote: InQuote = false; break;
        }
    }

    /// <summary>Begins a paragraph.</summary>
    public void Reset() => (Length, Brackets, InQuote, FirstWord, FirstShape, LastFirstWord) = (0, 0, false, 0, TokenShape.None, 0);

    /// <summary>Begins the next sentence.</summary>
    public void End()
    {
        LastFirstWord = FirstWord;
        Length = 0;
    }
}
