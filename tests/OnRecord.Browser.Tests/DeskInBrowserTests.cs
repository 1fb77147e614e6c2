using System.Globalization;
using Microsoft.Playwright;
using OnRecord.Tests;

namespace OnRecord.Browser.Tests;

public sealed class DeskInBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Phone = 360;

    /// <summary>WCAG 2.2 AA for text.</summary>
    private const double LeastContrast = 4.5;

    /// <summary>The lowest contrast between any printed text and the ground it stands on, with the words it was found at.</summary>
    private const string LowestContrast = """
        () => {
          const read = text => { const m = text.match(/[\d.]+/g).map(Number); return { rgb: m.slice(0, 3), alpha: m.length > 3 ? m[3] : 1 }; };
          const light = rgb => { const [r, g, b] = rgb.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          let lowest = [99, ''];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const words = walk.currentNode.data.trim();
            const element = walk.currentNode.parentElement;
            if (!words || element.closest('.hidden') || element.closest('.skip')) continue;
            let ground = element;
            while (ground && read(getComputedStyle(ground).backgroundColor).alpha === 0) ground = ground.parentElement;
            const a = light(read(getComputedStyle(element).color).rgb), b = light(read(getComputedStyle(ground ?? document.body).backgroundColor).rgb);
            const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (contrast < lowest[0]) lowest = [contrast, words.slice(0, 60)];
          }
          return lowest[0].toFixed(2) + ' ' + lowest[1];
        }
        """;

    [Fact]
    public async Task The_story_page_shows_what_was_said_without_a_complaint_of_the_browser()
    {
        Chromium.Require();
        var complaints = new List<string>();
        var page = await chromium.Open(chromium.Story, complaints);
        Assert.True(await page.Locator("article.said").CountAsync() > 3);
        Assert.True(await page.Locator("article.said q").CountAsync() > 6);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_citation_leads_to_its_words_and_they_are_marked_and_in_view()
    {
        Chromium.Require();
        var complaints = new List<string>();
        var page = await chromium.Open(chromium.Story, complaints);
        await page.Locator("article.said .renderings .ref").First.ClickAsync();
        var cited = page.Locator(".cited").First;
        Assert.True(await cited.IsVisibleAsync());
        var box = await cited.BoundingBoxAsync();
        Assert.InRange(box!.Y, -1, 900);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_figures_page_shows_rival_rows_as_bars_that_lead_to_their_words()
    {
        Chromium.Require();
        var complaints = new List<string>();
        var page = await chromium.Open(chromium.Story + "/figures", complaints);
        var contested = page.Locator("section.figure").First;
        var bars = contested.Locator(".bars li");
        Assert.True(await bars.CountAsync() >= 5);
        Assert.Equal(await bars.CountAsync(), await contested.Locator("tbody tr").CountAsync());
        Assert.Contains("more than 60,000", await bars.First.InnerTextAsync(), StringComparison.Ordinal);
        var reach = await bars.First.Locator("rect.reach").BoundingBoxAsync();
        Assert.True(reach!.Width > 100, $"the bar is {reach.Width} wide");
        await bars.First.Locator("a").ClickAsync();
        Assert.Contains("60,000", await page.Locator(".cited").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_origins_page_draws_who_has_it_from_whom_and_says_the_same_as_a_list()
    {
        Chromium.Require();
        var complaints = new List<string>();
        var page = await chromium.Open(chromium.Story + "/origins", complaints, script: false);
        var occasion = page.Locator("section.part").First;
        Assert.True(await occasion.Locator(".tree").First.Locator(".box rect").CountAsync() >= 5);
        var outside = await page.EvaluateAsync<int>("[...document.querySelectorAll('.tree .box')].filter(box => { const room = box.querySelector('rect').getBoundingClientRect(); return [...box.querySelectorAll('text')].some(words => words.getBoundingClientRect().right > room.right); }).length");
        Assert.Equal(0, outside);
        Assert.Contains("1 independent origin", await occasion.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator("#agency svg").CountAsync() > 0);
        await occasion.Locator(".relays .ref").First.ClickAsync();
        Assert.True(await page.Locator(".cited").First.IsVisibleAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_the_renderings()
    {
        Chromium.Require();
        var page = await chromium.Open(chromium.Story, []);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        for (var i = 0; i < 400; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("document.activeElement.matches('article.said .more a')")) continue;
            Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("blockquote.heat").WaitForAsync();
            Assert.Contains("/utterances/", page.Url, StringComparison.Ordinal);
            return;
        }
        Assert.Fail("400 steps did not reach a link to renderings");
    }

    [Fact]
    public async Task Everything_is_there_without_JavaScript()
    {
        Chromium.Require();
        var page = await chromium.Open(chromium.Renderings, [], script: false);
        Assert.True(await page.Locator("blockquote.heat mark").CountAsync() > 0);
        Assert.True(await page.Locator(".witness").CountAsync() > 0);
        Assert.True(await page.Locator("table tbody tr").CountAsync() > 0);
    }

    [Fact]
    public async Task On_a_phone_nothing_runs_out_of_the_window()
    {
        Chromium.Require();
        foreach (var address in new[] { chromium.Address + "/", chromium.Story, chromium.Story + "/figures", chromium.Story + "/origins", chromium.Renderings, chromium.Address + "/search?q=dam" })
        {
            var page = await chromium.Open(address, [], width: Phone, height: 740);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= Phone, address);
            Assert.True(await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.body).fontSize)") >= 16);
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_stands_out_from_its_ground(ColorScheme scheme)
    {
        Chromium.Require();
        foreach (var address in new[] { chromium.Story, chromium.Story + "/figures", chromium.Story + "/origins", chromium.Renderings, chromium.Address + "/search?q=dam" })
        {
            var page = await chromium.Open(address, [], scheme: scheme);
            var lowest = await page.EvaluateAsync<string>(LowestContrast);
            Assert.True(double.Parse(lowest.Split(' ')[0], CultureInfo.InvariantCulture) >= LeastContrast, $"{address}: {lowest}");
        }
    }

    [Theory]
    [InlineData("story.png", 1500)]
    [InlineData("renderings.png", 1100)]
    public async Task Pictures_are_taken(string name, int height)
    {
        Chromium.Require();
        var page = await chromium.Open(name == "story.png" ? chromium.Story : chromium.Renderings, [], height: height);
        var picture = await page.ScreenshotAsync();
        Assert.True(picture.Length > 20_000);
        // Kept pictures change only when asked for, so that a test run leaves the working tree alone.
        if (Environment.GetEnvironmentVariable("ONRECORD_PICTURES") == "1") await File.WriteAllBytesAsync(Path.Combine(SharedData.RepositoryRoot, "docs", "pictures", name), picture, TestContext.Current.CancellationToken);
    }
}
