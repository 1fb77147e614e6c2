using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>Speakers that are spoken of again by a bare noun: "the spokesman" after "a spokesman for the port", "the zoo" after "Tarn Zoo", "the company".</summary>
internal static class SpokenAgain
{
    /// <summary>How far back a described speaker may be meant again, in tokens: a handful of paragraphs.</summary>
    private const int Reach = 300;

    /// <summary>Longest phrase that speaks of somebody again, in tokens: "the Ost-based steel company".</summary>
    private const int LongestPhrase = 6;

    /// <summary>Words before the noun that say that another one is meant.</summary>
    private static readonly string[] Others = ["parent", "holding", "other", "second", "third", "rival", "new", "former", "same", "latter", "previous", "first", "next", "whole", "entire", "white", "green", "working"];

    /// <summary>The described speaker whom the noun names again: nobody with that title is named in between; null when none is.</summary>
    public static Speaker? Described(Prose prose, SpeakerDirectory directory, TokenRange source)
    {
        if (!IsBare(prose, source) || source.Length != 2) return null;
        var noun = prose.Word(source.End - 1);
        var fuller = Fuller(prose, source.Start, noun);
        if (directory.DescribedBy(noun) is not var (speaker, at) || source.Start - at > Reach) (speaker, at) = (null, -1);
        if (fuller.Start > at && !fuller.IsEmpty && directory.Nouns(prose).Last(noun, source.Start, out var last) is var owner && (owner < 0 || last < fuller.Start)) return DescribedSpeakers.Of(prose, fuller);
        if (speaker is null) return null;
        if (RoleSpeakers.Titled(prose, source.Start, noun) is Mention titled && titled.Span.Start > prose.Report.Tokens[at].Span.Start) return null;
        return directory.Nouns(prose).Last(noun, source.Start, out var named) >= 0 && named > at ? null : speaker with { How = MentionHow.Context };
    }

    /// <summary>"the Arvenian defence ministry", "Ost General Hospital": the last phrase before a token that says of which body the noun is; empty when there is none. Companies are weighed elsewhere.</summary>
    private static TokenRange Fuller(Prose prose, int before, string noun)
    {
        if (SpeakerNouns.TypeOf(noun) is not SpeakerType.Organisation || BodyNouns.IsFirm(noun) || BodyNouns.IsOutlet(noun) || noun is "government" or "administration" or "team" or "group" or "board" or "party") return default;
        for (var i = before - 1; i > Math.Max(0, before - Reach); i--)
        {
            if (prose.Word(i) != noun || !prose.IsNarrated(i) || (i + 1 < prose.Count && prose.Is(i + 1, WordKind.Noun | WordKind.Possessive))) continue;
            var first = i;
            while (first > 0 && prose.IsNarrated(first - 1) && prose.Is(first - 1, WordKind.Adjective | WordKind.Noun) && !prose.Is(first - 1, WordKind.Time | WordKind.Verb)) first--;
            // "the court" says no more; "another court" is another.
            if (first == i) continue;
            for (var k = first; k < i; k++)
            {
                if (Others.Contains(prose.Word(k), StringComparer.Ordinal)) return default;
            }
            return new TokenRange(first, i + 1);
        }
        return default;
    }

    /// <summary>The organisation that the report calls by the noun, or the company that is likeliest meant; null when the phrase is none such, or none is near.</summary>
    /// <param name="prose">The report.</param>
    /// <param name="directory">Whom it can mean.</param>
    /// <param name="source">The phrase.</param>
    /// <param name="before">Speakers of the statements before it, nearest last.</param>
    public static Speaker? Body(Prose prose, SpeakerDirectory directory, TokenRange source, IReadOnlyList<Speaker> before)
    {
        if (!IsBare(prose, source)) return null;
        var noun = prose.Word(source.End - 1);
        if (BodyNouns.IsFirm(noun))
        {
            var last = before.Count > 0 && before[^1].Type == SpeakerType.Organisation ? before[^1] : null;
            var (company, next) = directory.Nouns(prose).Company(noun, source.Start, last?.Name);
            if (company >= 0) return directory.Of(company, MentionHow.Context, next >= 0 ? [next] : []) with { Type = SpeakerType.Organisation };
            return last is null ? null : last with { How = MentionHow.Context };
        }
        if (noun is "government" or "administration" || (SpeakerNouns.TypeOf(noun) is not SpeakerType.Organisation && !BodyNouns.IsOutlet(noun))) return null;
        return directory.Nouns(prose).Last(noun, source.Start, out _) is >= 0 and var named ? directory.Of(named, MentionHow.Context) with { Type = SpeakerType.Organisation } : null;
    }

    /// <summary>"the firm", "the Arvenian firm": nothing behind the noun, and nothing before it that tells of another.</summary>
    private static bool IsBare(Prose prose, TokenRange source)
    {
        if (source.Length is < 2 or > LongestPhrase || prose.Word(source.Start) is not ("the" or "this" or "that") || prose.IsCapital(source.End - 1) || !prose.Is(source.End - 1, WordKind.Noun)) return false;
        for (var i = source.Start + 1; i < source.End - 1; i++)
        {
            if (prose.Word(i) is "based" && prose.IsHyphen(i - 1)) continue;
            if (!prose.Is(i, WordKind.Adjective | WordKind.Noun) || prose.Is(i, WordKind.Possessive | WordKind.Preposition) || Others.Contains(prose.Word(i), StringComparer.Ordinal)) return false;
        }
        return true;
    }
}
