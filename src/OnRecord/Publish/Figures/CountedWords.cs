using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Records;

namespace OnRecord.Publish.Figures;

/// <summary>What a quantity counts, with the capitals that reports print: "Arvenian soldiers". The quantity itself has its words in small letters, for comparing.</summary>
public static class CountedWords
{
    /// <summary>Characters on either side of a value in which its noun is looked for.</summary>
    private const int Reach = 60;

    /// <summary>The words, and where those stand that begin with a capital.</summary>
    /// <param name="figure">The quantity.</param>
    /// <param name="reports">The reports of its values; a value of another report is passed over.</param>
    public static (string Words, ImmutableArray<Citation> Capitals) Of(ReconciledFigure figure, Func<string, RecordedReport?> reports)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(reports);
        var words = figure.Of.Split(' ');
        var capitals = ImmutableArray.CreateBuilder<Citation>();
        for (var i = 0; i < words.Length; i++)
        {
            var printed = figure.Values.Select(value => Printed(value.Words, words[i], reports)).OfType<Citation>().ToList();
            if (printed.Count == 0 || printed.Exists(place => !char.IsUpper(reports(place.Report)!.Text[place.Span.Start]))) continue;
            words[i] = char.ToUpperInvariant(words[i][0]) + words[i][1..];
            capitals.Add(printed[0]);
        }
        return (string.Join(' ', words), capitals.ToImmutable());
    }

    private static Citation? Printed(Citation value, string word, Func<string, RecordedReport?> reports)
    {
        if (word.Length == 0 || reports(value.Report)?.Text is not string text) return null;
        var start = Math.Max(0, value.Span.Start - Reach);
        var end = Math.Min(text.Length, value.Span.End + Reach);
        for (var at = start; (at = text.IndexOf(word, at, end - at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var span = new TextSpan(at, at + word.Length);
            if (IsEdge(text, span.Start - 1) && IsEdge(text, span.End)) return new Citation(value.Report, span);
        }
        return null;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
