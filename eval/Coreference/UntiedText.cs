using OnRecord.Reading;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Names;
using OnRecord.Reading.Quotes;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Eval.Coreference;

/// <summary>A text read as the product reads it, up to the point where its phrases are tied to chains.</summary>
/// <param name="Names">Its words and names.</param>
/// <param name="Phrases">Its phrases, none tied yet; a fresh set with every call.</param>
internal sealed record UntiedText(NameReading Names, Func<Chains> Phrases)
{
    public static UntiedText Read(string id, string text)
    {
        var report = PlainReport.Of(id, text);
        var tokenized = Tokenizer.Tokenize(text, report.Paragraphs);
        var tokens = SyntaxReader.Read(text, tokenized);
        var quotations = QuotationReader.Read(text, report.Paragraphs);
        var reading = NameReader.Read(text, tokens, tokenized.Sentences).Reading!;
        return new UntiedText(reading, () => MentionReader.Phrases(reading, quotations));
    }

    public TextSpan SpanOf(Phrase phrase) => Names.Words.SpanOf(phrase.First, phrase.End);
}
