using OnRecord.Reading;
using OnRecord.Tests.Reading.Names;

namespace OnRecord.Tests.Reading.Coreference;

public class MentionReaderTests
{
    [Theory]
    [InlineData("League Secretary General Mara Ilk said the gates are shut.", "League Secretary General Mara Ilk", "Mara Ilk")]
    [InlineData("Norway’s Minister for Foreign Affairs Osk Tarrant invited them.", "Norway’s Minister for Foreign Affairs Osk Tarrant", "Osk Tarrant")]
    [InlineData("Later the Danish Minister of Defence, Ben Marrow, said it is too early.", "the Danish Minister of Defence, Ben Marrow", "Ben Marrow")]
    [InlineData("Mara Ilk, the foreign minister of Norway, said it is too early.", "Mara Ilk, the foreign minister of Norway", "Mara Ilk")]
    [InlineData("Prime Minister of Norway Mara Ilk has urged calm.", "Prime Minister of Norway Mara Ilk", "Mara Ilk")]
    [InlineData("Oslo’s ambassador to the Coastal Union, Osk Tarrant, told the paper so.", "Oslo’s ambassador to the Coastal Union, Osk Tarrant", "Osk Tarrant")]
    [InlineData("League Chairman-in-Office, Norway’s Minister for Trade Mara Ilk invited them.", "League Chairman-in-Office, Norway’s Minister for Trade Mara Ilk", "Mara Ilk")]
    [InlineData("The gates are shut, Mr. Tarrant said.", "Mr. Tarrant", "Tarrant")]
    public void A_mention_is_the_whole_noun_phrase(string text, string words, string canonical) => Assert.Equal(canonical, NamesIn.MeantBy(NamesIn.Read(text), words));

    [Fact]
    public void A_title_alone_means_its_holder()
    {
        var report = NamesIn.Read("League Secretary General Mara Ilk spoke with Foreign Minister Osk Tarrant. The Secretary General warned of delays.");
        Assert.Equal("Mara Ilk", NamesIn.MeantBy(report, "The Secretary General"));
        Assert.Equal(MentionHow.Title, report.Mentions.First(m => m.Span.Of(report.Report.Text) == "The Secretary General").How);
    }

    [Fact]
    public void A_shortened_title_means_the_nearest_that_fits_and_keeps_the_others()
    {
        var report = NamesIn.Read("Danish foreign minister Liv Torre spoke first. Prime Minister of Norway Mara Ilk has urged calm.\n\nThe Minister said the army is ready.");
        var mention = report.Mentions.Single(m => m.Span.Of(report.Report.Text) == "The Minister");
        Assert.Equal("Mara Ilk", report.Entities[mention.Entity].Canonical);
        Assert.Equal("Liv Torre", report.Entities[Assert.Single(mention.Alternatives)].Canonical);
        Assert.True(mention.Confidence < 0.9);
    }

    [Fact]
    public void A_title_nobody_fits_stays_open()
    {
        var report = NamesIn.Read("Foreign Minister Osk Tarrant left. The ombudsman warned of delays.");
        Assert.Equal("open", NamesIn.MeantBy(report, "The ombudsman"));
    }

    [Fact]
    public void A_pronoun_means_the_subject_before_it()
    {
        var report = NamesIn.Read("Secretary General Mara Ilk said she had sent a letter to Osk Tarrant. She called it a last offer.");
        Assert.Equal("Mara Ilk", NamesIn.MeantBy(report, "She"));
    }

    [Theory]
    [InlineData("Bram Teglund said he had sent a letter to minister Osk Tarrant. It asks Tarrant to come to Velmar. “The gates are shut,” he said.")]
    [InlineData("Bram Teglund had sent a letter to minister Osk Tarrant, who lives in Velmar. He mentioned that the gates are shut.")]
    [InlineData("Bram Teglund said the gates are shut. The guards told Osk Tarrant to leave. Later he added that they would stay shut.")]
    public void A_pronoun_that_speaks_means_who_spoke_before(string text)
    {
        var report = NamesIn.Read(text);
        var he = report.Mentions.Last(m => m.Span.Of(text) is "he" or "He");
        Assert.Equal("Bram Teglund", report.Entities[he.Entity].Canonical);
    }

    [Theory]
    [InlineData("“The gates are shut,” said its secretary general. AssemblyMara Ilk before the meeting of the ministers.")]
    [InlineData("“The gates are shut,” said its secretary general. OPECMara Ilk before the meeting of the ministers.")]
    public void A_name_that_lost_its_blank_is_the_person_alone(string text)
    {
        var report = NamesIn.Read(text);
        Assert.Contains(report.Mentions, m => m.How == MentionHow.Title && report.Entities[m.Entity].Canonical == "Mara Ilk");
    }

