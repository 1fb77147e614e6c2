using System.Buffers;
using System.Collections.Immutable;
using AngleSharp.Html.Dom;

namespace OnRecord.Intake.Html.Walls;

/// <summary>
/// Tells a page that stands in the place of an article, and an article of which only the beginning is shown. By what such pages say and how little else they have, in the words of walls.tsv;
/// never by who publishes them. A page that calls itself an article in its data is believed, as long as there is text.
/// </summary>
internal static class PageWall
{
    /// <summary>Letters below which the text of a page may be an error message, with advice and a few links.</summary>
    private const int LittleText = 700;

    /// <summary>Letters of a page that checks its readers: such pages say little, in all their parts.</summary>
    private const int MostOfCheck = 1500;

    /// <summary>Letters of a page that asks for consent, lists of purposes included.</summary>
    private const int MostOfConsent = 12_000;

    /// <summary>Part of the letters that stand in paragraphs which speak of consent.</summary>
    private const double ConsentShare = 0.5;

    /// <summary>The same for a page that calls itself an article: one may be about consent.</summary>
    private const double ConsentShareOfArticle = 0.75;

    /// <summary>Words of a title that tells of an error, the name of the site included.</summary>
    private const int MostWords = 11;

    /// <summary>Letters of such a title.</summary>
    private const int MostInTitle = 120;

    /// <summary>Letters of the beginning that sites show of an article for those who pay; longer ones are told by the number of words that the page states.</summary>
    private const int MostOfStub = 1200;

    /// <summary>The same where the page does not say that it is for those who pay, and only a line below the text does.</summary>
    private const int MostOfUnmarked = 800;

    /// <summary>Part of the stated words below which text is missing. Articles have words in captions and boxes that are not read.</summary>
    private const double WholeShare = 0.6;

    /// <summary>A stated number of words below this may count something else.</summary>
    private const int LeastStated = 100;

    /// <summary>Letters of a line that asks to pay.</summary>
    private const int MostInLine = 400;

    /// <summary>What stands in the place of an article; null when this page is one, or just has none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">What it says of itself.</param>
    /// <param name="article">What was found as its text.</param>
    /// <param name="all">All its blocks, furniture included.</param>
    public static ProblemCode? InPlaceOf(IHtmlDocument page, PageFacts facts, ImmutableArray<PageBlock> article, IReadOnlyList<PageBlock> all)
    {
        var text = Letters(article);
        if (IsConsent(text > 0 ? article : all, facts.IsArticle ? ConsentShareOfArticle : ConsentShare)) return ProblemCodes.ConsentWall;
        // Error messages and checks have no day of publication.
        if (facts.Published is not null || facts.IsArticle && text >= LittleText) return null;
        var whole = Letters(all);
        string?[] titles = [PageText.Clean(page.Title), facts.Title, .. all.Where(block => block.IsHeading).Take(3).Select(block => block.Text)];
        if (titles.Any(title => IsAlone(title, WallWords.Error)) || text < LittleText && titles.Any(IsMessage) && all.Any(block => block.Text.Length < MostInLine && WallWords.Error.Stand(block.Text))) return ProblemCodes.ErrorPage;
        if (whole < MostOfCheck && (titles.Any(title => IsAlone(title, WallWords.Robot)) || all.Any(block => WallWords.Robot.Stand(block.Text)))) return ProblemCodes.RobotCheck;
        var needsScripts = text < LittleText && whole < MostOfCheck && (all.Any(block => WallWords.Script.Stand(block.Text)) || text == 0 && page.QuerySelectorAll("noscript").Take(10).Any(other => ShortText.Of(other, MostInLine) is string words && WallWords.Script.Stand(words)));
        return needsScripts ? ProblemCodes.NeedsScripts : null;
    }

    /// <summary>True when the text is the open beginning of an article, the rest of which is for those who pay.</summary>
    public static bool IsStub(PageFacts facts, ImmutableArray<PageBlock> article, IReadOnlyList<PageBlock> all)
    {
        var text = Letters(article);
        if (facts.Words >= LeastStated && facts.IsPaid) return article.Sum(block => block.Text.Count(' ') + 1) < facts.Words * WholeShare;
        if (facts.IsPaid) return text < MostOfStub || text < 2 * MostOfStub && article[^1].Text.EndsWith('…');
        return text < MostOfUnmarked && all.Any(block => block.Text.Length < MostInLine && WallWords.Paid.Stand(block.Text));
    }

    /// <summary>True for a title that says this and, but for the name of the site, little else.</summary>
    private static bool IsAlone(string? title, SearchValues<string> words) => title is { Length: < MostInTitle } && words.Stand(title) && title.Count(' ') < MostWords;

    /// <summary>True for the number of an error, or a word for one.</summary>
    private static bool IsMessage(string? title) =>
        title is { Length: < MostInTitle } && (title.StartsWith("40", StringComparison.Ordinal) || title.StartsWith("410", StringComparison.Ordinal) || title.StartsWith("50", StringComparison.Ordinal) || title.EndsWith("404", StringComparison.Ordinal)
        || title.StartsWith("Error", StringComparison.OrdinalIgnoreCase) || title.StartsWith("Oops", StringComparison.OrdinalIgnoreCase) || title.StartsWith("Sorry", StringComparison.OrdinalIgnoreCase));

    private static bool IsConsent(IReadOnlyList<PageBlock> blocks, double share)
    {
        int whole = 0, asking = 0, lines = 0;
        foreach (var block in blocks)
        {
            whole += block.Text.Length;
            if (!WallWords.Consent.Stand(block.Text)) continue;
            asking += block.Text.Length;
            lines++;
        }
        return lines > 0 && whole < MostOfConsent && asking >= whole * share;
    }

    private static int Letters(IReadOnlyList<PageBlock> blocks)
    {
        var letters = 0;
        foreach (var block in blocks) letters += block.Text.Length;
        return letters;
    }
}
