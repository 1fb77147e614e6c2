namespace OnRecord.Intake.Chrome;

/// <summary>Compares titles as readers do: without regard to case, marks, kinds of quotation marks and blanks.</summary>
internal static class TitleWords
{
    public static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        var letters = 0;
        while (true)
        {
            while (i < a.Length && !char.IsLetterOrDigit(a[i])) i++;
            while (j < b.Length && !char.IsLetterOrDigit(b[j])) j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length && letters > 0;
            if (char.ToUpperInvariant(a[i++]) != char.ToUpperInvariant(b[j++])) return false;
            letters++;
        }
    }
}
