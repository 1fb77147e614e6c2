using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>Reads the stretches of an article in order, and ties to each other what stands in several: colons, floating quotations, "He stated this".</summary>
internal static class ReportReader
{
    private const double FloatingScore = 0.6;

    /// <summary>Most sentences of one quotation in a row that are one statement; a longer row is several by the same speaker.</summary>
    private const int MostParts = 100;

    public static ImmutableArray<Candidate> Read(Prose prose)
    {
        var found = new List<Candidate>();
        Candidate? open = null;
        for (var s = 0; s < prose.Stretches.Length; s++)
        {
            var stretch = prose.Stretches[s];
            if (stretch.IsQuoted)
            {
                if (open is not null) found.Add(open with { Content = [Whole(prose, stretch)], Remarks = [.. open.Remarks, "the quotation follows a colon"] });
                else AddQuotation(prose, stretch, found);
                open = null;
                continue;
            }
            open = null;
            if (Backward.Read(prose, stretch, found) || FrameBehind.Read(prose, stretch, found)) continue;
            foreach (var candidate in StretchReader.Read(prose, stretch))
            {
                if (candidate.Content.IsEmpty) open = candidate;
                else if (!candidate.Content.Any(c => c.IsEmpty)) found.Add(candidate);
            }
        }
        foreach (var stretch in prose.Stretches.TakeWhile(stretch => stretch.Paragraph == Headline.Paragraph))
        {
            // Last, since the body tells who speaks at all.
            if (!found.Exists(candidate => candidate.Stretch == stretch) && HeadlineLabels.Read(prose, stretch, found) is Candidate labelled) found.Add(labelled);
        }
        return [.. found];
    }

    /// <summary>A quotation without a cue goes on from the one before, or is the last speaker's.</summary>
    private static void AddQuotation(Prose prose, Stretch stretch, List<Candidate> found)
    {
        if (found.Count == 0) return;
        var last = found[^1];
        var content = Whole(prose, stretch);
        var isNext = last.Stretch.Index == stretch.Index - 1;
        if (isNext && last.Content.Length < MostParts && IsWhollyQuoted(prose, last))
        {
            found[^1] = last with { Stretch = stretch, Content = [.. last.Content, content], Remarks = [.. last.Remarks, "the quotation goes on in the next sentence"] };
            return;
        }
        if (stretch.Paragraph - last.Stretch.Paragraph > 1) return;
        var isSameParagraph = last.Stretch.Paragraph == stretch.Paragraph;
        found.Add(new Candidate { Stretch = stretch, Frame = CueFrames.None, Content = [content], Rule = "a quotation of the speaker before", Source = isSameParagraph ? last.Source : default, Antecedent = isSameParagraph ? last.Antecedent : default, Score = FloatingScore });
    }

    private static bool IsWhollyQuoted(Prose prose, Candidate candidate)
    {
        foreach (var range in candidate.Content)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                if (prose.IsNarrated(i) && !prose.Is(i, WordKind.Mark)) return false;
            }
        }
        return candidate.Frame is CueFrames.Quotation or CueFrames.That or CueFrames.Clause or CueFrames.None;
    }

    private static TokenRange Whole(Prose prose, Stretch stretch) => new(stretch.Start, ClauseEnds.Trim(prose, stretch.Start, stretch.End));
}
