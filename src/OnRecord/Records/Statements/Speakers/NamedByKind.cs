using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>A name with the noun of what it is behind it: "the Tarn Wire news agency", "Ost's Herald newspaper", "the Dock Workers union".</summary>
internal static class NamedByKind
{
    /// <summary>The speaker, who also goes by the whole phrase; null when the phrase is none such.</summary>
    public static Speaker? Of(Prose prose, SpeakerDirectory directory, TokenRange source)
    {
        var head = DescribedSpeakers.HeadOf(prose, source);
        if (prose.IsCapital(head) || !BodyNouns.IsKind(prose.Word(head))) return null;
        // "the Tarn Wire news agency and the Ost Institute" are two.
        if (head + 1 < source.End && prose.Is(head + 1, WordKind.Coordinator)) return null;
        var end = head;
        while (end > source.Start && IsFiller(prose.Word(end - 1))) end--;
        var first = end;
        while (first > source.Start && prose.IsCapital(first - 1) && !prose.Is(first - 1, WordKind.Mark | WordKind.Possessive | WordKind.Determiner)) first--;
        if (first == end) return null;
        var (tokens, report) = (prose.Report.Tokens, prose.Report);
        var name = DescribedSpeakers.Names(report, prose.Span(new TokenRange(first, end))).LastOrDefault(known => known.Span.End == tokens[end - 1].Span.End);
        // "the Arvenian newspaper", "the Tarn bank": of that place, and without a name.
        if (name is not null && report.Entities[name.Entity].Kind is not (NameKind.Organisation or NameKind.Other)) return null;
        var form = new TextSpan(name?.Span.Start ?? tokens[first].Span.Start, tokens[head].Span.End);
        if (name is null && end - first == 1 && prose.Is(first, WordKind.Adjective) && !prose.Is(first, WordKind.Noun)) return null;
        var printed = prose.Span(new TokenRange(first, end)).Of(prose.Text);
        var speaker = name is not null ? directory.Of(name.Entity, MentionHow.Name)
            : directory.Named(printed) is >= 0 and var known ? directory.Of(known, MentionHow.Name)
            : new Speaker(SpeakerNames.Slug(printed), printed, SpeakerType.Organisation, MentionHow.Name) { Aliases = [new SpeakerAlias(printed, prose.Span(new TokenRange(first, end)))] };
        return speaker with { Type = SpeakerType.Organisation, Aliases = [.. speaker.Aliases, new SpeakerAlias(form.Of(prose.Text).ReplaceLineEndings(" "), form)] };
    }

    /// <summary>Words that stand between the name and the noun.</summary>
    public static bool IsFiller(string word) => word is "news" or "wire" or "trade" or "labour" or "labor" or "law" or "research" or "daily" or "weekly" or "investment" or "political" or "advocacy";
}
