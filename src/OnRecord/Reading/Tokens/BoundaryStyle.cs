namespace OnRecord.Reading.Tokens;

/// <summary>How careful a text is about capitals and full stops: edited news, or a message typed in haste.</summary>
internal struct BoundaryStyle
{
    private int words;
    private int capitals;
    private int shouted;
    private int marks;
    private int smallAfterMark;
    private int paragraphs;
    private int unmarkedParagraphs;

    /// <summary>Counts a paragraph.</summary>
    public void Add(ReadOnlySpan<BoundaryToken> paragraph)
    {
        if (paragraph.IsEmpty) return;
        for (var i = 0; i < paragraph.Length; i++)
        {
            var shape = paragraph[i].Shape;
            if (paragraph[i].IsWord) words++;
            if (shape == TokenShape.Capitalised) capitals++;
            if (shape == TokenShape.Capitals) shouted++;
            if (shape is not (TokenShape.Stop or TokenShape.Question or TokenShape.Exclamation) || i + 1 == paragraph.Length || paragraph[i + 1].IsCloser) continue;
            marks++;
            if (paragraph[i + 1].Shape == TokenShape.Lower) smallAfterMark++;
        }
        paragraphs++;
        var last = paragraph[^1];
        if (!last.IsEndMark && !last.IsCloser) unmarkedParagraphs++;
    }

    /// <summary>The counts as one small number.</summary>
    public readonly uint Code =>
        Level(smallAfterMark, marks, 10, 2) + (3 * Level(capitals, words, 8, 3)) + (9 * Level(shouted, words, 10, 2)) + (27 * Level(unmarkedParagraphs, paragraphs, 4, 2))
        + (81 * Level(marks, words, 30, 12));

    /// <summary>Sentences and paragraphs end with a mark, and a capital follows: the text has the marks and capitals of edited prose.</summary>
    public readonly bool IsCareful => Sure >= 2 && Sure * 60L > words && smallAfterMark * 20 < Sure;

    private readonly int Sure => marks + paragraphs - unmarkedParagraphs;

    /// <summary>0 when part is less than one in few of the whole, 2 when it is one in many or more, else 1.</summary>
    private static uint Level(int part, int whole, int few, int many) => part * (long)few < whole || part == 0 ? 0u : part * (long)many < whole ? 1u : 2u;
}
