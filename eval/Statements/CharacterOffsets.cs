namespace OnRecord.Eval.Statements;

/// <summary>Between offsets in characters (code points) and in UTF-16 units of one text.</summary>
internal sealed class CharacterOffsets
{
    private readonly List<int> unitOfCharacter = [];
    private readonly int[] characterOfUnit;

    private CharacterOffsets(string text)
    {
        characterOfUnit = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsLowSurrogate(text[i]) || !char.IsHighSurrogate(text[i - 1])) unitOfCharacter.Add(i);
            characterOfUnit[i] = unitOfCharacter.Count - 1;
        }
        characterOfUnit[text.Length] = unitOfCharacter.Count;
        unitOfCharacter.Add(text.Length);
    }

    public static CharacterOffsets Of(string text) => new(text);

    public int ToUnit(int character) => unitOfCharacter[Math.Clamp(character, 0, unitOfCharacter.Count - 1)];

    public int ToCharacter(int unit) => characterOfUnit[unit];
}
