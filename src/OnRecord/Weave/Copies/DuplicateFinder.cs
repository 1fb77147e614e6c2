using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Copies;

/// <summary>
/// Finds reports that share their text. Copies and revisions through an index of five-word sequences, exactly and in linear time; rewrites
/// and translations among the reports of one story, by going through both texts word by word.
/// </summary>
internal static class DuplicateFinder
{
    /// <summary>Share of the smaller report's five-word sequences that makes it a copy.</summary>
    private const double Copied = .5;

    /// <summary>Fewer sequences in common are a shared quotation or a footer.</summary>
    private const int LeastShared = 15;

    /// <summary>A sequence that stands in more reports than this is site furniture or a stock phrase.</summary>
    private const int LongestPosting = 64;

    /// <summary>Reports of one story that each is held against for rewrites: the newest before it.</summary>
    private const int MostCompared = 20;

    /// <summary>Share of the narrator's words that two texts go through in one order when one is made from the other. Unrelated reports of one event lie below .4, spun ones above .6.</summary>
    private const double SameCourse = .55;

    /// <summary>Share of the quoted sequences that a spinner leaves as they are.</summary>
    private const double SameQuotations = .6;

    /// <summary>Up to this share quotations were put into other words.</summary>
    private const double OtherQuotations = .35;

    /// <summary>Reports with fewer words of narration give too little to go through.</summary>
    private const int LeastNarration = 40;

    /// <summary>Exchanged words shown as evidence.</summary>
    private const int ExamplesShown = 4;

    public static ImmutableArray<Duplicate> Find(ImmutableArray<RecordedReport> reports, ImmutableArray<Story> stories)
    {
        var texts = reports.Select(CopyText.Of).ToArray();
        var found = new SortedDictionary<(int, int), Duplicate>();
        foreach (var ((a, b), shared) in SharedShingles(texts))
        {
            var overlap = (double)shared / Math.Min(texts[a].All.Count, texts[b].All.Count);
            if (shared >= LeastShared && overlap >= Copied) found[(a, b)] = (IsNarratedAnew(texts[a], texts[b]) ? Remade(texts[a], texts[b]) : null) ?? Copy(texts[a], texts[b], overlap);
        }
        var places = reports.Select((report, i) => (report.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        foreach (var story in stories)
        {
            var members = story.Reports.Select(id => places[id]).ToList();
            for (var k = 1; k < members.Count; k++)
            {
                for (var m = Math.Max(0, k - MostCompared); m < k; m++)
                {
                    var (a, b) = (Math.Min(members[m], members[k]), Math.Max(members[m], members[k]));
                    if (!found.ContainsKey((a, b)) && Remade(texts[a], texts[b]) is Duplicate remade) found[(a, b)] = remade;
                }
            }
        }
        return [.. found.Values];
    }

    /// <summary>Shared quotations alone can make half a report: a copy shares its narration too.</summary>
    private static bool IsNarratedAnew(CopyText a, CopyText b) =>
        a.NarratedShingles.Count(b.NarratedShingles.Contains) < Copied * Math.Min(a.NarratedShingles.Count, b.NarratedShingles.Count);

    private static Dictionary<(int A, int B), int> SharedShingles(CopyText[] texts)
    {
        var postings = new Dictionary<ulong, List<int>>();
        var shared = new Dictionary<(int, int), int>();
        for (var b = 0; b < texts.Length; b++)
        {
            foreach (var shingle in texts[b].All)
            {
                if (!postings.TryGetValue(shingle, out var posting)) postings[shingle] = posting = [];
                if (posting.Count >= LongestPosting) continue;
                foreach (var a in posting) shared[(a, b)] = shared.GetValueOrDefault((a, b)) + 1;
                posting.Add(b);
            }
        }
        return shared;
    }

    private static Duplicate Copy(CopyText a, CopyText b, double overlap)
    {
        var (x, y) = (a.Report.Report, b.Report.Report);
        var sameAddress = x.Url is not null && x.Url == y.Url;
        var sameOutlet = x.Outlet is not null && string.Equals(x.Outlet, y.Outlet, StringComparison.OrdinalIgnoreCase);
        var why = ImmutableArray.CreateBuilder<string>();
        why.Add($"{Percent(overlap)} of the shorter one's five-word sequences stand in both");
        if (sameAddress) why.Add("one address");
        else if (sameOutlet) why.Add($"one outlet, {x.Outlet}");
        return new Duplicate(Ordered(a.Report, b.Report), sameAddress || sameOutlet ? DuplicateKind.Revision : DuplicateKind.Copy, overlap, why.ToImmutable());
    }

    private static Duplicate? Remade(CopyText a, CopyText b)
    {
        if (Math.Min(a.Narrated.Length, b.Narrated.Length) < LeastNarration) return null;
        var (course, exchanged) = WordSequences.Compare(a.Narrated, b.Narrated);
        if (course < SameCourse) return null;
        var sameQuotations = a.Quoted.Count == 0 || b.Quoted.Count == 0 ? 0 : (double)a.Quoted.Count(b.Quoted.Contains) / Math.Min(a.Quoted.Count, b.Quoted.Count);
        var kind = sameQuotations >= SameQuotations ? DuplicateKind.Rewrite : sameQuotations <= OtherQuotations && a.Quoted.Count > 0 && b.Quoted.Count > 0 ? DuplicateKind.Translation : DuplicateKind.Rewrite;
        var why = ImmutableArray.CreateBuilder<string>();
        why.Add($"{Percent(course)} of the shorter one's narration is gone through in the same order");
        if (kind == DuplicateKind.Rewrite && sameQuotations > 0) why.Add($"quotations are the same ({Percent(sameQuotations)} of their five-word sequences) while the words around them are exchanged");
        if (kind == DuplicateKind.Translation) why.Add("quotations say the same in other words throughout");
        var examples = exchanged.DistinctBy(pair => (pair.A.Stem, pair.B.Stem)).Take(ExamplesShown).Select(pair => $"{Printed(a, pair.A)} / {Printed(b, pair.B)}").ToList();
        if (examples.Count > 0) why.Add("exchanged in place: " + string.Join(", ", examples));
        return new Duplicate(Ordered(a.Report, b.Report), kind, course, why.ToImmutable());
    }

    private static string Printed(CopyText text, Word word) => word.Span.Of(text.Report.Text);

    /// <summary>The earlier published first; in order of input where that is not known.</summary>
    private static ImmutableArray<string> Ordered(RecordedReport a, RecordedReport b) =>
        a.Report.Published?.Date.ToDay() is DateOnly x && b.Report.Published?.Date.ToDay() is DateOnly y && y < x ? [b.Id, a.Id] : [a.Id, b.Id];

    private static string Percent(double share) => Math.Round(100 * share).ToString(CultureInfo.InvariantCulture) + " %";
}
