namespace OnRecord.Eval.Statements.Own;

/// <summary>How far one marking of texts agrees with the gold. Everything below <see cref="Joint"/> is counted on the matched: half of the content's words shared.</summary>
internal sealed record MarkedScore
{
    /// <summary>As on any attribution data set: joint asks that the sources touch.</summary>
    public StatementScore Spans { get; init; } = StatementScore.Zero;

    /// <summary>The same, but where the gold has no words for the source (turns, what is carried over), the speaker must be right instead.</summary>
    public Tally Joint { get; init; } = Tally.Zero;

    public int Matched { get; init; }

    public int RightKind { get; init; }

    public int RightAct { get; init; }

    public int RightSpeaker { get; init; }

    public int RightSpeakerType { get; init; }

    public int RightCarried { get; init; }

    /// <summary>Audiences that share a word.</summary>
    public Tally Audience { get; init; } = Tally.Zero;

    /// <summary>Statements told inside another, and whether inside the same one.</summary>
    public Tally Parent { get; init; } = Tally.Zero;

    /// <summary>Dates of saying: right when the gold's and the found one are the same to the gold's precision or finer.</summary>
    public int RightSaid { get; init; }

    public int WrongSaid { get; init; }

    /// <summary>Dates of the gold for which only the report's own date, or none, was found.</summary>
    public int MissingSaid { get; init; }

    /// <summary>Dates found beyond the gold.</summary>
    public int ExtraSaid { get; init; }

    public double SpeakerShare => Share(RightSpeaker);

    public static MarkedScore operator +(MarkedScore one, MarkedScore other) => Add(one, other);

    public static MarkedScore Add(MarkedScore left, MarkedScore right) => new()
    {
        Spans = left.Spans + right.Spans,
        Joint = left.Joint + right.Joint,
        Matched = left.Matched + right.Matched,
        RightKind = left.RightKind + right.RightKind,
        RightAct = left.RightAct + right.RightAct,
        RightSpeaker = left.RightSpeaker + right.RightSpeaker,
        RightSpeakerType = left.RightSpeakerType + right.RightSpeakerType,
        RightCarried = left.RightCarried + right.RightCarried,
        Audience = left.Audience + right.Audience,
        Parent = left.Parent + right.Parent,
        RightSaid = left.RightSaid + right.RightSaid,
        WrongSaid = left.WrongSaid + right.WrongSaid,
        MissingSaid = left.MissingSaid + right.MissingSaid,
        ExtraSaid = left.ExtraSaid + right.ExtraSaid,
    };

    public override string ToString() => string.Join(
        Environment.NewLine,
        Spans.ToString(),
        $"  the same, speaker for source    {Joint}",
        $"  on {Matched} matched:",
        Line("kind", RightKind),
        Line("act", RightAct),
        Line("speaker", RightSpeaker),
        Line("speaker's type", RightSpeakerType),
        $"    date said       {RightSaid} right, {WrongSaid} wrong, {MissingSaid} missing, {ExtraSaid} beyond the gold",
        $"    audience        {Audience} ({Audience.Right} of {Audience.Gold}, {Audience.Found} found)",
        $"    parent          {Parent} ({Parent.Right} of {Parent.Gold}, {Parent.Found} found)");

    public string Line(string what, int right) => FormattableString.Invariant($"    {what,-15} {100 * Share(right):0.0}% ({right} of {Matched})");

    private double Share(int right) => Matched == 0 ? 0 : right / (double)Matched;
}
