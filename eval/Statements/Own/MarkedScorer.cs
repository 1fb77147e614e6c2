using System.Collections.Immutable;

namespace OnRecord.Eval.Statements.Own;

/// <summary>Scores one marking of a text against the gold's.</summary>
internal static class MarkedScorer
{
    /// <summary>Words that two audiences may share without being the same.</summary>
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase) { "the", "a", "an", "of", "and", "in", "for", "at", "to", "his", "her", "its", "their" };

    /// <summary>Scores one text.</summary>
    /// <param name="document">The text with its gold.</param>
    /// <param name="found">What is scored.</param>
    /// <param name="otherSpeaker">Gets the matched pairs whose speakers differ; null when nobody asks.</param>
    public static MarkedScore Score(MarkedDocument document, ImmutableArray<MarkedStatement> found, Action<MarkedStatement, MarkedStatement>? otherSpeaker = null)
    {
        ImmutableArray<Attribution> spans = [.. found.Select(f => f.Spans)];
        var score = new MarkedScore { Spans = StatementScorer.Score(document.Gold, spans, type: null) };
        var matches = StatementScorer.Matches(document.Gold, spans);
        var idOf = matches.ToDictionary(m => found[m.Found].Id, m => document.Statements[m.Gold].Id, StringComparer.Ordinal);
        var joint = 0;
        foreach (var match in matches)
        {
            var (gold, own) = (document.Statements[match.Gold], found[match.Found]);
            var isSpeaker = SpeakerIdentity.IsSame(gold.Names, own.Names) || (match.SourcesTouch && IsDescribed(gold) && IsDescribed(own) && SpeakerIdentity.IsSameDescription(gold.Names[0], own.Names[0]));
            if (!isSpeaker) otherSpeaker?.Invoke(gold, own);
            if (match.SourcesTouch || (gold.Spans.Source.IsEmpty && isSpeaker)) joint++;
            score += new MarkedScore
            {
                Matched = 1,
                RightKind = One(gold.Spans.Type == own.Spans.Type),
                RightAct = One(gold.Act == own.Act),
                RightSpeaker = One(isSpeaker),
                RightSpeakerType = One(gold.SpeakerType == own.SpeakerType),
                RightCarried = One(gold.IsCarried == own.IsCarried),
                Audience = new Tally(One(gold.Audience is not null && own.Audience is not null && SharesWord(gold.Audience, own.Audience)), One(own.Audience is not null), One(gold.Audience is not null)),
                Parent = new Tally(One(gold.Parent is not null && own.Parent is not null && idOf.GetValueOrDefault(own.Parent) == gold.Parent), One(own.Parent is not null), One(gold.Parent is not null)),
                RightSaid = One(IsRightSaid(gold, own)),
                WrongSaid = One(gold.Said is not null && own.IsSaidTied && !IsRightSaid(gold, own)),
                MissingSaid = One(gold.Said is not null && !own.IsSaidTied && !IsRightSaid(gold, own)),
                ExtraSaid = One(gold.Said is null && own.IsSaidTied),
            };
        }
        return score with { Joint = new Tally(joint, score.Spans.Joint.Found, score.Spans.Joint.Gold) };
    }

    private static bool IsDescribed(MarkedStatement statement) => statement.SpeakerType is "unnamed" or "group" or "document";

    private static int One(bool counts) => counts ? 1 : 0;

    private static bool IsRightSaid(MarkedStatement gold, MarkedStatement own) => gold.Said is not null && own.Said?.StartsWith(gold.Said, StringComparison.Ordinal) == true;

    private static bool SharesWord(string one, string other)
    {
        static IEnumerable<string> Telling(string text) => Words.Of(text).Select(word => word.Of(text)).Where(word => !Empty.Contains(word));
        return Telling(one).Intersect(Telling(other), StringComparer.OrdinalIgnoreCase).Any();
    }
}
