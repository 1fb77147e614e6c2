namespace OnRecord.Weave.Utterances;

/// <summary>
/// Decides which sittings of different reports are one occasion. Equal stated dates suffice; without them the sittings must give largely the
/// same things, since one formula shared is what a talking point looks like.
/// </summary>
internal sealed class Occasions
{
    /// <summary>Units this much alike say the same, where it is known to be one occasion. Set on the development reports: 15 February's renderings lie at .75 and above, other things of one occasion at .56 and below.</summary>
    public const double SameThing = .6;

    /// <summary>
    /// Share of the smaller sitting's words, by weight, that the other must have in like units when no date tells. A formula repeated all week
    /// weighs little, being frequent in the input: different occasions of the development reports share up to .27, one occasion .34 and more.
    /// </summary>
    private const double LeastShare = .3;

    /// <summary>The same with the day of publication as the only date.</summary>
    private const double LeastShareOnOneDay = .15;

    /// <summary>The same with a report of the next day that names none: a formula is often repeated then, so most of it must be there.</summary>
    private const double LeastShareOnNextDay = .5;

    /// <summary>A single unit stands for a sitting only when it is near verbatim …</summary>
    private const double Verbatim = .8;

    /// <summary>… and holds enough that is said rarely.</summary>
    private const double VerbatimMass = 1.5;

    private readonly DisjointSets _sets;
    private readonly Dictionary<int, List<int>> _members = [];
    private readonly IReadOnlyList<Sitting> _sittings;

    private Occasions(IReadOnlyList<Sitting> sittings)
    {
        _sittings = sittings;
        _sets = new DisjointSets(sittings.Count);
        for (var i = 0; i < sittings.Count; i++) _members[i] = [i];
    }

    /// <summary>True when the two sittings were found to be one occasion.</summary>
    public bool AreOne(int a, int b) => a == b || _sets.Find(a) == _sets.Find(b);

    /// <summary>The date of a sitting's occasion: the best founded of its sittings'.</summary>
    public Dating? SaidOn(int sitting) => _members[_sets.Find(sitting)].Select(i => _sittings[i].Said).Aggregate(SaidDates.Better);

    /// <summary>Finds the occasions.</summary>
    /// <param name="sittings">All sittings.</param>
    /// <param name="sittingOf">Sitting of each unit.</param>
    /// <param name="unitWeights">Weight of the words of each unit.</param>
    /// <param name="pairs">Like units of one speaker.</param>
    public static Occasions Find(IReadOnlyList<Sitting> sittings, IReadOnlyList<int> sittingOf, IReadOnlyList<double> unitWeights, List<UnitPair> pairs)
    {
        var found = new Occasions(sittings);
        var sizes = new double[sittings.Count];
        for (var i = 0; i < sittingOf.Count; i++) sizes[sittingOf[i]] += unitWeights[i];
        var links = pairs.Where(pair => pair.Score >= SameThing && sittingOf[pair.A] != sittingOf[pair.B])
            .GroupBy(pair => (A: Math.Min(sittingOf[pair.A], sittingOf[pair.B]), B: Math.Max(sittingOf[pair.A], sittingOf[pair.B])))
            .Select(group => found.Weigh(group.Key.A, group.Key.B, group, sizes))
            .Where(link => link.Strength > 0)
            .OrderByDescending(link => link.Strength).ThenBy(link => link.A).ThenBy(link => link.B);
        foreach (var link in links) found.Join(link.A, link.B);
        return found;
    }

    private (int A, int B, double Strength) Weigh(int a, int b, IEnumerable<UnitPair> pairs, double[] sizes)
    {
        if (!Compatible(a, b)) return (a, b, 0);
        var used = new HashSet<int>();
        var matched = 0;
        double total = 0, mass = 0;
        var verbatim = false;
        foreach (var pair in pairs.OrderByDescending(pair => pair.Score))
        {
            if (used.Contains(pair.A) || used.Contains(pair.B)) continue;
            used.Add(pair.A);
            used.Add(pair.B);
            matched++;
            total += pair.Score;
            mass += pair.Mass;
            verbatim |= pair.Score >= Verbatim && pair.Mass >= VerbatimMass;
        }
        var share = mass / Math.Min(sizes[a], sizes[b]);
        var relation = SaidDates.Relate(_sittings[a].Said, _sittings[b].Said);
        var enough = relation switch
        {
            DateRelation.Agree => true,
            DateRelation.Follow => share >= LeastShareOnNextDay && (matched >= 2 || verbatim || total >= Verbatim),
            DateRelation.AgreeWeakly => share >= LeastShareOnOneDay || verbatim,
            _ => share >= LeastShare && (matched >= 2 || verbatim) && !(Venue.Differ(_sittings[a].Venue, _sittings[b].Venue) && !verbatim),
        };
        // Dated evidence first: an undated sitting then goes where most of it is found.
        return (a, b, enough ? total + (relation == DateRelation.Agree ? 1000 : relation == DateRelation.AgreeWeakly ? share + 100 : share) : 0);
    }

    /// <summary>Two occasions become one only when no two of their sittings exclude each other.</summary>
    private void Join(int a, int b)
    {
        a = _sets.Find(a);
        b = _sets.Find(b);
        if (a == b) return;
        foreach (var x in _members[a])
        {
            foreach (var y in _members[b])
            {
                if (!Compatible(x, y)) return;
            }
        }
        _sets.Join(a, b);
        var (first, second) = _sets.Find(a) == a ? (a, b) : (b, a);
        _members[first].AddRange(_members[second]);
        _members.Remove(second);
    }

    /// <summary>True when both sittings state the same day.</summary>
    public bool AreOfOneDay(int a, int b) => a == b || SaidDates.Relate(_sittings[a].Said, _sittings[b].Said) == DateRelation.Agree;

    private bool Compatible(int a, int b) =>
        !_sittings[a].IsTied && !_sittings[b].IsTied &&
        SaidDates.Relate(_sittings[a].Said, _sittings[b].Said) != DateRelation.Conflict && !Venue.Exclude(_sittings[a].Venue, _sittings[b].Venue);
}
