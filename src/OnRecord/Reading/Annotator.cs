using OnRecord.Intake;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Genres;
using OnRecord.Reading.Names;
using OnRecord.Reading.Quotes;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;
using OnRecord.Reading.Trees;

namespace OnRecord.Reading;

/// <summary>Report to annotated report, stage by stage.</summary>
public static class Annotator
{
    public static AnnotatedReport Annotate(Report report)
    {
        var text = report.Text;
        var tokenized = Tokenizer.Tokenize(text, report.Paragraphs);
        var tokens = Parser.Parse(text, Tagger.Tag(text, tokenized), tokenized.Sentences);
        var quotations = QuotationReader.Read(text, report.Paragraphs);
        var named = NameReader.Read(text, tokens, tokenized.Sentences);
        var mentions = MentionReader.Read(text, tokens, tokenized.Sentences, quotations, named);
        return GenreReader.Read(new AnnotatedReport
        {
            Report = report,
            Tokens = tokens,
            Sentences = tokenized.Sentences,
            Quotations = quotations,
            Entities = named.Entities,
            Names = named.Names,
            Mentions = mentions,
            Times = TimeReader.Read(report, tokens, tokenized.Sentences),
        });
    }
}
