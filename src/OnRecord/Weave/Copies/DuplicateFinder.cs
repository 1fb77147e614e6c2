using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Records;

namespace OnRecord.Weave.Copies;

/// <summary>
/// Finds reports that share their text. Copies and revisions through an index of five-word sequences, exactly and in linear time; rewrites
/// and translations among the reports of one story, by going through both texts word by word.
/// </summary>
internal static class DuplicateFinder
{
    /// <summary>Fewer sequences in common are a shared quotation or a footer.</summary>
    private const int LeastShared = CopyIndex.LeastShared;

    /// <summary>Earlier reports told of one: of what is printed more often, the likest and the first.</summary>
    private const int MostTold = 32;

    /// <summary>Reports of one story that each is held against for rewrites: the newest before it.</summary>
    private const int MostCompared = 20;

    /// <summary>An outlet that prints so much of a shorter report again has gone on with the article; with less, and less than half of the longer one, it has used old matter in a new one.</summary>
    private const double GoneOn = .8;

    public static ImmutableArray<Duplicate> Find(ImmutableArray<CopyText> texts, ImmutableArray<Story> stories)
    {
        var found = new SortedDictionary<(int, int), Duplicate>();
        var index = new CopyIndex();
        for (var b = 0; b < texts.Length; b++)
        {
            foreach (var match in index.Add(texts[b].Distinct, default).Earlier.Take(MostTold))
            {
                if (match.Shared < LeastShared) continue;
                var earlier = texts[match.Report];
                found[(match.Report, b)] = (IsNarratedAnew(earlier, texts[b]) ? Remaking.Find(earlier, texts[b], Ordered(earlier.Report, texts[b].Report)) : null) ?? Copy(earlier, texts[b], match);
            }
        }
        var places = texts.Select((text, i) => (text.Report.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        foreach (var story in stories)
        {
            var members = story.Reports.Select(id => places[id]).ToList();
            for (var k = 1; k < members.Count; k++)
            {
                for (var m = Math.Max(0, k - MostCompared); m < k; m++)
                {
                    var (a, b) = (Math.Min(members[m], members[k]), Math.Max(members[m], members[k]));
                    // A copy that is not told, since there are so many, is a copy all the same.
                    if (!found.ContainsKey((a, b)) && !IsCopy(texts[a], texts[b]) && Remaking.Find(texts[a], texts[b], Ordered(texts[a].Report, texts[b].Report)) is Duplicate remade) found[(a, b)] = remade;
                }
            }
        }
        return [.. found.Values];
    }

    private static bool IsCopy(CopyText a, CopyText b) => Sequences.Shared(a.Distinct, b.Distinct) is var shared && shared >= LeastShared && shared >= CopyIndex.Contained * Math.Min(a.Distinct.Length, b.Distinct.Length);

    /// <summary>Shared quotations alone can make half a report: a copy shares its narration too.</summary>
    private static bool IsNarratedAnew(CopyText a, CopyText b) =>
        Sequences.Shared(a.NarratedSequences, b.NarratedSequences) < CopyIndex.Contained * Math.Min(a.NarratedSequences.Length, b.NarratedSequences.Length);

    private static Duplicate Copy(CopyText a, CopyText b, CopyMatch match)
    {
        var (x, y) = (a.Report.Report, b.Report.Report);
        var why = ImmutableArray.CreateBuilder<string>();
        why.Add($"{Percent(match.Containment)} of the shorter one's five-word sequences stand in both ({match.Shared} of {Math.Min(match.Own, match.Other)}; the longer one has {Math.Max(match.Own, match.Other)})");
        var isRevision = Outlets.HaveOneAddress(x, y);
        if (isRevision) why.Add("one address");
        else if (Outlets.AreOne(x, y))
        {
            isRevision = match.Containment >= GoneOn || 2 * match.Shared >= Math.Max(match.Own, match.Other);
            why.Add(isRevision ? $"one outlet{Named(x.Outlet ?? y.Outlet)}" : $"one outlet{Named(x.Outlet ?? y.Outlet)}, with old matter in a new article");
        }
        return new Duplicate(Ordered(a.Report, b.Report), isRevision ? DuplicateKind.Revision : DuplicateKind.Copy, match.Containment, why.ToImmutable());
    }

    private static string Named(string? outlet) => outlet is null ? "" : $", {outlet}";

    /// <summary>The earlier published first; in order of input where that is not known.</summary>
    private static ImmutableArray<string> Ordered(RecordedReport a, RecordedReport b) =>
        a.Report.Published?.Date.ToDay() is DateOnly x && b.Report.Published?.Date.ToDay() is DateOnly y && y < x ? [b.Id, a.Id] : [a.Id, b.Id];

    internal static string Percent(double share) => Math.Round(100 * share).ToString(CultureInfo.InvariantCulture) + " %";
}
