using System.Collections.Frozen;
using OnRecord.Reading;

namespace OnRecord.Records.Figures;

/// <summary>Whose a counted thing is, where it is and as of when, as its own clause says.</summary>
internal static class FigureContext
{
    /// <summary>Tokens behind the counted noun in which its place may begin.</summary>
    private const int PlaceReach = 16;

    /// <summary>Longest place, in tokens: "near the northern and eastern borders of Velia".</summary>
    private const int LongestPlace = 9;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = DataTable.Words("Weave/Collating/place-nouns.tsv").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Having = DataTable.Words("Records/Figures/having.tsv");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions = DataTable.Words("Records/Figures/place-prepositions.tsv").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Names between the number and its noun, a possessor, else who does the verb that the noun is the object of.</summary>
    public static string? Holder(FigureSentence s, TextSpan whole, int head)
    {
        var tokens = s.Report.Tokens;
        var first = s.TokenFrom(whole.End);
        string? between = null;
        if (head < first)
        {
            // "the number of Arvenian troops is 100,000": the noun stands before, its names right before it.
            first = head;
            while (first > s.Tokens.Start && tokens[first - 1].Class is WordClass.Adj or WordClass.Propn or WordClass.Noun) first--;
        }
        for (var i = first; i < head; i++)
        {
            if (NameOf(s, tokens[i].Span) is string name && between?.Contains(name, StringComparison.Ordinal) != true) between = between is null ? name : $"{between}, {name}";
        }
        if (between is not null) return between;
        var before = s.TokenFrom(whole.Start) - 1;
        if (before > s.Tokens.Start && tokens[before].Span.In(s.Text) is "'s" or "\u2019s" or "'" or "\u2019" && NameOf(s, tokens[before - 1].Span) is string possessor) return possessor;
        return Governor(s, head) is int verb && Having.Contains(tokens[verb].Lemma) && Subject(s, verb, head) is string subject ? subject : BeforeVerb(s, before);
    }

    // "Arvenia has gathered 60,000 soldiers": where the tree goes astray, the words still stand in order.
    private static string? BeforeVerb(FigureSentence s, int at)
    {
        var tokens = s.Report.Tokens;
        var hasVerb = false;
        for (; at >= s.Tokens.Start && tokens[at].Class is WordClass.Verb or WordClass.Aux or WordClass.Adv; at--) hasVerb |= Having.Contains(tokens[at].Lemma);
        return hasVerb && at >= s.Tokens.Start ? NameOf(s, tokens[at].Span) : null;
    }

    /// <summary>The first place behind the noun that belongs to it or to its verb.</summary>
    public static string? Where(FigureSentence s, int head)
    {
        var tokens = s.Report.Tokens;
        var governor = Governor(s, head) ?? head;
        for (var i = head + 1; i < Math.Min(s.Tokens.End, head + PlaceReach); i++)
        {
            if (tokens[i].Span.In(s.Text) is ";" or ":") return null;
            if (tokens[i].Class != WordClass.Adp || !Prepositions.Contains(tokens[i].Span.In(s.Text)) || s.TimeOver(tokens[i].Span) is not null) continue;
            var noun = tokens[i].Head;
            if (i + 1 < s.Tokens.End && tokens[i + 1].Class == WordClass.Adp) continue;
            if (noun <= i || noun >= s.Tokens.End || (tokens[noun].Head != head && tokens[noun].Head != governor && !IsNear(s, tokens[noun].Head, head, governor)) || s.TimeOver(tokens[noun].Span) is not null) continue;
            var end = EndOf(s, i, noun);
            if (!IsPlace(s, i, noun, end)) continue;
            var start = i > head + 1 && tokens[i - 1].Span.In(s.Text) is "close" ? i - 1 : i;
            return tokens[start].Span.Union(tokens[end - 1].Span).Of(s.Text);
        }
        return null;
    }

