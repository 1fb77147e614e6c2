using System.Diagnostics;
using System.Globalization;
using System.Text;
using OnRecord.Intake.Html.Tags;

namespace OnRecord.Tests.Intake.Html.Tags;

/// <summary>Pages of tags thrown together by a fixed seed.</summary>
public sealed class TagSoupTests
{
    private static readonly string[] Names =
    [
        "a", "b", "i", "font", "div", "p", "span", "table", "tr", "td", "th", "tbody", "caption", "ul", "li", "dl", "dd", "h1", "h2", "form", "button", "object", "select", "option", "svg", "math", "foreignObject",
        "script", "style", "title", "textarea", "template", "noscript", "iframe", "body", "html", "head", "br", "hr", "img", "article", "x-y", "blockquote", "nobr", "frameset", "plaintext0", "ruby", "rt", "col", "center",
    ];

    private static readonly string[] Others =
        ["words of it. ", " ", "<", ">", "\"", "'", "<!-->", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<!doctype x '>'>", "<?x>", "</", "</>", "&lt;", "&#0;", "\0", "\uD800", "=", "/"];

    [Fact]
    public void Its_parsed_depth_is_never_over_the_limit()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var markup = HtmlGuard.Clean(Soup(seed, 3_000));
            var depth = HtmlGuardTests.Depth(markup.Html);
            Assert.True(depth <= OpenTags.MaxDepth + 2, $"seed {seed}: {depth}");
        }
    }

    [Fact]
    public void What_was_cleaned_stays_as_it_is()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var once = HtmlGuard.Clean(Soup(seed, 300)).Html;
            // A form may end amid what is open in it.
            if (!once.Contains("<form", StringComparison.Ordinal)) Assert.Equal(once, HtmlGuard.Clean(once).Html);
        }
    }

    [Fact]
    public void Its_reports_are_read_in_bounded_time()
    {
        var watch = Stopwatch.StartNew();
        for (var seed = 1; seed <= 100; seed++)
        {
            var result = Assert.Single(Taken.From(Encoding.UTF8.GetBytes("<!doctype html><html>" + Soup(seed, 2_000))));
            Assert.True(result.Value is not null || result.Problem is not null);
        }
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
    }

    private static string Soup(int seed, int pieces)
    {
        var random = new Random(seed);
        var soup = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            var name = Names[random.Next(Names.Length)];
            soup.Append(random.Next(8) switch
            {
                0 or 1 or 2 => $"<{name}>",
                3 => $"<{name} class='{Others[random.Next(Others.Length)]}' {Others[random.Next(Others.Length)]}>",
                4 => $"<{name}/>",
                5 => $"</{name}>",
                6 => Others[random.Next(Others.Length)],
                _ => string.Create(CultureInfo.InvariantCulture, $"The gates will stay shut for {i} days. "),
            });
        }
        return soup.ToString();
    }
}
