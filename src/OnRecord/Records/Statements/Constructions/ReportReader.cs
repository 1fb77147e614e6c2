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
        var content = Whole(prose, stretch);
        if ((found.Count == 0 || found[^1].Stretch.Index < stretch.Index - 1) && ActorBefore(prose, stretch) is { IsEmpty: false } actor
            && !(found.Count > 0 && found[^1].Stretch.Paragraph == stretch.Paragraph && IsSame(prose, actor, found[^1].Source)))
        {
            found.Add(new Candidate { Stretch = stretch, Frame = CueFrames.None, Content = [content], Rule = "a quotation of whom the sentence before it is about", Source = IsTied(prose, prose.Stretches[stretch.Index - 1], stretch) ? actor : default, Antecedent = actor, Score = FloatingScore });
            return;
        }
        if (found.Count == 0) return;
        var last = Outermost(prose, found);
        var isNext = last.Stretch.Index == stretch.Index - 1;
        if (isNext && last == found[^1] && last.Content.Length < MostParts && IsWhollyQuoted(prose, last))
        {
            found[^1] = last with { Stretch = stretch, Content = [.. last.Content, content], Remarks = [.. last.Remarks, "the quotation goes on in the next sentence"] };
            return;
        }
        if (stretch.Paragraph - last.Stretch.Paragraph > 1) return;
        var isSameParagraph = last.Stretch.Paragraph == stretch.Paragraph;
        found.Add(new Candidate { Stretch = stretch, Frame = CueFrames.None, Content = [content], Rule = "a quotation of the speaker before", Source = isSameParagraph ? last.Source : default, Antecedent = isSameParagraph ? last.Antecedent : last == found[^1] ? default : last.Source, Score = FloatingScore });
    }

    /// <summary>The last statement, or the one of the same sentence that it is told inside of: "Ilk said that Hale told them to go. “We all went.”" goes on with Ilk; what a paper reports goes on with whom it quotes.</summary>
    private static Candidate Outermost(Prose prose, List<Candidate> found)
    {
        var last = found[^1];
        for (var i = found.Count - 2; i >= 0 && found[i].Stretch == last.Stretch; i--)
        {
            if (!last.CueTokens.IsEmpty && !found[i].Source.IsEmpty && found[i].Covers(last.CueTokens.Start) && IsPerson(prose, found[i].Source)) last = found[i];
        }
        return last;
    }

    /// <summary>In the same paragraph, or behind a colon.</summary>
    private static bool IsTied(Prose prose, Stretch before, Stretch stretch) => before.Paragraph == stretch.Paragraph || prose.Word(before.End - 1) is ":";

    /// <summary>"Ilk said … She smiled. “…”": a pronoun, or the same last name, is the speaker before.</summary>
    private static bool IsSame(Prose prose, TokenRange actor, TokenRange source) =>
        prose.Is(actor.Start, WordKind.Pronoun) || (!source.IsEmpty && prose.Word(actor.End - 1) == prose.Word(source.End - 1));

    /// <summary>"Ilk walked to the dam. “We will rebuild it.”": the person who is the subject of the sentence right before a quotation without a cue; empty when there is none.</summary>
    private static TokenRange ActorBefore(Prose prose, Stretch stretch)
    {
        if (stretch.Index == 0) return default;
        var before = prose.Stretches[stretch.Index - 1];
        if (before.Paragraph == Headline.Paragraph || stretch.Paragraph - before.Paragraph > 1 || before.IsQuoted) return default;
        for (var verb = before.Start + 1; verb < before.End; verb++)
        {
            if (!prose.IsNarrated(verb) || Trees.Head(prose, verb) >= 0) continue;
            var subject = TreeSubjects.Of(prose, before, verb, verb).Tokens;
            return !subject.IsEmpty && IsPerson(prose, subject) ? subject : default;
        }
        return default;
    }

    private static bool IsPerson(Prose prose, TokenRange subject)
    {
        if (subject.Length == 1 && prose.Word(subject.Start) is "he" or "she") return true;
        var span = prose.Span(subject);
        var names = prose.Report.Names;
        for (var n = SpanSearch.FirstFrom(names, span.Start, static name => name.Span); n < names.Length && names[n].Span.Start < span.End; n++)
        {
            if (names[n].Kind == NameKind.Person) return names[n].Span.Start == span.Start || names[n].Span.End == span.End;
        }
        return false;
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
