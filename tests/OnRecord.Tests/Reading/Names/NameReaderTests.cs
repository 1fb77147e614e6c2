using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using OnRecord.Reading;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Names;
using OnRecord.Reading.Quotes;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Names;

public class NameReaderTests
{
    [Fact]
    public void A_surname_is_the_person_named_in_full()
    {
        var report = NamesIn.Read("Defence Minister Mara Ilk arrived on Monday. Ilk said the bridge stands.");
        Assert.Equal("Mara Ilk", NamesIn.EntityOf(report, "Ilk").Canonical);
        Assert.Single(report.Entities, e => e.Kind == NameKind.Person);
    }

    [Fact]
    public void A_surname_is_also_the_person_named_in_full_only_later()
    {
        var report = NamesIn.Read("The bridge stands, Ilk wrote. Foreign Minister Mara Ilk said the same on Monday.");
        Assert.Equal("Mara Ilk", NamesIn.EntityOf(report, "Ilk").Canonical);
    }

    [Fact]
    public void Particles_belong_to_the_name()
    {
        var report = NamesIn.Read("Commission President Helena von der Marsch spoke. The vote is near, von der Marsch said.");
        Assert.Equal("Helena von der Marsch", NamesIn.EntityOf(report, "von der Marsch").Canonical);
    }

    [Fact]
    public void An_initial_is_the_first_name_known_elsewhere()
    {
        var report = NamesIn.Read("President Osk Tarrant spoke. After O. Tarrant left, the talks ended.");
        Assert.Single(report.Entities, e => e.Kind == NameKind.Person);
    }

    [Fact]
    public void A_shortened_first_name_finds_the_holder()
    {
        var report = NamesIn.Read("The talks began after E. Macron said that France was ready.");
        Assert.Equal("Emmanuel Macron", NamesIn.EntityOf(report, "E. Macron").Canonical);
    }

    [Fact]
    public void A_misspelt_holder_with_the_office_is_mended()
    {
        var report = NamesIn.Read("It was welcomed by French President Emmanuel Makron on Friday.");
        var person = NamesIn.EntityOf(report, "Emmanuel Makron");
        Assert.Equal("Emmanuel Macron", person.Canonical);
        Assert.Equal("Q3052772", person.Wikidata);
    }

    [Fact]
    public void A_similar_name_with_another_states_office_is_left_alone()
    {
        var report = NamesIn.Read("It was welcomed by Italian President Emmanuel Makron on Friday.");
        Assert.Equal("Emmanuel Makron", NamesIn.EntityOf(report, "Emmanuel Makron").Canonical);
    }

    [Fact]
    public void A_bare_surname_with_its_office_gets_the_full_name()
    {
        var report = NamesIn.Read("French President Macron called for calm.");
        Assert.Equal("Emmanuel Macron", NamesIn.EntityOf(report, "Macron").Canonical);
    }

    [Fact]
    public void Two_spellings_of_one_name_are_one_person()
    {
        var report = NamesIn.Read("Ambassador Igor Belichov spoke first. Later Igor Belishov left the room.");
        Assert.Single(report.Entities, e => e.Kind == NameKind.Person);
    }

    [Theory]
    [InlineData("Arvenia's Defense Ministry")]
    [InlineData("The Arvenian Ministry of Defense")]
    [InlineData("The Arvenian Defence Ministry")]
    public void A_ministry_has_one_name(string printed)
    {
        var report = NamesIn.Read($"Arvenian troops moved from Arvenia at dawn. {printed} announced an exercise.");
        Assert.Contains(report.Entities, e => e.Canonical == "Arvenian Ministry of Defence" && e.Of == "Arvenia");
    }

    [Theory]
    [InlineData("The Ministry of Defence of the Republic of Arvenia announced a drill.")]
    [InlineData("The Ministry of Defense of Arvenia announced a drill.")]
    [InlineData("The Arvenian Defence Ministry announced a drill.")]
    [InlineData("Arvenia’s Ministry of National Defence announced a drill.")]
    public void A_ministry_has_one_name_also_where_the_text_says_nothing_else_of_its_state(string text) =>
        Assert.Contains(NamesIn.Read(text).Entities, e => e.Canonical == "Arvenian Ministry of Defence" && e.Of == "Arvenia");

