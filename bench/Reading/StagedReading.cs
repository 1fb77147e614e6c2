using System.Diagnostics;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Languages;
using OnRecord.Reading.Names;
using OnRecord.Reading.Quotes;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;

namespace OnRecord.Bench.Reading;

/// <summary>The stages of the Annotator in its order, with the time each takes.</summary>
internal static class StagedReading
{
    /// <summary>Stages that make up full reading up to names; those behind them are only in the whole.</summary>
    public const int UpToNames = 5;

    public static readonly string[] Stages = ["tokens, sentences", "quotations", "languages", "tags, lemmas, trees", "names", "coreference", "times"];

    /// <summary>Reads one report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stages">How many stages to run.</param>
    /// <param name="ticks">Stopwatch ticks, added to for each stage.</param>
    /// <returns>How many tokens were read.</returns>
    public static int Read(Report report, int stages, Span<long> ticks)
    {
        var (text, at) = (report.Text, Stopwatch.GetTimestamp());
        var tokenized = Tokenizer.Tokenize(text, report.Paragraphs);
        Lap(ref at, ticks, 0);
        var quotations = QuotationReader.Read(text, report.Paragraphs);
        Lap(ref at, ticks, 1);
        tokenized = ForeignReader.LeaveOut(tokenized, ForeignReader.Read(text, tokenized.Sentences, quotations));
        Lap(ref at, ticks, 2);
        var tokens = SyntaxReader.Read(text, tokenized);
        Lap(ref at, ticks, 3);
        var named = NameReader.Read(text, tokens, tokenized.Sentences);
        Lap(ref at, ticks, 4);
        if (stages <= UpToNames) return tokens.Length;
        MentionReader.Read(text, tokens, tokenized.Sentences, quotations, named);
        Lap(ref at, ticks, 5);
        TimeReader.Read(report, tokens, tokenized.Sentences);
        Lap(ref at, ticks, 6);
        return tokens.Length;
    }

    private static void Lap(ref long at, Span<long> ticks, int stage)
    {
        var now = Stopwatch.GetTimestamp();
        ticks[stage] += now - at;
        at = now;
    }
}
