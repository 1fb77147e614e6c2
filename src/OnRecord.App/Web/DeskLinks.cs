using OnRecord.Text;

namespace OnRecord.App.Web;

/// <summary>Addresses of the desk's pages. Every citation has one, and it leads to the very words.</summary>
internal static class DeskLinks
{
    public const string Home = "/";

    public const string Search = "/search";

    public static string Story(string id) => "/stories/" + Uri.EscapeDataString(id);

    public static string Figures(string story) => Story(story) + "/figures";

    public static string Origins(string story) => Story(story) + "/origins";

    public static string Utterance(string id) => "/utterances/" + Uri.EscapeDataString(id);

    public static string Report(string id) => "/reports/" + Uri.EscapeDataString(id);

    public static string Speaker(string id) => "/speakers/" + Uri.EscapeDataString(id);

    /// <summary>The reader with the cited words marked: the query lets the server mark them, the fragment lets the browser go there.</summary>
    public static string Words(Citation citation) => $"{Report(citation.Report)}?at={citation.Span}#{Anchor(citation.Span)}";

    public static string Anchor(TextSpan span) => $"c-{span}";
}
