using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Constructions;
using OnRecord.Records.Statements.Cues;
using OnRecord.Records.Statements.Occasions;

namespace OnRecord.Records.Statements;

/// <summary>Puts a statement together from what the stages found.</summary>
internal static class StatementBuilder
{
    /// <summary>How many statements back the one that a statement is told inside is looked for; both stand in one sentence or paragraph.</summary>
    private const int FarthestParent = 100;

    public static Statement Build(Prose prose, Candidate candidate, Occasion occasion, Speaker speaker, IReadOnlyList<Statement> before)
    {
        var content = candidate.Content.Select(range => Clean(prose, range)).Where(range => !range.IsEmpty).Select(prose.Span).ToImmutableArray();
        var repairs = Repairs(prose, candidate);
        var cue = candidate.CueTokens.IsEmpty ? ImmutableArray<TextSpan>.Empty : [prose.Span(candidate.CueTokens)];
        var kind = KindOf(prose, candidate);
        return new Statement
        {
            Id = $"s{before.Count + 1}",
            Kind = kind,
            Source = candidate.Source.IsEmpty ? [] : [prose.Span(candidate.Source)],
            Cue = cue,
            Content = content,
            Speaker = speaker,
            Act = QuotedActs.Of(prose, candidate, kind),
            Audience = occasion.Audience,
            Venue = occasion.Venue,
            Said = occasion.Said,
            RelayedBy = occasion.RelayedBy,
            Parent = candidate.IsCited ? before[^1].Id : cue.IsEmpty ? null : ParentOf(cue[0], before),
            Confidence = candidate.Score,
            Trace = [candidate.Rule, .. candidate.Remarks, .. repairs, .. PersonShift.Is(prose, candidate) ? (ReadOnlySpan<string>)["nobody says these words of themselves: the person was changed"] : [], .. occasion.CitesItself ? (ReadOnlySpan<string>)["the outlet cites itself"] : []],
        };
    }

    private static string? ParentOf(TextSpan cue, IReadOnlyList<Statement> before)
    {
        for (var i = before.Count - 1; i >= 0 && i >= before.Count - FarthestParent; i--)
        {
            foreach (var span in before[i].Content)
            {
                if (span.Contains(cue)) return before[i].Id;
            }
        }
        return null;
    }

    /// <summary>Direct when every word stands in quotation marks and they hold a sentence; a phrase in marks built into the narrator's sentence is mixed.</summary>
    private static StatementKind KindOf(Prose prose, Candidate candidate)
    {
        bool inside = false, outside = false;
        foreach (var range in candidate.Content)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                if (prose.Is(i, WordKind.Mark)) continue;
                if (prose.IsNarrated(i)) outside = true;
                else inside = true;
            }
        }
        if (!inside) return StatementKind.Indirect;
        var isBuiltIn = candidate.Frame is CueFrames.As or CueFrames.Complement or CueFrames.Object or CueFrames.Of or CueFrames.To or CueFrames.AddresseeTo;
        return outside || isBuiltIn || IsInfinitive(prose, candidate) ? StatementKind.Mixed : StatementKind.Direct;
    }

    /// <summary>vowed "to go on": the words in marks need the narrator's verb.</summary>
    private static bool IsInfinitive(Prose prose, Candidate candidate)
    {
        var first = candidate.Content[0].Start;
        while (first < candidate.Content[0].End && prose.Is(first, WordKind.Mark)) first++;
        return first + 1 < candidate.Content[0].End && prose.Word(first) is "to" && !prose.IsCapital(first) && prose.Is(first + 1, WordKind.Verb);
    }

    private static TokenRange Clean(Prose prose, TokenRange range)
    {
        while (!range.IsEmpty && prose.IsNarrated(range.Start) && prose.Word(range.Start) is "," or ":" or ";" or "-" or "–" or "—") range = range with { Start = range.Start + 1 };
        while (!range.IsEmpty && prose.IsNarrated(range.End - 1) && prose.Word(range.End - 1) is "," or ":" or ";" or "." or "-" or "–" or "—") range = range with { End = range.End - 1 };
        return range;
    }

    private static IEnumerable<string> Repairs(Prose prose, Candidate candidate)
    {
        var mended = QuotationRepair.None;
        foreach (var range in candidate.Content)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                if (prose.QuotationOf(i) is >= 0 and var quotation) mended |= prose.Report.Quotations[quotation].Repair;
            }
        }
        if (mended.HasFlag(QuotationRepair.OpenerPlaced)) yield return "the opening quotation mark is missing";
        if (mended.HasFlag(QuotationRepair.CloserPlaced)) yield return "the closing quotation mark is missing";
        if (mended.HasFlag(QuotationRepair.CloserTurned)) yield return "the closing quotation mark is turned";
        if (mended.HasFlag(QuotationRepair.Reopened)) yield return "the quotation is opened again before it is closed";
        if (mended.HasFlag(QuotationRepair.Continued)) yield return "the quotation goes on from the paragraph before";
    }
}
