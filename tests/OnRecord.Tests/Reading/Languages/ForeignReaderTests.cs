using OnRecord.Intake;
using OnRecord.Publish.Contracts;
using OnRecord.Reading;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Languages;

/// <summary>What is not in English is kept, marked and not read; the English around it is.</summary>
public sealed class ForeignReaderTests
{
    private const string EnglishText = "The minister of Arvenia, Jana Orlova, said on Monday that the bridge would stay closed.";
    private const string RussianText = "Министр Арвении Яна Орлова заявила в понедельник, что мост останется закрытым.";
    private const string PolishText = "Minister oświadczył w poniedziałek, że most pozostanie zamknięty do końca tygodnia.";

    [Fact]
    public void A_report_in_another_language_is_recorded_with_its_language_and_a_coded_problem()
    {
        var annotated = Annotator.Annotate(Dressed($"{RussianText}\n\n«Мы всё проверим», — сказала она журналистам.\n\n2022"));

        Assert.Equal("ru", annotated.Report.Language);
        Assert.Empty(annotated.Sentences);
        Assert.Empty(annotated.Tokens);
        Assert.All(annotated.Foreign, foreign => Assert.Equal(("ru", false), (foreign.Language, foreign.IsQuoted)));
        Assert.Equal(ProblemCodes.NotRead, ForeignText.ProblemOf(annotated)?.Code);
    }

    [Fact]
    public void A_report_in_a_language_without_a_name_here_is_unknown_and_not_read()
    {
        var annotated = Annotator.Annotate(Dressed(PolishText));

        Assert.Equal("und", annotated.Report.Language);
        Assert.Empty(annotated.Sentences);
        Assert.Equal("und", Assert.Single(annotated.Foreign).Language);
    }

    [Fact]
    public void English_sentences_between_foreign_ones_are_read()
    {
        var recorded = Pipeline.Read(Dressed($"{RussianText}\n\n{EnglishText}\n\n{PolishText}"));

        Assert.Single(recorded.Statements);
        Assert.Equal([RussianText, PolishText], recorded.Annotated.Foreign.Select(foreign => foreign.Span.Of(recorded.Text)));
        Assert.Contains("the rest was read", ForeignText.ProblemOf(recorded.Annotated)!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_sentence_inside_an_English_paragraph_is_left_out_alone()
    {
        var annotated = Annotator.Annotate(Dressed($"{EnglishText} {RussianText} She left without a word to the press."));

        Assert.Equal(2, annotated.Sentences.Length);
        Assert.Equal(RussianText, Assert.Single(annotated.Foreign).Span.Of(annotated.Report.Text));
        Assert.All(annotated.Sentences, sentence => Assert.Equal(sentence.Span, annotated.Tokens[sentence.Tokens.Start].Span.Union(annotated.Tokens[sentence.Tokens.End - 1].Span)));
    }

    [Fact]
    public void A_foreign_quotation_in_an_English_report_stays_and_is_marked()
    {
        const string quoted = "Мы не уйдём отсюда, пока не вернут всех наших людей";
        var recorded = Pipeline.Read(Dressed($"{EnglishText}\n\n“{quoted},” Jana Orlova said."));

        var foreign = Assert.Single(recorded.Annotated.Foreign);
        Assert.Equal(("ru", true), (foreign.Language, foreign.IsQuoted));
        Assert.Contains(recorded.Statements, statement => statement.Content.Any(content => content.Of(recorded.Text).Contains(quoted, StringComparison.Ordinal)));
        Assert.Null(ForeignText.ProblemOf(recorded.Annotated));
    }

    [Fact]
    public void A_short_piece_goes_with_the_foreign_sentences_around_it()
    {
        var annotated = Annotator.Annotate(Dressed($"{RussianText}\n\nOrlova Northline Post\n\n{RussianText}"));

        Assert.Empty(annotated.Sentences);
    }

    [Fact]
    public void An_English_quotation_in_a_foreign_report_is_no_English_report()
    {
        var annotated = Annotator.Annotate(Dressed($"{RussianText}\n\n«The bridge will stay closed until Friday», — сказала Орлова агентству Northline Post."));

        Assert.Empty(annotated.Sentences);
    }

    [Theory]
    [InlineData("Present were Jana Orlova, José María Álvarez Peña, Jean-Luc Desmarais and Günther Weißmüller.")]
    [InlineData("Le Quotidien du Port, El Diario de la Costa and Der Morgen carried it.")]
    [InlineData("Jean-Luc Desmarais, Ministre des Affaires étrangères")]
    [InlineData("Ja, nein.")]
    [InlineData("“C'est la vie,” he added.")]
    public void Names_and_phrases_in_an_English_report_are_read(string text) =>
        Assert.Empty(Annotator.Annotate(Dressed($"{EnglishText}\n\n{text}\n\n{EnglishText}")).Foreign);

    [Fact]
    public void Output_that_must_account_for_every_character_has_the_foreign_sentences_too()
    {
        var report = Dressed($"{EnglishText}\n\n{RussianText}");

        Assert.Equal(2, Annotator.AnnotateWhole(report).Sentences.Length);
        Assert.Single(Annotator.Annotate(report).Sentences);
    }

    [Fact]
    public void The_read_line_marks_what_is_foreign()
    {
        var recorded = Pipeline.Read(Dressed($"{EnglishText}\n\n{RussianText}"));
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream)) ReadLine.Write(json, recorded);
        using var line = System.Text.Json.JsonDocument.Parse(stream.ToArray());

        var foreign = Assert.Single(line.RootElement.GetProperty("foreign").EnumerateArray().ToArray());
        Assert.Equal(RussianText, recorded.Text[foreign.GetProperty("start").GetInt32()..foreign.GetProperty("end").GetInt32()]);
        Assert.Equal("ru", foreign.GetProperty("language").GetString());
        Assert.False(foreign.GetProperty("quoted").GetBoolean());
    }

    private static Report Dressed(string text) => ReportDresser.Dress(new Report { Id = "r", Text = text });
}
