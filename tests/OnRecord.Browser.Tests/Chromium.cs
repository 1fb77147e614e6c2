using Microsoft.Playwright;
using OnRecord.App.Web;
using OnRecord.Weave;

namespace OnRecord.Browser.Tests;

/// <summary>A real browser, and a desk over the bundled sample. Tests skip, and say so, where no Chromium is on the PATH.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private DemoRecord? _demo;
    private Microsoft.AspNetCore.Builder.WebApplication? _desk;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Address of the desk.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Address of the sample's fullest story.</summary>
    public string Story => Address + DeskHost.FullestStory(_demo!.Record);

    /// <summary>Address of the statement with the most renderings in the sample's fullest story of which one has another number or another degree of duty.</summary>
    public string Renderings
    {
        get
        {
            var record = _demo!.Record;
            var story = record.GetStory(record.ListStories().MaxBy(story => story.Reports)!.Id)!;
            return Address + DeskLinks.Utterance(story.Assessment.Woven.Utterances
                .Where(utterance => utterance.Differences.Any(difference => difference is { IsDistortion: true, Kind: DifferenceKind.Number or DifferenceKind.Modal }))
                .MaxBy(utterance => utterance.Renderings.Length)!.Id);
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Find() is not string program) return;
        _demo = DemoRecord.Build(DemoRecord.Sample, TimeProvider.System, static (_, _, _) => { }).Value!;
        _desk = await DeskHost.StartAsync(_demo.Record, port: 0, CancellationToken.None);
        Address = DeskHost.AddressOf(_desk);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Arguments });
    }

    /// <summary>A fresh window; everything the browser complains of is put on the list.</summary>
    public async Task<IPage> Open(string address, List<string> complaints, int width = 1280, int height = 900, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = script,
            ColorScheme = scheme,
        });
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add("failed: " + request.Url);
        await page.GotoAsync(address);
        return page;
    }

    public static void Require() => Assert.SkipWhen(Find() is null, "no chromium on the PATH: install one to run the browser tests");

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_desk is not null) await _desk.DisposeAsync();
        _demo?.Dispose();
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome", "chrome.exe" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
