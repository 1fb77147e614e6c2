using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace OnRecord.Publish.Briefs;

/// <summary>A brief as one HTML page without anything from elsewhere: every citation leads to its words at the foot of the page.</summary>
public static class HtmlBrief
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        body{font:1.05rem/1.55 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
        h1{font-size:1.7rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2.2rem;border-top:1px solid #c9ced6;padding-top:.8rem}
        .cite{font:.75rem/1 system-ui,sans-serif;vertical-align:super;margin-left:.15rem}a{color:#0b4f8a}
        li{margin:.3rem 0}.note{color:#4a525c}:target{background:#fff3c4}
        @media (prefers-color-scheme:dark){body{color:#e6e8eb;background:#14171a}a{color:#8cc2f5}h2{border-color:#3a4149}.note{color:#a9b1bb}:target{background:#4a3f10}}
        """;

    public static string Write(Brief brief)
    {
        var text = new StringBuilder();
        var citations = Citations(brief);
        var title = brief.Title?.Text ?? "Brief";
        text.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        text.Append(Encoder.Encode(title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n<h1>");
        text.Append(Encoder.Encode(title)).Append("</h1>\n");
        if (brief.TitleSource is { } whose)
        {
            text.Append("<p class=\"note\">");
            Append(text, whose, citations, brief);
            text.Append("</p>\n");
        }
        foreach (var section in brief.Sections)
        {
            text.Append("<section id=\"").Append(section.Name).Append("\">\n<h2>").Append(Encoder.Encode(section.Heading)).Append("</h2>\n");
            BriefBlock? before = null;
            foreach (var block in section.Blocks)
            {
                var isHeaded = block.LeadIsHeading && string.Equals(before?.Lead.Text, block.Lead.Text, StringComparison.Ordinal);
                Append(text, block, isHeaded, citations, brief);
                before = block;
            }
            if (section.LeftOut is { } leftOut)
            {
                text.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">Not shown here: {leftOut.Ids.Length} {Encoder.Encode(leftOut.What)}. <code>onrecord story {Encoder.Encode(brief.Story)}</code> lists them.</p>\n");
            }
            text.Append("</section>\n");
        }
        AppendWords(text, brief, citations);
        return text.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder text, BriefBlock block, bool isHeaded, Dictionary<Citation, int> citations, Brief brief)
    {
        if (!isHeaded)
        {
            text.Append("<p>");
            Append(text, block.Lead, citations, brief);
            text.Append("</p>\n");
        }
        if (block.Items.IsEmpty) return;
        text.Append("<ul>\n");
        foreach (var item in block.Items)
        {
            text.Append("<li>");
            Append(text, item, citations, brief);
            text.Append("</li>\n");
        }
        if (block.MoreRewordings > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"<li>and {block.MoreRewordings} more {(block.MoreRewordings == 1 ? "rewording" : "rewordings")}, all listed by <code>onrecord compare {Encoder.Encode(block.Utterance ?? "")}</code></li>\n");
        }
        text.Append("</ul>\n");
    }

    private static void Append(StringBuilder text, CitedSentence sentence, Dictionary<Citation, int> citations, Brief brief)
    {
        text.Append(Encoder.Encode(sentence.Text));
        foreach (var citation in sentence.Citations)
        {
            var source = brief.Sources.First(source => string.Equals(source.Report, citation.Report, StringComparison.Ordinal));
            text.Append(CultureInfo.InvariantCulture, $"<a class=\"cite\" href=\"#w{citations[citation]}\" title=\"{Encoder.Encode(citation.ToString())}\">[{source.Number}]</a>");
        }
    }

    private static void AppendWords(StringBuilder text, Brief brief, Dictionary<Citation, int> citations)
    {
        text.Append("<section id=\"words\">\n<h2>The cited words</h2>\n");
        foreach (var source in brief.Sources)
        {
            var cited = citations.Where(pair => string.Equals(pair.Key.Report, source.Report, StringComparison.Ordinal)).OrderBy(pair => pair.Key.Span).ToList();
            if (cited.Count == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"<h3>[{source.Number}] {Encoder.Encode(source.Name)}</h3>\n<ul>\n");
            foreach (var (citation, number) in cited)
            {
                text.Append(CultureInfo.InvariantCulture, $"<li id=\"w{number}\"><code>{Encoder.Encode(citation.ToString())}</code> {Encoder.Encode(QuotedText.OneLine(citation.Span.In(source.Text)))}</li>\n");
            }
            text.Append("</ul>\n");
        }
        text.Append("</section>\n");
    }

    private static Dictionary<Citation, int> Citations(Brief brief)
    {
        var numbers = new Dictionary<Citation, int>();
        var sentences = brief.Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Items.Prepend(block.Lead));
        if (brief.TitleSource is { } whose) sentences = sentences.Prepend(whose);
        foreach (var sentence in sentences)
        {
            foreach (var citation in sentence.Citations) numbers.TryAdd(citation, numbers.Count + 1);
        }
        return numbers;
    }
}
