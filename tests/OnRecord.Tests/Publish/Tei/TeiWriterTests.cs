using System.Collections.Immutable;
using System.Xml.Linq;
using OnRecord.Publish.Collations;
using OnRecord.Publish.Tei;
using OnRecord.Records;
using OnRecord.Tests.Weave;
using OnRecord.Weave;

namespace OnRecord.Tests.Publish.Tei;

public sealed class TeiWriterTests
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    private static readonly XName Id = XNamespace.Xml + "id";

    public static TheoryData<string, string, string> Renderings => new()
    {
        { "We have seen no pullback along the river & the dam", "we have not seen any pullback", "No pullback was seen along the river, and the dam" },
        { "There are signals that talks should go on", "There must be signals that talks continue", "Talks, the signals say, should go on" },
        { "More than 60,000 soldiers stand at the dam", "160,000 soldiers stand at the < dam >", "Soldiers stand" },
        { "The gates stay shut", "Something altogether different was announced by him", "The   gates\nstay shut" },
        { "That gives us reason for careful hope", "That gives us reason for careful hope", "“That gives us reason, for careful hope" },
    };

    [Theory]
    [MemberData(nameof(Renderings))]
    public void Following_a_witness_gives_its_text_back(string one, string two, string three)
    {
        var woven = Collated(one, two, three);
        var collation = Apparatus.Of(woven.Utterances[0], Finder(woven))!;
        var written = Write(woven, collation);

        foreach (var witness in collation.Witnesses)
        {
            var id = written.Descendants(Tei + "witness").Single(element => (string?)element.Attribute("n") == witness.Sigil).Attribute(Id)!.Value;
            var text = string.Concat(written.Descendants(Tei + "p").Last().Nodes().Select(node => node is XText shared ? shared.Value : Reading((XElement)node, id)));
            Assert.Equal(witness.Text, text);
        }
    }

    [Fact]
    public void Every_witness_has_one_reading_at_every_place_with_its_kind_and_where_it_is_printed()
    {
        var woven = Collated("There are signals that talks should go on", "There are signals that talks must go on", "There are signals that talks should go on tomorrow");
        var written = Write(woven, Apparatus.Of(woven.Utterances[0], Finder(woven))!);

        var witnesses = written.Descendants(Tei + "witness").Select(witness => "#" + witness.Attribute(Id)!.Value).Order(StringComparer.Ordinal).ToList();
        Assert.All(written.Descendants(Tei + "app"), place => Assert.Equal(witnesses, place.Elements().SelectMany(reading => reading.Attribute("wit")!.Value.Split(' ')).Order(StringComparer.Ordinal)));
        Assert.All(written.Descendants(Tei + "app"), place => Assert.Single(place.Elements(Tei + "lem")));
        var must = written.Descendants(Tei + "rdg").Single(reading => reading.Value.Trim() == "must");
        Assert.Equal("modal", must.Attribute("type")!.Value);
        Assert.Equal("#modal #distortion", must.Attribute("ana")!.Value);
        Assert.Matches(@"^r2#char=\d+,\d+$", must.Attribute("source")!.Value);
        var at = must.Attribute("source")!.Value.Split('=')[1].Split(',').Select(int.Parse).ToArray();
        Assert.Equal("must", woven.Reports[1].Text[at[0]..at[1]]);
        Assert.Contains(written.Descendants(Tei + "note"), note => note.Value.Contains("“must”", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_pointer_points_at_something()
    {
        var woven = Collated("There are signals that talks should go on", "There are signals that talks must go on", "No signals");
        var written = Write(woven, Apparatus.Of(woven.Utterances[0], Finder(woven))!);

        var ids = written.Descendants().Select(element => element.Attribute(Id)?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var pointers = written.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "wit" or "ana" or "source" or "corresp").SelectMany(attribute => attribute.Value.Split(' ')).Where(pointer => pointer[0] == '#').Distinct(StringComparer.Ordinal);
        Assert.All(pointers, pointer => Assert.Contains(pointer[1..], ids));
    }

    [Fact]
    public void Characters_that_XML_does_not_allow_are_replaced()
    {
        var woven = Collated("The gates stay shut", "The \u0001 gates stay \uD800 open", "The gates 🚢 stay shut");

        var written = Write(woven, Apparatus.Of(woven.Utterances[0], Finder(woven))!);

        Assert.Contains("\uFFFD", written.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("🚢", written.Root.Value, StringComparison.Ordinal);
    }

    private static string Reading(XElement place, string witness) => place.Elements().Single(reading => reading.Attribute("wit")!.Value.Split(' ').Contains("#" + witness)).Value;

    private static Func<string, RecordedReport?> Finder(WovenReports woven) => id => woven.Reports.FirstOrDefault(report => report.Id == id);

    private static XDocument Write(WovenReports woven, Apparatus collation)
    {
        using var output = new MemoryStream();
        TeiWriter.Write(output, "Collations", [collation], woven.Reports);
        output.Position = 0;
        return XDocument.Load(output, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Three renderings of one utterance, collated: the first is the speaker's own document.</summary>
    private static WovenReports Collated(params string[] words)
    {
        ImmutableArray<RecordedReport> reports = [.. words.Select((text, at) => MarkedReport.Of($"r{at + 1}", $"[[Ilse Marren|direct: {text}]]", isPrimary: at == 0))];
        var utterance = new Utterance
        {
            Id = "u1",
            Speaker = reports[0].Statements[0].Speaker,
            Renderings = [.. reports.Select(report => new Rendering(report.Id, "s1", report.Statements[0].Content))],
            Base = new StatementRef("r1", "s1"),
        };
        return new WovenReports { Reports = reports, Utterances = [new OnRecord.Weave.Collating.Collator(reports).Collate(utterance)] };
    }
}
