using System.Globalization;
using OnRecord.Publish.Briefs;
using OnRecord.Text;
using Spectre.Console;

namespace OnRecord.App.Commands;

/// <summary>What commands print: results on standard output; problems, notes and progress on standard error. Colours only on a terminal, and not with NO_COLOR.</summary>
internal sealed class Terminal
{
    /// <summary>Width of text that goes to a file or a pipe.</summary>
    private const int PlainWidth = 100;

    /// <summary>Wider lines are hard to read, however wide the window.</summary>
    private const int WidestText = 120;

    private readonly IAnsiConsole _out = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Out),
        Ansi = HasColours ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = HasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
    });

    private readonly ProgressLine _progress = new();

    public Terminal()
    {
        Width = Console.IsOutputRedirected ? PlainWidth : Math.Clamp(_out.Profile.Width, 40, WidestText);
        // Lines are broken here, with an indent that hangs; the console must not break them again.
        _out.Profile.Width = int.MaxValue / 2;
    }

    /// <summary>True on a terminal, unless the environment says no (no-color.org).</summary>
    private static bool HasColours => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Columns a line may take.</summary>
    public int Width { get; }

    /// <summary>How many problems were shown.</summary>
    public int Problems { get; private set; }

    /// <summary>The exit code of a command that did all it could.</summary>
    public int Done => Problems == 0 ? ExitCode.Ok : ExitCode.Problems;

    /// <summary>Shows a problem: something could not be used.</summary>
    public void Problem(Problem problem)
    {
        Problems++;
        Note(problem.ToString());
    }

    /// <summary>Shows a line on standard error that is no result.</summary>
    public void Note(string text)
    {
        _progress.Clear();
        Console.Error.WriteLine(Clean(text));
    }

    /// <summary>Prints a line of its own, whole and at once, however long it is.</summary>
    public void Acknowledge(string text)
    {
        _progress.Clear();
        Console.Out.WriteLine(Clean(text));
        Console.Out.Flush();
    }

    /// <summary>Shows how far long work is, where standard error is a terminal.</summary>
    public void Progress(string what, int done, int total) => _progress.Show(what, done, total);

    /// <summary>Ends the progress line.</summary>
    public void EndProgress() => _progress.Clear();

    /// <summary>An empty line.</summary>
    public void Line() => Paragraph(0, []);

    public void Line(string text, string? style = null) => Paragraph(0, [new TextRun(text, style)]);

    public void Line(int indent, string text, string? style = null) => Paragraph(indent, [new TextRun(text, style)]);

    /// <summary>Runs of words, broken into lines of the terminal's width.</summary>
    /// <param name="indent">Columns before each line.</param>
    /// <param name="runs">The words.</param>
    /// <param name="label">What stands in the first line's indent, four columns shorter than it.</param>
    public void Paragraph(int indent, IReadOnlyList<TextRun> runs, TextRun label = default)
    {
        _progress.Clear();
        var lines = new LineBreaker(indent, Width, label with { Text = label.Text ?? "" });
        foreach (var run in runs) lines.Add(Clean(run.Text), run.Style, run.IsWhole);
        _out.MarkupLine(lines.ToMarkup());
    }

    /// <summary>Runs printed as they are on one line: whoever calls has seen to the width.</summary>
    public void Row(IReadOnlyList<TextRun> runs)
    {
        _progress.Clear();
        var last = runs.Count - 1;
        while (last > 0 && string.IsNullOrWhiteSpace(runs[last].Text)) last--;
        _out.MarkupLine(string.Concat(runs.Take(last + 1).Select(run => run.Style is null ? Markup.Escape(Clean(run.Text)) : $"[{run.Style}]{Markup.Escape(Clean(run.Text))}[/]")));
    }

    /// <summary>Runs of words behind the lines of a tree, broken at the terminal's width.</summary>
    /// <param name="first">The tree's lines before the first line of words.</param>
    /// <param name="rest">The same before the others.</param>
    /// <param name="runs">The words.</param>
    public void Branch(string first, string rest, IReadOnlyList<TextRun> runs)
    {
        _progress.Clear();
        var lines = new LineBreaker(0, Math.Max(40, Width - first.Length), default(TextRun) with { Text = "" });
        foreach (var run in runs) lines.Add(Clean(run.Text), run.Style, run.IsWhole);
        var broken = lines.ToMarkup().Split('\n');
        for (var i = 0; i < broken.Length; i++) _out.MarkupLine((i == 0 ? first : rest) + broken[i]);
    }

    /// <summary>ISO as far as it is known; in words where the year is not.</summary>
    public static string Date(PartialDate date) => date.Year is null ? $"{DateWords.Of(date)}, year unknown" : date.ToString();

    /// <summary>"1 report", "2 reports".</summary>
    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? noun : noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s")}");

    /// <summary>Text of reports may hold control characters, which would command the terminal.</summary>
    private static string Clean(string text) => text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.AsSpan().ContainsAnyInRange('\u007f', '\u009f')
        ? string.Create(text.Length, text, static (clean, source) =>
        {
            for (var i = 0; i < clean.Length; i++) clean[i] = char.IsControl(source[i]) ? ' ' : source[i];
        })
        : text;
}
