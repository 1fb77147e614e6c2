using OnRecord.Intake;
using OnRecord.Store.Search;
using OnRecord.Text;

namespace OnRecord.Store.Tests.Search;

public sealed class SearchTests : IDisposable
{
    private readonly RecordFolder _folder = new();
    private readonly Record _record;

    public SearchTests() => _record = _folder.Open();

    public void Dispose()
    {
        _record.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_hit_cites_the_very_words_it_shows()
    {
        var text = string.Concat(Enumerable.Repeat("Nothing of note happened on the quay. ", 40)) + "Then the dredger Halcyon ran aground off Dornhaven, the harbour master said. " + string.Concat(Enumerable.Repeat("Nobody was hurt. ", 40));
        _record.Add(Given.Report("a", text));

        var hit = Assert.Single(_record.Search("halcyon aground").Reports);
        Assert.Equal(hit.Words, hit.Span.Of(text));
        Assert.Equal(["Halcyon", "aground"], hit.Matches.Select(match => match.Of(text)));
        Assert.InRange(hit.Words.Length, 60, 240);
        Assert.Equal($"[a, {hit.Span}]", hit.Citation.ToString());
    }

    [Fact]
    public void Other_forms_of_a_word_and_words_without_their_accents_are_found()
    {
        _record.Add(Given.Report("a", "The ministers negotiated in Séverac."));
        Assert.Single(_record.Search("minister negotiating severac").Reports);
    }

    [Fact]
    public void Masked_chrome_is_not_searched_and_moves_nothing()
    {
        var report = Given.Report("a", "Read also: lighthouse sold. The ferry sank.");
        _record.Add(report with { Annotated = report.Annotated with { Report = report.Report with { Masks = [new Mask(new TextSpan(0, 28), MaskKind.Teaser)] } } });
        Assert.Empty(_record.Search("lighthouse").Reports);
        Assert.Equal("ferry", _record.Search("ferry").Reports[0].Matches[0].Of(report.Text));
    }

    [Fact]
    public void A_phrase_and_a_beginning_mean_what_they_say()
    {
        _record.Add(Given.Report("a", "The red boat met the blue ferry."));
        Assert.Single(_record.Search("\"blue ferry\"").Reports);
        Assert.Empty(_record.Search("\"red ferry\"").Reports);
        Assert.Single(_record.Search("fer*").Reports);
    }

    [Fact]
    public void Statements_are_found_by_their_words_and_by_their_speaker()
    {
        _record.Add(Given.Report("a", "“We will rebuild,” Mira Olden said.", statements: ("Mira Olden", "We will rebuild", null)));
        Assert.Equal("We will rebuild", Assert.Single(_record.Search("olden rebuild").Statements).Words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("* ( ) : ^ -")]
    public void Nothing_is_found_by_nothing(string words) => Assert.Empty(_record.Search(words).Reports);

    [Theory]
    [InlineData("NEAR(a b)")]
    [InlineData("a AND OR NOT b")]
    [InlineData("title : x")]
    [InlineData("\"unclosed phrase")]
    [InlineData("x'; DROP TABLE reports; --")]
    [InlineData("\0\u0001 a\ud800")]
    [InlineData("{a b} : c ^d + e - f")]
    public void What_a_person_types_is_never_a_syntax_error(string words)
    {
        _record.Add(Given.Report("a", "Some text."));
        Assert.Empty(_record.Search(words).Reports);
        Assert.Equal(1, _record.Counts().Reports);
    }

    [Fact]
    public void The_passage_is_where_most_matches_stand()
    {
        var text = "quay " + new string('x', 400) + " quay quay quay";
        var matches = Passage.Matches(text.Replace("quay", "\u0002quay\u0003", StringComparison.Ordinal));
        Assert.Equal(4, matches.Length);
        Assert.Contains("quay quay quay", Passage.Window(text, matches, default).Of(text), StringComparison.Ordinal);
    }
}
