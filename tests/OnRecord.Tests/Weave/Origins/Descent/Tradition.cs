using System.Globalization;
using System.Text;
using OnRecord.Records;
using OnRecord.Weave;
using OnRecord.Weave.Origins.Descent;

namespace OnRecord.Tests.Weave.Origins.Descent;

/// <summary>A press conference of an invented minister and the reports made from it, each a copy with errors of another or of a text that is thrown away.</summary>
internal sealed class Tradition
{
    public const string Spoken =
        "The bridge at Karsk should stay closed until the inspectors have seen it. More than 4,000 lorries wait on the eastern bank tonight. "
        + "We have asked the Tessil Confederation for a joint patrol on the river. Nobody has answered our letter of 2 February. "
        + "The winter road through the Dolm valley is safe for every driver";

    /// <summary>Narrators who share no words but the names.</summary>
    private static readonly string[] Frames =
    [
        "Market stalls along the quay shut early because of the wind.\n\n“{0},” Mirel Tavo, the foreign minister of Orvania, told reporters in Lume on 4 March 2031.",
        "Orvanian Foreign Minister Mirel Tavo gave a press conference on 4 March 2031.\n\n“{0},” Tavo said.\n\nA choir from the harbour school was rehearsing next door.",
        "Traders have complained for weeks about the wait.\n\n“{0},” Foreign Minister Mirel Tavo said on 4 March 2031.\n\nBread prices rose again in three provinces.",
        "“{0},” Orvanian Foreign Minister Mirel Tavo said at a news conference on 4 March 2031.\n\nOur correspondent counted eleven cameras. Snow is expected at the weekend.",
        "In Lume the day ended with a statement.\n\nMirel Tavo, the foreign minister of Orvania, said on 4 March 2031: “{0}.”\n\nIn the cup the match was put off once more.",
        "Hauliers listened on the radio.\n\n“{0},” said Mirel Tavo, the foreign minister of Orvania, on 4 March 2031.\n\nA petrol station owner handed out tea.",
    ];

    private readonly List<RecordedReport> _reports = [];

    /// <summary>The transcript: what was spoken.</summary>
    public Tradition Transcript()
    {
        Add("spoken", $"Press conference by the Foreign Minister of Orvania, Mirel Tavo\n\n4 March 2031. As delivered.\n\nMIREL TAVO: {Spoken}.\n");
        return this;
    }

    /// <summary>A report that prints the words with errors in them.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="day">Its day of publication in March 2031; 0 for none.</param>
    /// <param name="errors">Each "right>wrong".</param>
    public Tradition Report(string id, int day, params string[] errors)
    {
        var words = errors.Select(error => error.Split('>')).Aggregate(Spoken, (text, error) => text.Contains(error[0], StringComparison.Ordinal) ? text.Replace(error[0], error[1], StringComparison.Ordinal) : throw new ArgumentException(error[0], nameof(errors)));
        var header = day == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{day} March 2031\n\n");
        Add(id, header + string.Format(CultureInfo.InvariantCulture, Frames[_reports.Count % Frames.Length], words) + "\n");
        return this;
    }

    public WovenReports Weave() => Weaver.Weave([.. _reports]);

    public Stemma Stemma() => Assert.Single(StemmaFinder.Of(Weave()));

    /// <summary>"a b(c d)": every node with what hangs on it, in order of name.</summary>
    public static string Shown(Stemma stemma) => Shown(stemma, stemma.Nodes[0]);

    private static string Shown(Stemma stemma, StemmaNode node)
    {
        var below = stemma.Nodes.Where(other => other.Parent == node.Id).Select(other => Shown(stemma, other)).Order(StringComparer.Ordinal).ToList();
        return below.Count == 0 ? node.Id : $"{node.Id}({string.Join(' ', below)})";
    }

    private void Add(string id, string text)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        foreach (var result in Pipeline.Take(bytes, id + ".txt").ToList())
        {
            Assert.True(result.IsOk(out var report));
            _reports.Add(Pipeline.Read(report with { Id = id }));
        }
    }
}
