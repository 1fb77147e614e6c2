namespace OnRecord.Reading.Numbers;

/// <summary>Reads a cardinal number in digits, words or both: "150,000", "1.2 million", "twenty-five", "two and a half".</summary>
internal static class NumberReader
{
    /// <summary>Reads the longest number that starts at an atom.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="atoms">Atoms of one sentence.</param>
    /// <param name="at">Index of the first atom.</param>
    /// <param name="value">The number.</param>
    /// <returns>Index behind its last atom; <paramref name="at"/> when there is no number.</returns>
    public static int Read(string text, IReadOnlyList<Atom> atoms, int at, out double value)
    {
        value = 0;
        if (NumberPhraseReader.Unsigned(text, atoms, at, isCount: true) is not { Form: NumberForm.Cardinal } number) return at;
        value = number.Value;
        return number.End;
    }
}