    [Theory]
    [InlineData("Brannholm, the Arvenian capital, was quiet. Arvenia waits. The League sent a written proposal to Brannholm on Monday.")]
    [InlineData("Brannholm, the capital of Arvenia, was quiet. Arvenia’s army waits. The envoy told Brannholm to drop its demands.")]
    [InlineData("Nothing moved in Brannholm (Arvenia’s capital). On Monday Brannholm demanded an answer.")]
    [InlineData("Nothing moved in the Arvenian capital of Brannholm. On Monday Brannholm demanded an answer.")]
    [InlineData("Nothing moved in Brannholm, seat of the Arvenian government. A letter to Brannholm is on its way.")]
    public void A_seat_named_in_words_is_its_state_when_it_acts_or_is_addressed(string text)
    {
        var report = NamesIn.Read(text);
        var last = report.Names.Last(n => n.Span.Of(text) == "Brannholm");
        Assert.Equal(NameKind.State, last.Kind);
        Assert.Equal("Arvenia", report.Entities[last.Entity].Canonical);
        Assert.Contains("Brannholm", report.Entities[last.Entity].Aliases);
    }

    [Theory]
    [InlineData("MARA ILK said the gates are shut. Secretary General Mara Ilk left.", "Mara Ilk")]
    [InlineData("President URSEL VAN DER MARSCH said the gates are shut.", "Ursel van der Marsch")]
    public void A_name_in_capitals_is_printed_in_ordinary_letters(string text, string canonical) =>
        Assert.Equal(canonical, Assert.Single(NamesIn.Read(text).Entities, e => e.Kind == NameKind.Person).Canonical);

    [Theory]
    [InlineData("Arvenia’s Minister for Foreign Affairs Bram Teglund left.", "Bram Teglund")]
    [InlineData("Arvenia’s Minister for Rural Development Bram Teglund left.", "Bram Teglund")]
    [InlineData("The Minister of Trade and Fisheries Bram Teglund left.", "Bram Teglund")]
    [InlineData("The Prime Minister of Arvenia Bram Teglund left.", "Bram Teglund")]
    [InlineData("Arvenian Overseas Minister Bram Teglund left.", "Bram Teglund")]
    public void Words_of_the_office_are_no_part_of_the_name(string text, string canonical) =>
        Assert.Equal(canonical, Assert.Single(NamesIn.Read(text).Entities, e => e.Kind == NameKind.Person).Canonical);

    [Fact]
    public void Place_and_outlet_of_a_dateline_are_no_persons()
    {
        var report = NamesIn.Read("PORT VELMAR, March 6, 2031 (Coast Wire) - The gates are shut, Mara Ilk said on Thursday.");
        Assert.Equal(NameKind.Place, NamesIn.KindOf(report, "PORT VELMAR"));
        Assert.Equal(NameKind.Organisation, NamesIn.KindOf(report, "Coast Wire"));
    }

    [Fact]
    public void A_ministry_without_a_state_is_the_only_one_of_its_kind()
    {
        var report = NamesIn.Read("Norway's Defence Ministry announced a drill. The Ministry of Defence gave no details.");
        Assert.Equal("Norwegian Ministry of Defence", NamesIn.EntityOf(report, "Ministry of Defence").Canonical);
    }

    [Fact]
    public void Two_ministries_of_a_kind_leave_the_bare_one_open()
    {
        var report = NamesIn.Read("Norway's Defence Ministry spoke. Sweden's Defence Ministry spoke too. The Ministry of Defence gave no details.");
        Assert.Equal("Ministry of Defence", NamesIn.EntityOf(report, "Ministry of Defence").Canonical);
    }

    [Fact]
    public void An_acronym_is_its_gloss()
    {
        var report = NamesIn.Read("The Arvenian Grain Board (AGB) met. On Friday the AGB raised prices.");
        Assert.Equal("Arvenian Grain Board", NamesIn.EntityOf(report, "AGB").Canonical);
    }

    [Theory]
    [InlineData("US", "United States")]
    [InlineData("UK", "United Kingdom")]
    [InlineData("Britain", "United Kingdom")]
    [InlineData("Norway", "Norway")]
    public void States_have_common_English_names(string printed, string canonical)
    {
        var report = NamesIn.Read($"{printed} has warned of a strike.");
        Assert.Equal(canonical, NamesIn.EntityOf(report, printed).Canonical);
    }

