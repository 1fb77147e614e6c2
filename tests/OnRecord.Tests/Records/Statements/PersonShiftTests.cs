using OnRecord.Intake;

namespace OnRecord.Tests.Records.Statements;

public sealed class PersonShiftTests
{
    [Theory]
    [InlineData("Tarn Port said it “does not see a threat”.", true)]
    [InlineData("The Tarn Port said the Tarn Port “does not see a threat”.", true)]
    [InlineData("Mara Ilk said she “is ready to leave”.", true)]
    [InlineData("Mara Ilk said the dam “is weak”.", false)]
    [InlineData("Mara Ilk said: “The dam is weak.”", false)]
    public void Words_in_marks_that_nobody_says_of_themselves_are_flagged(string text, bool isShifted)
    {
        var statement = Assert.Single(Pipeline.Read(ReportDresser.Dress(new Report { Id = "a", Text = text })).Statements);

        Assert.Equal(isShifted, statement.Trace.Any(line => line.Contains("the person was changed", StringComparison.Ordinal)));
    }
}
