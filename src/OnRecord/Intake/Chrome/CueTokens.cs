namespace OnRecord.Intake.Chrome;

/// <summary>Words and single marks of a line, as the cue table writes them.</summary>
internal static class CueTokens
{
    /// <summary>The next token from an offset; false at the end.</summary>
    public static bool Next(ReadOnlySpan<char> line, ref int at, out Range token)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
        token = at..at;
        if (at >= line.Length) return false;
        var start = at++;
        if (IsWord(line[start]))
        {
            // Points and hyphens inside a word belong to it: "U.S.", "skyline.example", "minute-by-minute".
            while (at < line.Length && (IsWord(line[at]) || line[at] is '\'' or '’' or '.' or '&' or '-' && at + 1 < line.Length && IsWord(line[at + 1]))) at++;
        }
        token = start..at;
        return true;
    }

    public static bool IsColon(ReadOnlySpan<char> token) => token is ":" or "–" or "—" or "-" or "|" or "»" or ">";

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);
}
