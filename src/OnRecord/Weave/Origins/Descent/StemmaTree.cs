using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave.Origins.Descent;

/// <summary>Groups of witnesses to the nodes of a tree, with the texts that are lost.</summary>
internal sealed class StemmaTree(ImmutableArray<RecordedReport> witnesses, List<Mark> marks, ImmutableArray<ulong> carried, Branches branches, ulong all, string? document)
{
    private const string Letters = "αβγδεζηθικλμνξοπρστυφχψ";

    /// <summary>A departure of less weight is no error that a copyist could not have mended.</summary>
    private const double OwnError = .5;

    /// <summary>So many words of matter left out are a gap that no copyist fills by himself.</summary>
    private const int LeastGap = 3;

    public ImmutableArray<StemmaNode> Nodes()
    {
        var nodes = new List<StemmaNode> { new(document ?? "ω", document, Parent: null, [], []) };
        var placed = new Dictionary<ulong, string>();
        ulong taken = 0;
        var letter = 0;
        foreach (var group in branches.Groups)
        {
            var parent = ParentOf(group.Members, placed) ?? nodes[0].Id;
            var (source, isKnown) = SourceOf(group.Members & ~taken, group.Members);
            var readings = Shared(group.Members, parent == nodes[0].Id ? all : Members(parent, placed));
            if (source is [var only] && isKnown)
            {
                taken |= 1UL << only;
                nodes.Add(new StemmaNode(witnesses[only].Id, witnesses[only].Id, parent, readings, []));
            }
            else
            {
                var name = letter < Letters.Length ? Letters[letter].ToString() : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"α{letter - Letters.Length + 2}");
                letter++;
                nodes.Add(new StemmaNode(name, Report: null, parent, readings, [.. source.Select(at => witnesses[at].Id)]));
            }
            placed[group.Members] = nodes[^1].Id;
        }
        for (var at = 0; at < witnesses.Length; at++)
        {
            var bit = 1UL << at;
            if ((bit & all) == 0 || (bit & (taken | branches.Contaminated)) != 0) continue;
            nodes.Add(new StemmaNode(witnesses[at].Id, witnesses[at].Id, ParentOf(bit, placed) ?? nodes[0].Id, [.. marks.Where(mark => (mark.Has & all) == bit).Select(mark => mark.Reading)], []));
        }
        return [.. nodes];
    }

    /// <summary>Witnesses between the lines, each with whom it goes.</summary>
    public ImmutableArray<UnplacedWitness> Unplaced()
    {
        var unplaced = ImmutableArray.CreateBuilder<UnplacedWitness>();
        for (var at = 0; at < witnesses.Length; at++)
        {
            var bit = 1UL << at;
            if ((branches.Contaminated & bit) == 0) continue;
            var shared = marks.Where(mark => (mark.Has & bit) != 0 && MarkReader.Count(mark.Has & all) > 1 && mark.Weight >= OwnError).ToList();
            unplaced.Add(new UnplacedWitness(
                witnesses[at].Id,
                [.. shared.Select(mark => mark.Has & all & ~bit).Distinct().Select(set => Ids(set))],
                [.. shared.Select(mark => mark.Reading)]));
        }
        return unplaced.ToImmutable();
    }

    private ImmutableArray<string> Ids(ulong set) => [.. Enumerable.Range(0, witnesses.Length).Where(at => (set & (1UL << at)) != 0).Select(at => witnesses[at].Id)];

    /// <summary>The smallest group around: groups come the largest first.</summary>
    private static string? ParentOf(ulong members, Dictionary<ulong, string> placed) =>
        placed.Where(group => group.Key != members && (members & ~group.Key) == 0).OrderBy(group => MarkReader.Count(group.Key)).Select(group => group.Value).FirstOrDefault();

    private static ulong Members(string node, Dictionary<ulong, string> placed) => placed.First(group => group.Value == node).Key;

    /// <summary>The departures that make a group, and not those of a larger one it lies in.</summary>
    private ImmutableArray<SharedReading> Shared(ulong members, ulong around) =>
        [.. marks.Where(mark => (mark.Has & ~branches.Contaminated & ~members) == 0 && (members & ~mark.Has & ~mark.Unknown) == 0 && MarkReader.Count(mark.Has & members) > 1 && (mark.Has & members) != around).Select(mark => mark.Reading)];

    /// <summary>
    /// Who may be what the others of a group were made from: a witness with no error of its own (Maas: a descendant has all errors of its source and at
    /// least one more). It is so for certain when it is the only one and came out before all others.
    /// </summary>
    private (List<int> Source, bool IsKnown) SourceOf(ulong free, ulong members)
    {
        var source = new List<int>();
        for (var at = 0; at < witnesses.Length; at++)
        {
            if ((free & (1UL << at)) != 0 && !HasOwnError(1UL << at, members) && !IsAfterSome(at, members)) source.Add(at);
        }
        return (source, source.Count == 1 && IsBeforeAll(source[0], members));
    }

    /// <summary>Its own error, or a gap where others of the group have the words: what a source has not, nobody takes from it.</summary>
    private bool HasOwnError(ulong bit, ulong members) =>
        marks.Exists(mark => (mark.Lost & bit) != 0 && (mark.Weight >= OwnError || IsGap(mark.Reading)) && (members & ~mark.Has & ~mark.Unknown) != 0)
        || carried.Any(utterance => (utterance & bit) == 0 && (utterance & members) != 0);

    private static bool IsGap(SharedReading reading) => reading.Kind == DifferenceKind.Dropped && Readings.Content(reading.Base) >= LeastGap;

    private bool IsBeforeAll(int at, ulong members) => Others(at, members).All(other => TimeOrder.IsBefore(witnesses[at], witnesses[other]));

    private bool IsAfterSome(int at, ulong members) => Others(at, members).Any(other => TimeOrder.IsBefore(witnesses[other], witnesses[at]));

    private IEnumerable<int> Others(int at, ulong members) => Enumerable.Range(0, witnesses.Length).Where(other => other != at && (members & (1UL << other)) != 0);
}
