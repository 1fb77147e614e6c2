using OnRecord.Reading.Numbers;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Numbers;

public sealed class NumberPhraseReaderTests
{
    [Theory]
    [InlineData("twenty-five", 25)]
    [InlineData("two hundred and two thousand", 202_000)]
    [InlineData("4 thousand 3 hundred and 21", 4321)]
    [InlineData("one million two hundred thousand and six", 1_200_006)]
    [InlineData("three lakh crore", 3e12)]
    [InlineData("two hundred point zero three", 200.03)]
    [InlineData("1,234,567.5", 1_234_567.5)]
    [InlineData("12,34,567", 1_234_567)]
    [InlineData("1 234 567", 1_234_567)]
    [InlineData("1,3", 1.3)]
    [InlineData(".25", .25)]
    [InlineData("1.3e6", 1_300_000)]
    [InlineData("2.5^-1", .4)]
    [InlineData("10M", 1e7)]
    [InlineData("-5", -5)]
    [InlineData("minus five", -5)]
    [InlineData("three dozen", 36)]
    [InlineData("half a million", 500_000)]
    [InlineData("five and a half million", 5_500_000)]
    [InlineData("six million and a quarter", 6_250_000)]
    [InlineData("2½", 2.5)]
    [InlineData("10 1/2", 10.5)]
    public void Cardinals_are_read_whole(string text, double value) => Assert.Equal((text.Length, value, NumberForm.Cardinal), Read(text));

    [Theory]
    [InlineData("two thirds", 2 / 3.0)]
    [InlineData("one twenty-fifth", .04)]
    [InlineData("one hundred thirty fifths", 100 / 35.0)]
    [InlineData("one hundred and thirty-two fifths", 26.4)]
    [InlineData("3/4", .75)]
    [InlineData("half", .5)]
    public void Fractions_divide_into_numerator_and_denominator(string text, double value) => Assert.Equal((text.Length, value, NumberForm.Fraction), Read(text));

    [Theory]
    [InlineData("one in five", .2, "Ratio")]
    [InlineData("two out of three", 2 / 3.0, "Ratio")]
    [InlineData("one over four", .25, "Quotient")]
    [InlineData("21st", 21, "Ordinal")]
    [InlineData("one hundred twenty-fifth", 125, "Ordinal")]
    public void Other_forms_are_told_apart(string text, double value, string form) => Assert.Equal((text.Length, value, Enum.Parse<NumberForm>(form)), Read(text));

    [Theory]
    [InlineData("22,24,26,31", 2)]
    [InlineData("4000 3 hundred", 4)]
    [InlineData("192.168.1.2", 3)]
    [InlineData("3 in 2014", 1)]
    [InlineData("2014 300", 4)]
    public void What_is_no_single_number_is_read_to_its_first_end(string text, int end) => Assert.Equal(end, Read(text).End);

    [Theory]
    [InlineData("the one", 1)]
    [InlineData("a man", 0)]
    [InlineData("second to last", 0)]
    public void Words_that_only_look_like_numbers_are_none(string text, int at) => Assert.Null(NumberPhraseReader.Read(text, Atoms(text), at));

    [Theory]
    [InlineData("one and ")]
    [InlineData("hundred hundred ")]
    [InlineData("twenty-")]
    [InlineData("1,2,")]
    [InlineData("1/")]
    [InlineData("a half a ")]
    [InlineData("one over ")]
    public void Long_runs_are_read_in_time_from_every_place(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000));
        var atoms = Atoms(text);
        var started = TimeProvider.System.GetTimestamp();

        for (var at = 0; at < atoms.Count; at++) NumberPhraseReader.Read(text, atoms, at);

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }

    private static (int End, double Value, NumberForm Form) Read(string text)
    {
        var atoms = Atoms(text);
        var number = NumberPhraseReader.Read(text, atoms, 0)!.Value;
        return (atoms[number.End - 1].Span.End, number.Value, number.Form);
    }

    private static List<Atom> Atoms(string text)
    {
        var atoms = new List<Atom>();
        AtomReader.Read(text, new TextSpan(0, text.Length), atoms);
        return atoms;
    }
}
