using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using OnRecord.Reading;
using OnRecord.Reading.Names;
using OnRecord.Reading.Names.Recognition;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Names.Recognition;

/// <summary>What the trained model adds to the rules, and where the rules keep the last word.</summary>
public class RecognisedNamesTests
{
    [Theory]
    [InlineData("He joined Grantley Technologies in May.", "Grantley Technologies", NameKind.Organisation)]
    [InlineData("The offer of Valtoria stands.", "Valtoria", NameKind.Place)]
    [InlineData("Duffner was born in Tulmouth and studied at the University of Halden.", "Duffner", NameKind.Person)]
    public void What_no_list_knows_is_told_by_its_letters_and_its_neighbours(string text, string name, NameKind kind) =>
        Assert.Equal(kind, NamesIn.KindOf(NamesIn.Read(text), name));

    [Fact]
    public void A_possessor_is_a_name_of_its_own()
    {
        var report = NamesIn.Read("Norway's Trade Ministry gave no reason.");
        Assert.Equal(NameKind.State, NamesIn.KindOf(report, "Norway"));
        Assert.Equal(NameKind.Organisation, NamesIn.KindOf(report, "Trade Ministry"));
    }

    [Fact]
    public void A_state_before_a_person_is_no_part_of_the_person()
    {
        var report = NamesIn.Read("It was signed by the Prime Minister of Norway Bram Teglund on Friday.");
        Assert.Equal(NameKind.Person, NamesIn.KindOf(report, "Bram Teglund"));
        Assert.Equal(NameKind.State, NamesIn.KindOf(report, "Norway"));
    }

    [Fact]
    public void A_state_stays_a_state_whatever_it_does()
    {
        var report = NamesIn.Read("Norway beat Sweden in the final.");
        Assert.All(report.Names, name => Assert.Equal(NameKind.State, name.Kind));
        Assert.Equal(2, report.Names.Length);
    }

    [Fact]
    public void A_bare_Government_is_no_name() =>
        Assert.DoesNotContain(NamesIn.Read("The dispute is far from over, the Government said.").Names, name => name.Kind == NameKind.Organisation);

    [Fact]
    public void A_form_is_of_one_kind_throughout_a_text()
    {
        var report = NamesIn.Read("Tarvik Inc. closed its doors. Shares in Tarvik fell. Workers at the company Tarvik went home. The bank trusts Tarvik, and so does the bank of Tarvik.");
        Assert.Single(report.Names.Where(name => name.Span.Of(report.Report.Text) == "Tarvik").Select(name => name.Kind).Distinct());
    }

    [Theory]
    [InlineData("minister", (int)FormTraits.OfficeHead)]
    [InlineData("Ministers", (int)FormTraits.OfficeHead)]
    [InlineData("Mr.", (int)FormTraits.Honorific)]
    [InlineData("Monday", (int)FormTraits.Calendar)]
    [InlineData("Velmarish", (int)FormTraits.None)]
    public void The_lists_are_asked_once_for_all(string word, int traits) => Assert.Equal(traits, (int)(FormTable.Of(word) & ((FormTraits)traits | FormTraits.OfficeHead)));

    [Fact]
    public void Names_stand_in_order_whatever_the_text()
    {
        string[] parts = ["Ilk", "of", "the", "Bank", "Norway", "'s", "NTU", "(", ")", ",", ".", "Minister", "von", "Mara", "-", "US", "said", "“", "”", "May", "and", "5", "\n"];
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => parts[random.Next(parts.Length)])) + " x";
            var names = Read(text).Names;
            Assert.All(names.Zip(names.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start, text));
            Assert.All(names, name => Assert.InRange(name.Span.End, name.Span.Start + 1, text.Length));
        }
    }

    [Fact]
    public void A_line_of_capitals_without_end_takes_no_more_than_seconds()
    {
        var watch = Stopwatch.StartNew();
        Read(new StringBuilder().Insert(0, "Tarvik Ilk ", 10_000).ToString());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static NamedText Read(string text)
    {
        ImmutableArray<TextSpan> body = [new TextSpan(0, text.Length).Trim(text)];
        var tokenized = Tokenizer.Tokenize(text, body);
        return NameReader.Read(text, SyntaxReader.Read(text, tokenized), tokenized.Sentences);
    }
}
