namespace OnRecord.Weave.Origins.Descent;

/// <summary>
/// Chooses the groups of witnesses that make one tree: sets of shared errors that lie in one another or apart (a perfect phylogeny, Gusfield 1991;
/// compatibility, Le Quesne 1969). Where two sets of like weight cross, the fewest witnesses that make them cross are taken out as contaminated.
/// </summary>
internal sealed class Branches
{
    /// <summary>A group needs one telling departure, or two that are likely.</summary>
    public const double LeastWeight = 1;

    /// <summary>A set that crosses one of more than this many times its weight is taken for chance.</summary>
    private const double ByChance = 3;

    private Branches(List<Group> groups, ulong contaminated)
    {
        Groups = groups;
        Contaminated = contaminated;
    }

    /// <summary>The groups, the largest first, none crossing another.</summary>
    public List<Group> Groups { get; }

    /// <summary>Witnesses that go with several lines.</summary>
    public ulong Contaminated { get; }

    public static Branches Of(IReadOnlyCollection<Mark> marks, ulong all)
    {
        ulong contaminated = 0;
        while (true)
        {
            var (groups, crossing) = Choose(marks, all & ~contaminated);
            if (crossing == 0) return new Branches([.. groups.OrderByDescending(group => MarkReader.Count(group.Members)).ThenBy(group => group.Members)], contaminated);
            contaminated |= crossing;
        }
    }

    private static (List<Group> Groups, ulong Crossing) Choose(IReadOnlyCollection<Mark> marks, ulong all)
    {
        var candidates = marks.GroupBy(mark => mark.Has & all)
            .Where(set => MarkReader.Count(set.Key) > 1)
            .Select(set => new Group(set.Key, set.Aggregate(all, (unknown, mark) => unknown & mark.Unknown), set.Sum(mark => mark.Weight)))
            .OrderByDescending(group => group.Weight).ThenByDescending(group => MarkReader.Count(group.Members)).ThenBy(group => group.Members);
        var chosen = new List<Group>();
        foreach (var candidate in candidates)
        {
            var (group, fits) = (candidate, true);
            for (var i = 0; fits && i < chosen.Count; i++)
            {
                var other = chosen[i];
                fits = Group.Fit(ref group, ref other);
                if (fits) chosen[i] = other;
                else if (group.Weight >= LeastWeight && other.Weight <= ByChance * group.Weight && other.Weight >= LeastWeight) return (chosen, Fewest(group.Members, other.Members));
            }
            if (fits) chosen.Add(group);
        }
        // What alone is too light counts where others make the same group.
        return ([.. chosen.GroupBy(group => group.Members).Select(same => new Group(same.Key, same.First().Unknown, same.Sum(group => group.Weight))).Where(group => group.Weight >= LeastWeight)], 0);
    }

    /// <summary>The fewest witnesses without which two sets do not cross: those in both, or those in one only; all of them where none are fewer.</summary>
    private static ulong Fewest(ulong one, ulong other)
    {
        ReadOnlySpan<ulong> parts = [one & other, one & ~other, other & ~one];
        var fewest = Math.Min(MarkReader.Count(parts[0]), Math.Min(MarkReader.Count(parts[1]), MarkReader.Count(parts[2])));
        ulong found = 0;
        foreach (var part in parts)
        {
            if (MarkReader.Count(part) == fewest) found |= part;
        }
        return found;
    }
}
