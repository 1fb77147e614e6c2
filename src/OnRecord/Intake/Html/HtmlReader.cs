using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OnRecord.Intake.Dates;
using OnRecord.Intake.Formats;
using OnRecord.Intake.Html.Tags;
using OnRecord.Intake.Html.Walls;

namespace OnRecord.Intake.Html;

/// <summary>A web page is one report: the paragraphs of its article, parted by empty lines. The title stands beside the text.</summary>
public static class HtmlReader
{
    /// <summary>An article has at least so many characters: less is a teaser, a consent wall or an error page.</summary>
    private const int LeastText = 120;

    /// <summary>With less than this the names of elements may have misled, and the page is read again without regard to them.</summary>
    private const int LittleText = 600;

    /// <summary>Reads one page. Scripts do not run, and nothing outside the page is loaded.</summary>
    /// <param name="stream">The page's bytes without byte-order mark.</param>
    /// <param name="where">Becomes the report's id.</param>
    public static Result<Report> Read(Stream stream, string where)
    {
        if (WholeInput.Read(stream, where, out var bytes) is Problem problem) return problem;
        var html = PageDecoder.Decode(bytes, out var hasReplacements);
        var result = Read(html, where, new Report { Id = where, Text = "" });
        return hasReplacements && result.IsOk(out var report) ? Result<Report>.With(report, [.. result.Remarks, new Problem(ProblemCodes.BadEncoding, where)]) : result;
    }

    /// <summary>Reads a page that came with facts beside it, which stand above what the page says.</summary>
    internal static Result<Report> Read(string html, string where, Report bare)
    {
        if (html.Length > ReportLimits.MaxCharacters) return new Problem(ProblemCodes.TooLong, where);
        var markup = HtmlGuard.Clean(html);
        var page = Parse(markup);
        var facts = PageFactsReader.Read(page, markup.Scripts);
        var all = page.Body is null ? null : PageBlocks.Of(page.Body, keepAll: false, byName: false);
        var blocks = all is null ? [] : Blocks(page.Body!, all);
        blocks = [.. blocks.Where((block, i) => i > 3 || facts.Title is null || !Chrome.TitleWords.Same(block.Text, facts.Title))];
        blocks = EntryTimes.Marked(Repeats.Without(FurnitureLines.Without(blocks)), facts.IsLive);
        var front = all is null ? null : Standfirst.Of(all.Blocks, facts, blocks);
        if (front is not null) blocks = [.. front.Leads, .. blocks];
        if (facts.Body is string repeated && repeated.Length > 2 * blocks.Sum(block => block.Text.Length)) blocks = FromData(repeated);
        if (all is not null && PageWall.InPlaceOf(page, facts, blocks, all.Blocks) is ProblemCode wall) return Problem.Of(wall, where, facts.Title);
        if (blocks.Sum(block => block.Text.Length) < LeastText) return Problem.Of(ProblemCodes.NoArticle, where, facts.Title, markup.Cuts.IsEmpty ? null : string.Join(", ", markup.Cuts));
        var isStub = PageWall.IsStub(facts, blocks, all?.Blocks ?? []);
        var (text, headings) = Join(blocks);
        var report = ReportDresser.Dress(bare with
        {
            Text = text,
            Masks = headings,
            Title = bare.Title ?? (facts.Title is string title ? new Title(title) : null),
            Outlet = bare.Outlet ?? facts.Outlet,
            Authors = !bare.Authors.IsEmpty ? bare.Authors : !facts.Authors.IsEmpty ? facts.Authors : front is { Authors.IsEmpty: false } ? front.Authors : facts.Organisations,
            Url = bare.Url ?? facts.Url,
            Language = facts.Language ?? bare.Language,
            Published = bare.Published ?? facts.Published,
            IsExcerpt = bare.IsExcerpt || isStub,
        });
        if (report.Published is null) report = report with { Published = facts.Fallback };
        var remarks = new List<Problem>();
        if (!markup.Cuts.IsEmpty) remarks.Add(new Problem(ProblemCodes.CutPage, where, Detail: string.Join(", ", markup.Cuts)));
        if (isStub) remarks.Add(Problem.Of(ProblemCodes.Stub, where, facts.Title, facts.Words > 0 ? string.Create(CultureInfo.InvariantCulture, $"of {facts.Words} words") : null));
        return Result<Report>.With(report, remarks);
    }

    /// <summary>The day of publication that a page states, also of a page without an article; null when it states none.</summary>
    internal static Dating? Published(ReadOnlySpan<byte> page)
    {
        var markup = HtmlGuard.Clean(PageDecoder.Decode(page, out _));
        var facts = PageFactsReader.Read(Parse(markup), markup.Scripts);
        return facts.Published ?? (facts.Url is string url && UrlDate.Read(url) is PartialDate date ? new Dating(date, DateBasis.Url) : facts.Fallback);
    }

    /// <summary>The paragraphs of a fragment that is an article as a whole, such as an item of a feed.</summary>
    internal static (string Text, ImmutableArray<Mask> Headings) Fragment(string html)
    {
        var page = Parse(HtmlGuard.Clean(html));
        return page.Body is null ? ("", []) : Join([.. PageBlocks.Of(page.Body, keepAll: true).Blocks]);
    }

    private static ImmutableArray<PageBlock> Blocks(IElement body, PageBlocks everything)
    {
        var blocks = ArticleBody.Of(PageBlocks.Of(body, keepAll: false));
        var length = blocks.Sum(block => block.Text.Length);
        if (length >= LittleText) return blocks;
        var all = ArticleBody.Of(everything);
        return all.Sum(block => block.Text.Length) > 2 * length ? all : blocks;
    }

    private static IHtmlDocument Parse(PageMarkup markup) => new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(markup.Html);

    private static ImmutableArray<PageBlock> FromData(string body) =>
        [.. body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => PageText.Clean(line)).OfType<string>().Select(line => new PageBlock(line, "p", 0, 0)).Select(block => EntryTimes.Is(block) ? block with { Tag = "h6" } : block)];

    private static (string Text, ImmutableArray<Mask> Headings) Join(ImmutableArray<PageBlock> blocks)
    {
        var text = new StringBuilder();
        var headings = ImmutableArray.CreateBuilder<Mask>();
        foreach (var block in blocks)
        {
            if (text.Length > 0) text.Append("\n\n");
            if (block.IsHeading) headings.Add(new Mask(new TextSpan(text.Length, text.Length + block.Text.Length), MaskKind.Intertitle));
            text.Append(block.Text);
        }
        return (text.ToString(), headings.ToImmutable());
    }
}
