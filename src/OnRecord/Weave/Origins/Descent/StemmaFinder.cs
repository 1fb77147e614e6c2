using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave.Origins.Descent;

/// <summary>Draws the lines of descent of every occasion that three reports or more tell of.</summary>
public static class StemmaFinder
{
    /// <summary>Fewer reports have no lines to tell apart: the tie between two stands in the graph of their utterance.</summary>
    private const int LeastWitnesses = 3;

    /// <summary>A set of witnesses is one machine word; the first so many in order of input are taken.</summary>
    private const int MostWitnesses = 64;

    /// <summary>The stemmata of woven reports, in order of the occasions' first utterance; occasions without a shared error have none.</summary>
    public static ImmutableArray<Stemma> Of(WovenReports woven)
    {
        ArgumentNullException.ThrowIfNull(woven);
        var reports = woven.Reports.DistinctBy(report => report.Id, StringComparer.Ordinal).ToDictionary(report => report.Id, StringComparer.Ordinal);
        var stemmata = ImmutableArray.CreateBuilder<Stemma>();
        foreach (var occasion in OccasionUtterances.Of(woven.Utterances))
        {
            if (Draw(occasion.Utterances, reports) is Stemma stemma) stemmata.Add(stemma);
        }
        return stemmata.ToImmutable();
    }

    private static Stemma? Draw(ImmutableArray<Utterance> occasion, Dictionary<string, RecordedReport> reports)
    {
        ImmutableArray<RecordedReport> witnesses = [.. occasion.SelectMany(utterance => utterance.Renderings).Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).Where(reports.ContainsKey).Take(MostWitnesses).Select(report => reports[report])];
        if (witnesses.Length < LeastWitnesses) return null;
        var places = witnesses.Select((witness, at) => (witness.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var (root, at) = RootOf(occasion, witnesses, places);
        var marks = Turned(MarkReader.Read(occasion, places), witnesses.Length, root, at);
        var inTree = MarkReader.All(witnesses.Length) & ~(root == StemmaRoot.Document ? 1UL << at : 0);
        var branches = Branches.Of(marks, inTree);
        if (branches.Groups.Count == 0 && branches.Contaminated == 0) return null;
        var tree = new StemmaTree(witnesses, marks, [.. occasion.Select(utterance => MarkReader.Bits(utterance.Renderings.Select(rendering => rendering.Report), places))], branches, inTree, root == StemmaRoot.Document ? witnesses[at].Id : null);
        return new Stemma(StableId.Of("d", occasion[0].Speaker.Id, occasion[0].Said?.Date.ToString() ?? "", witnesses[0].Id), occasion[0].Speaker.Name, occasion[0].Said, [.. occasion.Select(utterance => utterance.Id)], tree.Nodes(), root)
        {
            Unplaced = tree.Unplaced(),
        };
    }

    private static (StemmaRoot Root, int At) RootOf(ImmutableArray<Utterance> occasion, ImmutableArray<RecordedReport> witnesses, Dictionary<string, int> places)
    {
        foreach (var utterance in occasion)
        {
            if (places.TryGetValue(utterance.Base.Report, out var at) && witnesses[at].Annotated.IsPrimary) return (StemmaRoot.Document, at);
        }
        for (var i = 0; i < witnesses.Length; i++)
        {
            if (witnesses.All(other => ReferenceEquals(other, witnesses[i]) || TimeOrder.IsBefore(witnesses[i], other))) return (StemmaRoot.Earliest, i);
        }
        return (StemmaRoot.Unknown, -1);
    }

    /// <summary>
    /// Without a document the base is only the most central rendering. Then the earliest report's reading is taken for the older one, and without
    /// that the reading of more reports; where it is the base that stands alone, the others depart from nothing.
    /// </summary>
    private static List<Mark> Turned(List<Mark> marks, int count, StemmaRoot root, int at)
    {
        if (root == StemmaRoot.Document) return marks;
        var all = MarkReader.All(count);
        return marks.ConvertAll(mark =>
        {
            var rest = all & ~mark.Has & ~mark.Unknown;
            var turns = root == StemmaRoot.Earliest ? (mark.Has & (1UL << at)) != 0 : MarkReader.Count(mark.Has) > MarkReader.Count(rest);
            return turns ? mark with { Has = rest, Lost = rest } : mark;
        });
    }
}