    [Fact]
    public void A_ministry_of_defence_without_a_state_is_rather_that_of_the_soldiers()
    {
        var report = NamesIn.Read("Thousands of Arvenian soldiers stand at the border with Kestoria and the Kestorian dam, but today the Ministry of Defense announced the withdrawal of some of them.");
        var mention = report.Mentions.Single(m => m.Span.Of(report.Report.Text) == "the Ministry of Defense");
        Assert.Equal("Arvenian Ministry of Defence", report.Entities[mention.Entity].Canonical);
        Assert.Equal(MentionHow.Context, mention.How);
        Assert.True(mention.Confidence < 0.7);
        Assert.Equal("Kestorian Ministry of Defence", report.Entities[Assert.Single(mention.Alternatives)].Canonical);
    }

    [Fact]
    public void A_ministry_of_defence_between_two_armies_stays_open()
    {
        var report = NamesIn.Read("Arvenian soldiers face Kestorian troops, and today the Ministry of Defense announced a withdrawal.");
        Assert.Equal("Ministry of Defence", NamesIn.MeantBy(report, "the Ministry of Defense"));
    }

    [Fact]
    public void A_pronoun_agrees_with_the_first_name()
    {
        var report = NamesIn.Read("Robert Marrow met Anna Torre. She said the talks were short.");
        Assert.Equal("Anna Torre", NamesIn.MeantBy(report, "She"));
    }

    [Fact]
    public void A_person_named_only_inside_a_quotation_is_no_antecedent_outside()
    {
        var report = NamesIn.Read("Robert Marrow spoke at length. “David Torre was wrong about the river,” he said.");
        Assert.Equal("Robert Marrow", NamesIn.MeantBy(report, "he"));
    }

    [Fact]
    public void A_relative_pronoun_means_the_name_before_it()
    {
        var report = NamesIn.Read("So said Robert Marrow, who called the march “a trap”.");
        Assert.Equal("Robert Marrow", NamesIn.MeantBy(report, "who"));
    }

    [Fact]
    public void A_lost_genitive_is_resolved_by_the_fragment_behind_it()
    {
        var report = NamesIn.Read("“The gates are shut,” said his secretary general. OPECJohn Marrow during the meeting of the union.");
        Assert.Contains(report.Mentions, m => m.How == MentionHow.Title && m.Span.Of(report.Report.Text).StartsWith("his secretary general", StringComparison.Ordinal) && report.Entities[m.Entity].Canonical == "John Marrow");
    }

    [Fact]
    public void A_common_noun_means_the_organisation_that_goes_by_it()
    {
        var report = NamesIn.Read("The Coastal Alliance met on Monday. The alliance says the strait is open.");
        Assert.Equal("Coastal Alliance", NamesIn.MeantBy(report, "The alliance"));
    }

    [Fact]
    public void They_means_the_state_that_acts()
    {
        var report = NamesIn.Read("We watch what Norway does on the border of Finland. They have sent more ships.");
        Assert.Equal("Norway", NamesIn.MeantBy(report, "They"));
    }

    [Fact]
    public void We_stays_open()
    {
        var report = NamesIn.Read("“We are ready,” Robert Marrow said.");
        Assert.Equal("open", NamesIn.MeantBy(report, "We"));
    }

    [Fact]
    public void An_empty_it_means_nothing()
    {
        var report = NamesIn.Read("Norway waits. It is too early to know.");
        Assert.Null(NamesIn.MeantBy(report, "It"));
    }

    [Fact]
    public void An_office_in_the_plural_means_no_one_person()
    {
        var report = NamesIn.Read("Foreign Minister Osk Tarrant left. The ministers met again.");
        Assert.Null(NamesIn.MeantBy(report, "The ministers"));
    }

    [Fact]
    public void Mentions_stand_in_order_of_their_start()
    {
        var report = NamesIn.Read("Norway’s Minister for Foreign Affairs Osk Tarrant said he and the alliance NTU, which he leads, are ready.");
        Assert.All(report.Mentions.Zip(report.Mentions.Skip(1)), p => Assert.True(p.First.Span.Start <= p.Second.Span.Start));
    }

    [Fact]
    public void A_surname_that_is_also_a_given_name_tells_no_sex()
    {
        var report = NamesIn.Read("Ileva Clark opened the talks in Velmar. Clark told reporters that she was ready.");
        Assert.Equal("Ileva Clark", NamesIn.MeantBy(report, "she"));
    }

    [Fact]
    public void A_text_read_again_behind_others_means_the_same()
    {
        const string Text = "Foreign minister Mara Ilk met the envoy Osk Tarrant. In her letter, Ilk had asked him for help. She waits, and his office is silent.";
        var first = NamesIn.Read(Text);
        NamesIn.Read(string.Concat(Enumerable.Repeat("Robert Marrow wrote to his sister. She said that it was late. ", 40)));
        NamesIn.Read("Norway waits.");
        var second = NamesIn.Read(Text);
        Assert.Equal(first.Mentions.Select(m => (m.Span, m.Entity, m.Confidence)), second.Mentions.Select(m => (m.Span, m.Entity, m.Confidence)));
        Assert.Equal(first.Chains.SelectMany(chain => chain.Phrases), second.Chains.SelectMany(chain => chain.Phrases));
    }
}
