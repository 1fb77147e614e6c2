using System.Collections.Immutable;
using OnRecord.Intake.Credits;

namespace OnRecord.Weave.Copies;

/// <summary>
/// Finds how much of each report is an agency's: the passages of narration that stand in the agency's own report where it is among the reports, else those that
/// stand in other outlets' reports too. Linear in the reports of a story: of what very many carry, some carriers are known.
/// </summary>
internal static class AgencyFinder
{
    /// <summary>Words in a row that stand in both before they are shown: fewer are a title, a name or a phrase.</summary>
    private const int LeastPassage = 8;

    /// <summary>Of these words so many must be the narrator's: a quotation is the speaker's and not an agency's.</summary>
    private const int LeastNarrated = 5;

    /// <summary>Narrated sequences in common from which on another report counts as a carrier.</summary>
    private const int LeastShared = CopyIndex.LeastShared;

    /// <summary>A smaller share of a report is background that is passed on for weeks.</summary>
    private const double LeastShare = .1;

    /// <summary>Reports told of one sequence.</summary>
    private const int MostCarriers = 32;

    public static ImmutableArray<AgencyShare> Find(ImmutableArray<CopyText> texts, ImmutableArray<Story> stories, ImmutableArray<Duplicate> duplicates)
    {
        var places = texts.Select((text, i) => (text.Report.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var sets = new DisjointSets(texts.Length);
        foreach (var tied in stories.Select(story => story.Reports).Concat(duplicates.Select(duplicate => duplicate.Reports)))
        {
            for (var i = 1; i < tied.Length; i++) sets.Join(places[tied[0]], places[tied[i]]);
        }
        var shares = new SortedDictionary<int, AgencyShare>();
        foreach (var group in Enumerable.Range(0, texts.Length).GroupBy(sets.Find).Where(group => group.Skip(1).Any()))
        {
            var carriers = new SequenceTable();
            foreach (var report in group)
            {
                var sequences = texts[report].Distinct;
                var free = new int[sequences.Length];
                carriers.Reserve(sequences.Length);
                carriers.Find(sequences, free);
                for (var i = 0; i < sequences.Length; i++) carriers.Add(free[i], sequences[i], report, leads: IsAgency(texts[report]));
            }
            foreach (var report in group)
            {
                if (Share(texts, report, carriers) is AgencyShare share) shares[report] = share;
            }
        }
        return [.. shares.Values];
    }

    private static bool IsAgency(CopyText text) => text.Report.Report.Outlet is { } outlet && MediaNames.IsAgency(outlet);

    /// <summary>
    /// For each sequence of a report in order the others that carry it: agencies first, then the newest. The table may take two sequences for one, once in thousands: a passage needs
    /// several in a row and a carrier fifteen.
    /// </summary>
    private static int[][] Carriers(CopyText text, int report, SequenceTable table)
    {
        var places = new int[text.InOrder.Length];
        table.Find(text.InOrder, places);
        var carriers = new int[places.Length][];
        Span<int> found = stackalloc int[MostCarriers];
        for (var i = 0; i < places.Length; i++)
        {
            var count = 0;
            var walk = table.Texts(places[i], alsoOthers: true);
            for (var other = walk.Next(); other >= 0 && count < MostCarriers; other = walk.Next())
            {
                if (other != report) found[count++] = other;
            }
            carriers[i] = found[..count].ToArray();
        }
        return carriers;
    }

    private static AgencyShare? Share(ImmutableArray<CopyText> texts, int report, SequenceTable table)
    {
        var text = texts[report];
        if (text.InOrder.Length == 0 || IsAgency(text)) return null;
        var carriers = Carriers(text, report, table);
        var isOther = new Dictionary<int, bool>();
        var shared = new Dictionary<int, int>();
        for (var i = 0; i < carriers.Length; i++)
        {
            if (!IsNarrated(text, i)) continue;
            foreach (var other in carriers[i])
            {
                if (IsOther(other)) shared[other] = shared.GetValueOrDefault(other) + 1;
            }
        }
        List<int> from = [.. shared.Where(pair => pair.Value >= LeastShared).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key)];
        if (from.Count == 0) return null;
        var source = from.FindIndex(other => IsAgency(texts[other]));
        var known = (source >= 0 ? [from[source]] : from).ToHashSet();
        var spans = Passages(text, i => Array.Exists(carriers[i], known.Contains), out var words);
        var share = (double)words / text.Words.Length;
        if (share < LeastShare) return null;
        ImmutableArray<string> agencies = source >= 0 ? [texts[from[source]].Report.Report.Outlet!] : Credited(from.Prepend(report).Select(other => texts[other]));
        return new AgencyShare
        {
            Report = text.Report.Id,
            Agencies = agencies,
            Source = source >= 0 ? texts[from[source]].Report.Id : null,
            Share = share,
            Spans = spans,
            Carriers = [.. from.Where((_, i) => i != source).Select(other => texts[other].Report.Id)],
            Why = [Why(texts, share, from, source, agencies)],
        };

        bool IsOther(int other)
        {
            if (isOther.TryGetValue(other, out var known)) return known;
            var (own, its) = (text.Report.Report, texts[other].Report.Report);
            return isOther[other] = !Outlets.AreOne(own, its) && !Outlets.HaveOneAddress(own, its);
        }
    }

    private static bool IsNarrated(CopyText text, int start)
    {
        for (var k = start; k < start + Sequences.Length; k++)
        {
            if (!text.IsQuoted[k]) return true;
        }
        return false;
    }

    /// <summary>Stretches whose sequences are carried, long enough and not all quotation.</summary>
    private static ImmutableArray<TextSpan> Passages(CopyText text, Predicate<int> isCarried, out int words)
    {
        words = 0;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < text.InOrder.Length; i++)
        {
            if (!isCarried(i)) continue;
            // Sequences that overlap or touch are one passage.
            var end = i + Sequences.Length;
            for (var next = i + 1; next < text.InOrder.Length && next <= end; next++)
            {
                if (isCarried(next)) end = next + Sequences.Length;
            }
            var narrated = 0;
            for (var k = i; k < end; k++) narrated += text.IsQuoted[k] ? 0 : 1;
            if (end - i >= LeastPassage && narrated >= LeastNarrated)
            {
                spans.Add(new TextSpan(text.Words[i].Start, text.Words[end - 1].End));
                words += end - i;
            }
            i = end - 1;
        }
        return spans.ToImmutable();
    }

