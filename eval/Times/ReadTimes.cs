using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Eval.Times;

/// <summary>Times of a text that stands alone.</summary>
internal static class ReadTimes
{
    public static ImmutableArray<TimeExpression> Of(string text, Dating? published)
    {
        var report = new Report { Id = "r", Text = text, Published = published, Paragraphs = [new TextSpan(0, text.Length)] };
        var tokenized = Tokenizer.Tokenize(text, report.Paragraphs);
        return TimeReader.Read(report, tokenized.Tokens, tokenized.Sentences);
    }
}