    [Fact]
    public void A_capital_that_acts_is_the_state()
    {
        var report = NamesIn.Read("Oslo said the move was routine.");
        Assert.Equal(NameKind.State, NamesIn.KindOf(report, "Oslo"));
        Assert.Equal("Norway", NamesIn.EntityOf(report, "Oslo").Canonical);
    }

    [Fact]
    public void A_capital_where_something_happens_is_a_place()
    {
        var report = NamesIn.Read("Ministers met in Oslo on Monday.");
        Assert.Equal(NameKind.Place, NamesIn.KindOf(report, "Oslo"));
        Assert.Equal("Oslo", NamesIn.EntityOf(report, "Oslo").Canonical);
    }

    [Fact]
    public void The_seat_of_an_invented_state_is_told_by_the_text()
    {
        var report = NamesIn.Read("Talks opened in Velmar, the Arvenian capital. Arvenia wants peace. Velmar rejected the offer on Tuesday.");
        Assert.Contains(report.Names, n => n.Kind == NameKind.State && n.Span.Of(report.Report.Text) == "Velmar" && report.Entities[n.Entity].Canonical == "Arvenia");
    }

    [Fact]
    public void The_adjective_of_an_invented_state_belongs_to_it()
    {
        var report = NamesIn.Read("Foreign Minister Osk Tarrant left Kestoria on Monday. The Kestorian army stayed in the valley.");
        Assert.Equal("Kestoria", NamesIn.EntityOf(report, "Kestorian").Of);
        Assert.Equal(NameKind.State, NamesIn.KindOf(report, "Kestoria"));
    }

    [Fact]
    public void A_long_apposition_gives_the_office()
    {
        var report = NamesIn.Read("The secretary general of the northern trade bloc NTU (Northern Trade Union), Mara Ilk, warned of delays.");
        var person = NamesIn.EntityOf(report, "Mara Ilk");
        Assert.StartsWith("secretary general of the northern trade bloc NTU", person.Titles[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_hyphen_may_join_two_names_to_one_council()
    {
        var report = NamesIn.Read("The letter proposes talks in the Arvenia-Kestoria Council next week.");
        Assert.Contains(report.Names, n => n.Kind == NameKind.Organisation && n.Span.Of(report.Report.Text) == "Arvenia-Kestoria Council");
    }

    [Fact]
    public void Media_that_are_cited_are_organisations()
    {
        var report = NamesIn.Read("The strike is near, writes Dnestra Zoria. He told the newspaper Morgen that nothing will happen.");
        Assert.Equal(NameKind.Organisation, NamesIn.KindOf(report, "Dnestra Zoria"));
        Assert.Equal(NameKind.Organisation, NamesIn.KindOf(report, "Morgen"));
    }

    [Fact]
    public void Names_stand_in_order_and_do_not_overlap()
    {
        var report = NamesIn.Read("OSTRAVIA. Dr. Mara van der Ilk (NTU), of the U.S. State Department's Bureau of Peace, met King Osk II of Arvenia-Kestoria; “Mr. Tarrant's ‘plan’ ” failed, A.B. said.");
        Assert.All(report.Names.Zip(report.Names.Skip(1)), p => Assert.True(p.First.Span.End <= p.Second.Span.Start));
        Assert.All(report.Names, n => Assert.InRange(n.Entity, 0, report.Entities.Length - 1));
    }

    [Theory]
    [InlineData("Mara Ilk ")]
    [InlineData("the President of the ")]
    [InlineData("Ministry of ")]
    [InlineData("minister, ")]
    [InlineData("Mara Ilk, the minister of ")]
    [InlineData("Ilk (NTU) ")]
    [InlineData("he said Ilk's army. ")]
    public void Long_damaged_texts_take_no_more_than_seconds(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 10_000).ToString();
        ImmutableArray<TextSpan> body = [new TextSpan(0, text.Length - 1)];
        var tokenized = Tokenizer.Tokenize(text, body);
        var watch = Stopwatch.StartNew();
        var named = NameReader.Read(text, tokenized.Tokens, tokenized.Sentences);
        MentionReader.Read(text, tokenized.Tokens, tokenized.Sentences, QuotationReader.Read(text, body), named);
        // Linear work takes well under a second; quadratic work would take minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), watch.Elapsed.ToString());
    }
}
