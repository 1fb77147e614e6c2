using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Genres;
using OnRecord.Reading.Languages;
using OnRecord.Reading.Names;
using OnRecord.Reading.Quotes;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading;

/// <summary>Report to annotated report, stage by stage.</summary>
public static class Annotator
{
    /// <summary>Reads the headline and the body of a report, as far as it is in English; what is not stands in <see cref="AnnotatedReport.Foreign"/>.</summary>
    public static AnnotatedReport Annotate(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var paragraphs = Headline.AndBody(report);
        var tokenized = Headline.Number(report, Tokenizer.Tokenize(report.Text, paragraphs));
        var quotations = QuotationReader.Read(report.Text, paragraphs);
        var foreign = ForeignReader.Read(report.Text, tokenized.Sentences, quotations);
        return Annotate(report, ForeignReader.LeaveOut(tokenized, foreign), quotations) with { Foreign = foreign };
    }

    /// <summary>Reads everything, chrome and other languages too, for output that must account for every character.</summary>
    public static AnnotatedReport AnnotateWhole(Report report)
    {
        var whole = WholeText.Of(report);
        return Annotate(whole, Tokenizer.Tokenize(whole.Text, whole.Paragraphs), QuotationReader.Read(whole.Text, whole.Paragraphs));
    }

    private static AnnotatedReport Annotate(Report report, TokenizedText tokenized, ImmutableArray<Quotation> quotations)
    {
        var text = report.Text;
        var tokens = SyntaxReader.Read(text, tokenized);
        var named = NameReader.Read(text, tokens, tokenized.Sentences);
        var mentioned = MentionReader.Read(text, tokens, tokenized.Sentences, quotations, named);
        var annotated = new AnnotatedReport
        {
            Report = report,
            Tokens = tokens,
            Sentences = tokenized.Sentences,
            Quotations = quotations,
            Entities = named.Entities,
            Names = named.Names,
            Mentions = mentioned.Mentions,
            Chains = mentioned.Chains,
            Times = TimeReader.Read(report, tokens, tokenized.Sentences),
        };
        return tokens.IsEmpty ? annotated : GenreReader.Read(annotated);
    }
}
