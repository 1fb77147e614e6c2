using FsCheck;
using FsCheck.Fluent;
using OnRecord.Intake;

namespace OnRecord.Tests.Records.Statements;

public sealed class StatementProperties
{
    private static readonly string[] Words =
        ["Ada Quill", "Jon Hale", "both", "they", "she", "who", "said", "announced", "and", "but", "that", "issued", "a warning", "the bridge", ",", ";", "–", "%", "$", "“", "”", "\"", "\n", "\r", ".", "called", "to", "was", "he", "old",
         "according to", "'", ":", "Saying", "accused by", "of", "for", "by", "the minister", "Monday", "100,000", "more than", "million", "(", ")", "the company", "two days ago", "?", "As", "would", " "];

    [Fact]
    public void Any_row_of_words_is_read_and_every_span_lies_in_the_text()
    {
        var texts = Gen.Elements(Words).ArrayOf().Select(static words => string.Join(' ', words)).ToArbitrary();
        Prop.ForAll(texts, static text =>
        {
            var statements = Pipeline.Read(ReportDresser.Dress(new Report { Id = "any", Text = text })).Statements;
            return statements.All(s => s.Content.Concat(s.Source).Concat(s.Cue).All(span => span.Start >= 0 && span.Start < span.End && span.End <= text.Length));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
