namespace OnRecord.Weave.Stories;

/// <summary>
/// What the order of arrival says of the time of reports without a date. From a feed, or in a file that was written as reports came, those of one happening come near one another; in a
/// shuffled folder they do not. So how much it says is learned from the input itself: of stories that begin with two undated reports, how many more have both near one another
/// than chance would bring there. It says nothing before that is seen, nothing in any order, and never more than a date would.
/// </summary>
internal sealed class ArrivalOrder
{
    /// <summary>Reports that come within so many of each other are near: those of a busy half hour, as some hundreds of feeds bring them. neus_leads, whose file holds the leads of a story side by side, has .859 at 25, .856 here, .847 at 100 and .834 at 200.</summary>
    private const int Near = 50;

    /// <summary>Stories by which chance is thought to have been seen already, so that a few say little.</summary>
    private const int Prior = 10;

    /// <summary>One, for <see cref="ArrivalSign.Chance"/>: whole numbers, so that what is learned and forgotten leaves nothing behind.</summary>
    private const int Whole = 65_536;

    /// <summary>Trust from which on a reason speaks of it: below, it moves a likeness by less than a thirtieth.</summary>
    private const double LeastTold = .1;

    private readonly List<int> _recent = [];
    private long _undated;
    private long _beyondChance;
    private long _most;

    /// <summary>How far the order of arrival can be trusted, 0 to 1.</summary>
    public double Trust => Math.Max(0, (double)_beyondChance / (_most + (Prior * Whole)));

    /// <summary>Factor on the likeness of two reports: by their days, or by their arrival where neither has one; 1 where one has.</summary>
    public double Factor(StoryMember a, StoryMember b) => a.Day is not null || b.Day is not null ? StoryTime.Factor(a.Day, b.Day) : StoryTime.Factor(Math.Abs(a.Arrival - b.Arrival) / (double)Near, Trust);

    /// <summary>What the order of arrival had to do with a report's joining others, for its reasons; empty when nothing.</summary>
    public string Told(StoryMember member, IReadOnlyList<StoryMember> others) =>
        member.Day is null && Trust >= LeastTold && others.Any(other => other.Day is null && member.Arrival - other.Arrival <= Near) ? "; without dates, they came soon after one another" : "";

    /// <summary>What a report says that makes a story of one undated report one of two; null for any other.</summary>
    public ArrivalSign? Read(StoryMember member, OpenStory story)
    {
        if (member.Day is not null || story.Newest is not [{ Day: null } first]) return null;
        return new ArrivalSign(IsNear(first.Arrival), (int)(Whole * (long)_recent.Count(IsNear) / _undated));

        bool IsNear(int arrival) => member.Arrival - arrival <= Near;
    }

    /// <summary>Takes a report that came, and what <see cref="Read"/> gave of it.</summary>
    public void Add(StoryMember member)
    {
        if (member.Day is not null) return;
        _undated++;
        _recent.RemoveAll(arrival => member.Arrival - arrival > Near);
        _recent.Add(member.Arrival);
        Count(member.Sign, 1);
    }

    /// <summary>Takes back what a report said that is forgotten.</summary>
    public void LetGo(StoryMember member)
    {
        if (member.Day is not null) return;
        _undated--;
        _recent.Remove(member.Arrival);
        Count(member.Sign, -1);
    }

    private void Count(ArrivalSign? sign, int times)
    {
        if (sign is null) return;
        _beyondChance += times * ((sign.IsNear ? Whole : 0) - sign.Chance);
        _most += times * (Whole - sign.Chance);
    }
}