    /// <summary>Agencies that the report credits; where it credits none, those that the others credit which carry its words.</summary>
    private static ImmutableArray<string> Credited(IEnumerable<CopyText> texts)
    {
        foreach (var text in texts)
        {
            ImmutableArray<string> agencies = [.. text.Report.Report.Credits.Where(credit => !credit.IsSelf && MediaNames.IsAgency(credit.Outlet)).Select(credit => credit.Outlet).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (!agencies.IsEmpty) return agencies;
        }
        return [];
    }

    private const int NamesShown = 3;

    private static string Why(ImmutableArray<CopyText> texts, double share, List<int> from, int source, ImmutableArray<string> agencies)
    {
        var percent = DuplicateFinder.Percent(share);
        if (source >= 0) return $"{percent} of its words stand in a report of {agencies[0]}";
        List<string> names = [.. from.Select(other => texts[other].Report.Report.Outlet ?? texts[other].Report.Id).Distinct(StringComparer.OrdinalIgnoreCase)];
        var shown = string.Join(", ", names.Take(NamesShown)) + (names.Count > NamesShown ? $" and {names.Count - NamesShown} more" : "");
        return agencies.IsEmpty ? $"{percent} of its words stand also in {shown}, credited to no agency" : $"{percent} of its words stand also in {shown}, credited to {string.Join(", ", agencies)}";
    }
}
