using OnRecord.Reading;
using OnRecord.Reading.Names;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;
using OnRecord.Records.Statements.Speakers;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>A headline with its speaker as a label: "Ilk: dam will hold", "Dam to be rebuilt – Ministry of Works", "Dam may break, – Kestoria".</summary>
internal static class HeadlineLabels
{
    /// <summary>A label that a person reads as a speaker; one that may be the topic counts only when the body makes it speak.</summary>
    private const double Score = 0.7;

    /// <summary>Longest label, in tokens: an office with its state and a name.</summary>
    private const int LongestLabel = 8;

    /// <summary>Fewest tokens before a label that stands last.</summary>
    private const int ShortestContent = 3;

    /// <summary>The statement of a headline; null when it has no label, or the label may be only what it is about.</summary>
    /// <param name="prose">The report.</param>
    /// <param name="stretch">A stretch of the headline.</param>
    /// <param name="body">What was found in the body.</param>
    public static Candidate? Read(Prose prose, Stretch stretch, IReadOnlyList<Candidate> body) => InFront(prose, stretch, body) ?? Behind(prose, stretch, body);

    private static Candidate? InFront(Prose prose, Stretch stretch, IReadOnlyList<Candidate> body)
    {
        var colon = stretch.Start;
        while (colon < stretch.End && colon - stretch.Start <= LongestLabel && !(prose.Word(colon) is ":" && prose.IsNarrated(colon))) colon++;
        if (colon == stretch.Start || colon + 1 >= stretch.End || colon - stretch.Start > LongestLabel) return null;
        var content = new TokenRange(colon + 1, ClauseEnds.Trim(prose, colon + 1, stretch.End));
        var isQuoted = !content.IsEmpty && !prose.IsNarrated(content.Start);
        if (content.IsEmpty || !(isQuoted || HasVerb(prose, content))) return null;
        return Of(prose, stretch, new TokenRange(stretch.Start, colon), colon, content, body, mayBeTopic: !isQuoted);
    }

    private static Candidate? Behind(Prose prose, Stretch stretch, IReadOnlyList<Candidate> body)
    {
        var mark = stretch.End - 1;
        while (mark > stretch.Start && stretch.End - mark <= LongestLabel + 1 && !(prose.IsDash(mark) || (prose.Word(mark) is ":" && prose.IsNarrated(mark)))) mark--;
        if (mark - stretch.Start < ShortestContent || stretch.End - mark < 2 || stretch.End - mark > LongestLabel + 1 || !prose.Is(mark, WordKind.Mark)) return null;
        var hasComma = prose.IsComma(mark - 1);
        var content = new TokenRange(stretch.Start, hasComma ? mark - 1 : mark);
        var isQuoted = !prose.IsNarrated(content.End - 1);
        if (prose.Word(mark) is ":" && !isQuoted && !HasVerb(prose, content)) return null;
        return Of(prose, stretch, new TokenRange(mark + 1, stretch.End), mark, content, body, mayBeTopic: !(hasComma || isQuoted));
    }

    private static Candidate? Of(Prose prose, Stretch stretch, TokenRange label, int mark, TokenRange content, IReadOnlyList<Candidate> body, bool mayBeTopic)
    {
        if (!IsSpeaker(prose, label, mayBeTopic, body)) return null;
        return new Candidate
        {
            Stretch = stretch,
            Frame = prose.IsNarrated(content.Start) ? CueFrames.Clause : CueFrames.Quotation,
            Content = [content],
            Rule = "a label in the headline",
            CueTokens = new TokenRange(mark, mark + 1),
            Source = label,
            Score = Score,
        };
    }

    /// <summary>People speak, and those whom a noun such as "minister" or "police" names; of states and bodies a headline may only tell where or of whom.</summary>
    private static bool IsSpeaker(Prose prose, TokenRange label, bool mayBeTopic, IReadOnlyList<Candidate> body)
    {
        for (var i = label.Start; i < label.End; i++)
        {
            if (!prose.IsNarrated(i) || (prose.Is(i, WordKind.Finite | WordKind.Number) && !prose.Is(i, WordKind.Noun))) return false;
        }
        var span = prose.Span(label);
        var mention = Mentions.Within(prose.Report, span).LastOrDefault(m => m.Entity >= 0 && m.Span.End == span.End && m.How == MentionHow.Name);
        if (mention is null) return Lexicon.IsOfficeHead(prose.Word(label.End - 1)) || SpeakerNouns.HeadType(prose, label) is not null;
        var kind = prose.Report.Entities[mention.Entity].Kind;
        if (kind == NameKind.Person) return true;
        if (SpeakerNouns.HeadType(prose, label) is not null) return true;
        if (mention.Span.Start != span.Start || kind is not (NameKind.Organisation or NameKind.State)) return false;
        return !mayBeTopic || body.Any(candidate => !candidate.Source.IsEmpty && Mentions.Within(prose.Report, prose.Span(candidate.Source)).Any(other => other.Entity == mention.Entity));
    }

    private static bool HasVerb(Prose prose, TokenRange content)
    {
        for (var i = content.Start; i < content.End; i++)
        {
            if (!prose.IsNarrated(i) || prose.Is(i, WordKind.Finite | WordKind.Modal) || (prose.Is(i, WordKind.To) && i + 1 < content.End && prose.Is(i + 1, WordKind.Verb))) return true;
        }
        return false;
    }
}
