using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Intake.Credits;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Origins;

/// <summary>Finds what ties the witnesses of an utterance to one another: credits, shared text, shared errors, the same words of two narrators.</summary>
internal sealed class TieFinder(ILookup<string, Duplicate> duplicates)
{
    /// <summary>Narrators compared with one another; more tell nothing new, and their number grows with the square.</summary>
    private const int MostCompared = 24;

    /// <summary>Words shown of a shared run.</summary>
    private const int LongestShown = 90;

    public List<Tie> Find(Utterance utterance, ImmutableArray<Witness> witnesses, ImmutableArray<ImmutableArray<CreditLink>> links)
    {
        var ties = new List<Tie>();
        if (witnesses.Length < 2) return ties;
        var places = witnesses.Select((witness, at) => (witness.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        AddCredits(witnesses, links, ties);
        AddTexts(witnesses, places, ties);
        AddErrors(utterance, witnesses, places, ties);
        AddWordings(witnesses, ties);
        return ties;
    }

    private static void AddCredits(ImmutableArray<Witness> witnesses, ImmutableArray<ImmutableArray<CreditLink>> links, List<Tie> ties)
    {
        for (var to = 0; to < witnesses.Length; to++)
        {
            foreach (var link in links[to].Where(link => link.Kind is RelayKind.Credit or RelayKind.Footnote))
            {
                if (SourceAmong(witnesses, to, link.Outlet) is int from) ties.Add(new Tie(from, to, IsDirected: true, link.Kind, link.Why, [link.Words]));
            }
        }
    }

    /// <summary>The witness of the named outlet that did not come out later: one that is known to be earlier before one that may be.</summary>
    public static int? SourceAmong(ImmutableArray<Witness> witnesses, int to, string outlet)
    {
        int? found = null;
        for (var from = 0; from < witnesses.Length; from++)
        {
            if (from == to || witnesses[from].Voice is not string voice || !MediaNames.Same(voice, outlet)) continue;
            var order = TimeOrder.Compare(witnesses[from].Report, witnesses[to].Report);
            if (order < 0) return from;
            if (order is null) found ??= from;
        }
        return found;
    }

    private void AddTexts(ImmutableArray<Witness> witnesses, Dictionary<string, int> places, List<Tie> ties)
    {
        for (var at = 0; at < witnesses.Length; at++)
        {
            foreach (var duplicate in duplicates[witnesses[at].Id])
            {
                if (!places.TryGetValue(duplicate.Reports[0], out var other) || AreTied(ties, at, other)) continue;
                ties.Add(Ordered(witnesses, other, at, RelayKind.Text, $"the reports share their text: {Name(duplicate.Kind)}, {duplicate.Why[0]}", [Words(witnesses[other]), Words(witnesses[at])]));
            }
        }
    }

    /// <summary>
    /// Agreement in error ties, agreement in what is right does not (Lachmann). Which is the error is known against the speaker's own document;
    /// without one, a departure counts when at least two others keep the base.
    /// </summary>
    private static void AddErrors(Utterance utterance, ImmutableArray<Witness> witnesses, Dictionary<string, int> places, List<Tie> ties)
    {
        var hasPrimary = witnesses.Any(witness => witness.IsPrimary && witness.Id == utterance.Base.Report);
        foreach (var reading in Readings.Of(utterance).Where(reading => reading.Reports.Length > 1 && reading.Weight >= 1))
        {
            if (reading.Reports.Contains(utterance.Base.Report, StringComparer.Ordinal)) continue;
            if (!hasPrimary && witnesses.Length - reading.Reports.Length < 2) continue;
            var members = reading.Reports.Select(report => places[report]).ToList();
            var first = members[Math.Max(0, members.FindIndex(member => members.TrueForAll(other => other == member || TimeOrder.IsBefore(witnesses[member].Report, witnesses[other].Report))))];
            foreach (var member in members.Where(member => member != first))
            {
                ImmutableArray<Citation> words = [reading.Places[members.IndexOf(first)], reading.Places[members.IndexOf(member)]];
                ties.Add(Ordered(witnesses, first, member, RelayKind.Error, Why(reading), words));
            }
        }
    }

    private static string Why(SharedReading reading)
    {
        var what = reading.Words.Length == 0 ? $"leave out “{reading.Base}”" : reading.Base.Length == 0 ? $"add “{reading.Words}”" : $"have “{reading.Words}” for “{reading.Base}”";
        return reading.IsDistortion ? $"both {what}: the same error" : $"both {what}";
    }

    private static void AddWordings(ImmutableArray<Witness> witnesses, List<Tie> ties)
    {
        var compared = Enumerable.Range(0, witnesses.Length).Where(at => !witnesses[at].IsPrimary).Take(MostCompared).ToList();
        var primary = witnesses.Where(witness => witness.IsPrimary).SelectMany(witness => WordReader.Read(witness.Report, [.. witness.Renderings.SelectMany(rendering => rendering.Spans)])).ToImmutableArray();
        var narrated = compared.ToDictionary(at => at, at => NarratedRuns.Of(witnesses[at]));
        foreach (var a in compared)
        {
            foreach (var b in compared.Where(b => b > a && !ties.Exists(tie => tie.Kind == RelayKind.Text && AreOf(tie, a, b))))
            {
                if (NarratedRuns.Longest(narrated[a], narrated[b], primary) is not { } run) continue;
                var shown = run.InA.Of(witnesses[a].Report.Text);
                if (shown.Length > LongestShown) shown = shown[..shown.LastIndexOf(' ', LongestShown)] + " …";
                ties.Add(Ordered(witnesses, a, b, RelayKind.Wording, string.Create(CultureInfo.InvariantCulture, $"both narrators print the same {run.Length} words in a row: “{shown}”"), [new Citation(witnesses[a].Id, run.InA), new Citation(witnesses[b].Id, run.InB)]));
            }
        }
    }

    private static Tie Ordered(ImmutableArray<Witness> witnesses, int a, int b, RelayKind kind, string why, ImmutableArray<Citation> words)
    {
        var order = TimeOrder.Compare(witnesses[a].Report, witnesses[b].Report);
        return order > 0 ? new Tie(b, a, IsDirected: true, kind, why, [words[1], words[0]]) : new Tie(a, b, IsDirected: order < 0, kind, why, words);
    }

    private static Citation Words(Witness witness) => new(witness.Id, witness.Renderings[0].Spans[0]);

    private static bool AreTied(List<Tie> ties, int a, int b) => ties.Exists(tie => tie.Kind is RelayKind.Credit && AreOf(tie, a, b));

    private static bool AreOf(Tie tie, int a, int b) => (tie.From == a && tie.To == b) || (tie.From == b && tie.To == a);

    private static string Name(DuplicateKind kind) => kind switch
    {
        DuplicateKind.Copy => "the same words",
        DuplicateKind.Revision => "two states of one article",
        DuplicateKind.Rewrite => "the same article with its words exchanged",
        DuplicateKind.Translation => "the same article through another language",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
