using System.Buffers;

namespace OnRecord.Intake.Html.Walls;

/// <summary>The wording of pages that stand in the place of an article; see walls.tsv.</summary>
internal static class WallWords
{
    public static readonly SearchValues<string> Error = Of("error");
    public static readonly SearchValues<string> Robot = Of("robot");
    public static readonly SearchValues<string> Script = Of("script");
    public static readonly SearchValues<string> Consent = Of("consent");
    public static readonly SearchValues<string> Paid = Of("paid");

    /// <summary>True when one of the wordings stands in the text, in large or small letters, with any apostrophe.</summary>
    public static bool Stand(this SearchValues<string> words, ReadOnlySpan<char> text) => text.ContainsAny(words);

    private static SearchValues<string> Of(string kind)
    {
        var words = DataTable.Rows("Intake/Html/Walls/walls.tsv").Where(row => row[0] == kind).Select(row => row[1]);
        return SearchValues.Create([.. words.SelectMany(one => one.Contains('\'', StringComparison.Ordinal) ? new[] { one, one.Replace('\'', '’') } : [one])], StringComparison.OrdinalIgnoreCase);
    }
}
