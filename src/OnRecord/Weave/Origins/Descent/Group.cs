namespace OnRecord.Weave.Origins.Descent;

/// <summary>Witnesses that share departures.</summary>
/// <param name="Members">The witnesses, one bit each.</param>
/// <param name="Unknown">Those that may belong to it.</param>
/// <param name="Weight">How much the shared departures say together.</param>
internal sealed record Group(ulong Members, ulong Unknown, double Weight)
{
    /// <summary>
    /// True when both can be branches of one tree, one in the other or apart; where it is unknown whether witnesses belong, they do if that
    /// makes it so. A change of either is handed back.
    /// </summary>
    public static bool Fit(ref Group one, ref Group other)
    {
        var both = one.Members & other.Members;
        if (both == 0) return true;
        var (onlyOne, onlyOther) = (one.Members & ~both, other.Members & ~both);
        if (onlyOne == 0 || onlyOther == 0) return true;
        if ((onlyOther & ~one.Unknown) == 0)
        {
            one = one with { Members = one.Members | onlyOther, Unknown = one.Unknown & ~onlyOther };
            return true;
        }
        if ((onlyOne & ~other.Unknown) == 0)
        {
            other = other with { Members = other.Members | onlyOne, Unknown = other.Unknown & ~onlyOne };
            return true;
        }
        return false;
    }
}
