namespace OnRecord.Reading.Names.Recognition;

/// <summary>The labels that tokens get: O for outside, and for each kind the first, inner and last token of a name and a name of one token.</summary>
internal static class NameLabels
{
    public const int Outside = 0;
    public const int Kinds = 3;
    public const int Count = 1 + (Kinds * 4);

    /// <summary>Places a row of weights has: <see cref="Count"/> rounded up, so that a row is one vector of bytes.</summary>
    public const int Width = 16;

    public const int Begin = 0, Inside = 1, Last = 2, Unit = 3;

    private static readonly NameKind[] KindOrder = [NameKind.Person, NameKind.Organisation, NameKind.Place];

    /// <summary>The label of a place in a name of a kind.</summary>
    public static int Of(int kind, int place) => 1 + (kind * 4) + place;

    /// <summary>The number of a kind, 0 to 2; states count as places; -1 for kinds that are not told apart here.</summary>
    public static int Number(NameKind kind) => kind switch { NameKind.Person => 0, NameKind.Organisation => 1, NameKind.State or NameKind.Place => 2, _ => -1 };

    public static NameKind Kind(int label) => KindOrder[(label - 1) / 4];

    public static int Place(int label) => (label - 1) & 3;

    /// <summary>True when the second label may stand behind the first; outside stands before and behind every sentence.</summary>
    public static bool MayFollow(int before, int label)
    {
        var isOpen = before != Outside && Place(before) is Begin or Inside;
        var goesOn = label != Outside && Place(label) is Inside or Last;
        return isOpen == goesOn && (!isOpen || Kind(before) == Kind(label));
    }
}