    /// <summary>The date that hangs on the noun's verb; one that opens or closes a span of time ("since", "until") is none.</summary>
    public static PartialDate? AsOf(FigureSentence s, int head)
    {
        var tokens = s.Report.Tokens;
        if (Governor(s, head) is not int verb) return null;
        for (var i = s.Tokens.Start; i < s.Tokens.End; i++)
        {
            if (tokens[i].Head != verb || !tokens[i].Relation.StartsWith("obl", StringComparison.Ordinal) || s.TimeOver(tokens[i].Span) is not { Kind: TimeKind.Date or TimeKind.Time, Date: { Year: not null } date } time) continue;
            var before = s.TokenFrom(time.Span.Start) - 1;
            if (before >= s.Tokens.Start && tokens[before].Span.In(s.Text) is "since" or "Since" or "until" or "Until" or "before" or "Before" or "after" or "After" or "from" or "From") continue;
            return date;
        }
        return null;
    }

    private static int? Governor(FigureSentence s, int noun)
    {
        var token = s.Report.Tokens[noun];
        for (var steps = 0; steps < 3 && token.Head >= s.Tokens.Start && token.Head < s.Tokens.End && token.Relation.Length > 0; steps++)
        {
            var governor = s.Report.Tokens[token.Head];
            if (governor.Class is WordClass.Verb or WordClass.Aux) return token.Head;
            if (token.Head == noun) return null;
            noun = token.Head;
            token = governor;
        }
        return null;
    }

    private static string? Subject(FigureSentence s, int verb, int noun)
    {
        var tokens = s.Report.Tokens;
        for (var i = s.Tokens.Start; i < verb; i++)
        {
            if (i == noun || tokens[i].Head != verb || tokens[i].Relation is not ("nsubj" or "nsubj:pass")) continue;
            if (NameOf(s, tokens[i].Span) is string name) return name;
            foreach (var mention in MentionsOver(s, tokens[i].Span))
            {
                if (mention.Entity >= 0 && s.Report.Entities[mention.Entity] is { Kind: NameKind.State or NameKind.Organisation } entity) return entity.Canonical;
            }
            return null;
        }
        return null;
    }

    private static IEnumerable<Mention> MentionsOver(FigureSentence s, TextSpan span)
    {
        var mentions = s.Report.Mentions;
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle;
        }
        for (; low < mentions.Length && mentions[low].Span.Start == span.Start; low++) yield return mentions[low];
    }

    private static string? NameOf(FigureSentence s, TextSpan span) =>
        s.NameOver(span) is { Kind: not NameKind.Event, Entity: >= 0 and var entity } && entity < s.Report.Entities.Length ? s.Report.Entities[entity].Canonical : null;

    private static bool IsPlace(FigureSentence s, int preposition, int noun, int end)
    {
        if (Nouns.Contains(s.Report.Tokens[noun].Lemma)) return true;
        for (var i = preposition + 1; i < end; i++)
        {
            if (s.NameOver(s.Report.Tokens[i].Span) is { Kind: NameKind.Place or NameKind.State }) return true;
        }
        return false;
    }

    /// <summary>A reading that hangs the place one step away is still the clause's own.</summary>
    private static bool IsNear(FigureSentence s, int token, int head, int governor) =>
        token >= s.Tokens.Start && token < s.Tokens.End && (s.Report.Tokens[token].Head == head || (s.Report.Tokens[token].Class is WordClass.Adj or WordClass.Adv && s.Report.Tokens[token].Head == governor));

    private static int EndOf(FigureSentence s, int first, int noun)
    {
        var tokens = s.Report.Tokens;
        var end = noun + 1;
        for (var i = noun + 1; i < Math.Min(s.Tokens.End, first + LongestPlace); i++)
        {
            if (tokens[i].Class is WordClass.Verb or WordClass.Sconj or WordClass.Aux or WordClass.Pron || tokens[i].Span.In(s.Text) is "," or ";" or "." or "(" || s.TimeOver(tokens[i].Span) is not null) break;
            // "the border with Velia" goes together, wherever the tree hangs the neighbour.
            var isTied = i <= noun + 2 && tokens[noun + 1].Span.In(s.Text) is "with" or "of";
            if (!isTied && !IsUnder(s, i, noun)) break;
            if (tokens[i].Class is WordClass.Noun or WordClass.Propn) end = i + 1;
        }
        return end;
    }

    private static bool IsUnder(FigureSentence s, int token, int ancestor)
    {
        for (var steps = 0; steps < LongestPlace; steps++)
        {
            if (token == ancestor) return true;
            var head = s.Report.Tokens[token].Head;
            if (head < 0 || head == token) return false;
            token = head;
        }
        return false;
    }
}
