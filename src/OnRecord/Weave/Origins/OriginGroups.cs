using System.Collections.Immutable;
using OnRecord.Intake.Credits;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Origins;

/// <summary>Parts witnesses by the occasion they go back to, and tells how sure the count is.</summary>
/// <param name="Origins">The occasions, in order of their first witness.</param>
/// <param name="Count">How many independent origins.</param>
/// <param name="Doubts">What cannot be told.</param>
internal sealed record OriginGroups(ImmutableArray<OriginGroup> Origins, OriginCount Count, ImmutableArray<string> Doubts)
{
    /// <summary>So many things in common of what was said on one day, or by one speaker, show reports of the same happenings.</summary>
    private const int LeastShared = 3;

    /// <summary>The same when the reports came out on one day.</summary>
    private const int LeastSharedOnOneDay = 2;

    /// <summary>So many words in a row of the speaker's own document show that they are from there.</summary>
    private const int LeastPrinted = 6;

    /// <summary>Witnesses held against one another one by one; days, credits and ties join the others.</summary>
    private const int MostCompared = 24;

    public static OriginGroups Of(Utterance utterance, ImmutableArray<Witness> witnesses, ImmutableArray<ImmutableArray<CreditLink>> links, List<Tie> ties, SharedOccasions shared)
    {
        var sets = Joined(utterance, witnesses, links, ties, shared);
        var interviews = new List<(string Outlet, List<int> Members)>();
        var open = new List<int>();
        for (var at = 0; at < witnesses.Length; at++)
        {
            if (witnesses[at].Interviewer is not string outlet)
            {
                open.Add(at);
                continue;
            }
            var known = interviews.FindIndex(interview => MediaNames.Same(interview.Outlet, outlet));
            if (known < 0) interviews.Add((outlet, [at]));
            else interviews[known].Members.Add(at);
        }
        // Who names no interview of its own and is tied to one has it from there.
        foreach (var (_, members) in interviews)
        {
            var taken = open.Where(at => members.Exists(member => sets.Find(member) == sets.Find(at))).ToList();
            members.AddRange(taken);
            members.Sort();
            open.RemoveAll(taken.Contains);
        }
        var groups = interviews.Select(interview => new OriginGroup([.. interview.Members], interview.Outlet)).ToList();
        if (open.Count > 0) groups.Add(new OriginGroup([.. open], Interviewer: null));
        return new OriginGroups([.. groups.OrderBy(group => group.Members[0])], Counted(witnesses, interviews.Count, open, sets), DoubtsOf(witnesses, interviews.Count, open, sets, ties));
    }

    private static OriginCount Counted(ImmutableArray<Witness> witnesses, int interviews, List<int> open, DisjointSets sets)
    {
        var parts = open.Select(sets.Find).Distinct().Count();
        var isApart = interviews == 0 || open.Exists(at => witnesses[at].IsPrimary || witnesses[at].TellsOccasion || witnesses[at].StatedDay is not null);
        return new OriginCount(interviews + (open.Count > 0 && isApart ? 1 : 0), interviews + parts);
    }

    private static ImmutableArray<string> DoubtsOf(ImmutableArray<Witness> witnesses, int interviews, List<int> open, DisjointSets sets, List<Tie> ties)
    {
        var parts = open.GroupBy(sets.Find).Select(part => part.ToList()).ToList();
        if (parts.Count + Math.Min(interviews, 1) < 2) return [];
        var doubts = ImmutableArray.CreateBuilder<string>();
        foreach (var part in parts.Skip(interviews > 0 ? 0 : 1))
        {
            var names = string.Join(", ", part.Select(at => Name(witnesses[at])));
            var wording = ties.Find(tie => tie.Kind == RelayKind.Wording && part.Contains(tie.From) != part.Contains(tie.To));
            doubts.Add(wording is null
                ? $"nothing but likeness ties {names} to the others: no common day, place, credit or error"
                : $"{names} and {Name(witnesses[part.Contains(wording.From) ? wording.To : wording.From])}: {wording.Why}; one text would explain it, but none is credited and no day or place is in common");
        }
        return doubts.ToImmutable();
    }

    /// <summary>How a witness is called in a reason.</summary>
    public static string Name(Witness witness) => witness.Voice ?? witness.Id;

    /// <summary>Witnesses that go back to one occasion beyond doubt.</summary>
    private static DisjointSets Joined(Utterance utterance, ImmutableArray<Witness> witnesses, ImmutableArray<ImmutableArray<CreditLink>> links, List<Tie> ties, SharedOccasions shared)
    {
        var sets = new DisjointSets(witnesses.Length);
        foreach (var tie in ties.Where(tie => tie.IsSure && AreOfOneInterview(witnesses[tie.From], witnesses[tie.To]))) sets.Join(tie.From, tie.To);
        var days = new Dictionary<DateOnly, int>();
        var sources = new List<(string Outlet, int At)>();
        for (var at = 0; at < witnesses.Length; at++)
        {
            var witness = witnesses[at];
            if (witness.Interviewer is null && witness.StatedDay is DateOnly day && !days.TryAdd(day, at)) sets.Join(days[day], at);
            foreach (var link in links[at].Where(link => link.Kind == RelayKind.Credit && witness.Interviewer is null))
            {
                var known = sources.FindIndex(source => MediaNames.Same(source.Outlet, link.Outlet));
                if (known >= 0) sets.Join(sources[known].At, at);
                else sources.Add((link.Outlet, at));
            }
        }
        JoinPrinted(witnesses, sets);
        for (var b = 1; b < Math.Min(witnesses.Length, MostCompared); b++)
        {
            for (var a = 0; a < b; a++)
            {
                if (sets.Find(a) == sets.Find(b) || witnesses[a].Interviewer is not null || witnesses[b].Interviewer is not null) continue;
                var common = shared.Count(utterance, witnesses[a].Id, witnesses[b].Id);
                var onOneDay = witnesses[a].Report.Report.Published?.Date.ToDay() is DateOnly x && witnesses[b].Report.Report.Published?.Date.ToDay() == x;
                var isWorded = ties.Exists(tie => tie.Kind == RelayKind.Wording && ((tie.From == a && tie.To == b) || (tie.From == b && tie.To == a)));
                if (common >= LeastShared || (onOneDay && (common >= LeastSharedOnOneDay || isWorded))) sets.Join(a, b);
            }
        }
        return sets;
    }

    private static bool AreOfOneInterview(Witness a, Witness b) => a.Interviewer is null || b.Interviewer is null || MediaNames.Same(a.Interviewer, b.Interviewer);

    private static void JoinPrinted(ImmutableArray<Witness> witnesses, DisjointSets sets)
    {
        for (var primary = 0; primary < witnesses.Length; primary++)
        {
            if (!witnesses[primary].IsPrimary) continue;
            var spoken = Words(witnesses[primary]);
            for (var at = 0; at < witnesses.Length; at++)
            {
                if (at != primary && witnesses[at].Interviewer is null && NarratedRuns.Run(Words(witnesses[at]), spoken).Length >= Math.Min(LeastPrinted, Math.Max(spoken.Length - 1, 3))) sets.Join(primary, at);
            }
        }
    }

    private static ImmutableArray<Word> Words(Witness witness) => WordReader.Read(witness.Report, [.. witness.Renderings.SelectMany(rendering => rendering.Spans)]);
}
