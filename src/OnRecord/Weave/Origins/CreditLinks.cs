using System.Collections.Immutable;
using OnRecord.Intake;
using OnRecord.Intake.Credits;
using OnRecord.Records;

namespace OnRecord.Weave.Origins;

/// <summary>
/// Which of the sources that a report names bear on an utterance: those of its own sentence, of the report as a whole, and those of a footnote,
/// which bind no sentence. A source named for another sentence is none of this one, unless it is the only one the report names and stands before it.
/// </summary>
internal static class CreditLinks
{
    /// <summary>An agency named up to here stands in the dateline or the opening: the whole report is from it.</summary>
    private const int Opening = 200;

    public static ImmutableArray<CreditLink> Of(Witness witness)
    {
        var report = witness.Report;
        var links = new List<CreditLink>();
        foreach (var relay in witness.Statements.SelectMany(statement => statement.RelayedBy))
        {
            var name = Interviews.Printed(report, relay);
            if (witness.Interviewer is string outlet && MediaNames.Same(outlet, name)) continue;
            Add(new CreditLink(name, RelayKind.Credit, $"its sentence names {name} as where it has the words from", new Citation(witness.Id, Place(witness, name))));
        }
        var credits = report.Report.Credits.Where(credit => !IsListener(report, credit.Outlet)).ToList();
        var others = credits.Where(credit => !credit.IsSelf && !Voice.IsOwn(report.Report, credit.Outlet)).ToList();
        // A dateline names the outlet as a matter of course; a sentence that cites the outlet itself looks like a source and is none.
        foreach (var credit in credits.Except(others).Where(credit => credit.IsSelf || credit.Span.Start >= Opening)) Add(new CreditLink(credit.Outlet, RelayKind.SelfCitation, $"cites {credit.Outlet}, which is itself and no second source", new Citation(witness.Id, credit.Span)));
        var inNotes = others.Where(credit => IsIn(report, credit, MaskKind.Footer) || IsIn(report, credit, MaskKind.Byline)).ToList();
        foreach (var credit in others)
        {
            if (Read(witness, credit, inNotes, others) is (RelayKind kind, string why)) Add(new CreditLink(credit.Outlet, kind, why, new Citation(witness.Id, credit.Span)));
        }
        return [.. links];

        void Add(CreditLink link)
        {
            if (!links.Exists(known => MediaNames.Same(known.Outlet, link.Outlet))) links.Add(link);
        }
    }

    private static (RelayKind Kind, string Why)? Read(Witness witness, Credit credit, List<Credit> inNotes, List<Credit> others)
    {
        var (report, name) = (witness.Report, credit.Outlet);
        if (inNotes.Contains(credit))
        {
            var isSole = IsIn(report, credit, MaskKind.Footer) && !IsShared(report, credit) && inNotes.TrueForAll(other => MediaNames.Same(other.Outlet, name));
            return isSole
                ? (RelayKind.Credit, $"its last line gives the whole report to {name}")
                : (RelayKind.Footnote, $"names {name} beside the text, and does not say which of its words are from there");
        }
        if (credit.Span.Start < Opening) return (RelayKind.Credit, $"has it through {name}, named where the report opens");
        if (witness.Renderings.Any(rendering => SentencesOf(report, rendering).Overlaps(credit.Span))) return (RelayKind.Credit, $"its sentence names {name} as where it has the words from");
        var isOnly = others.TrueForAll(other => MediaNames.Same(other.Outlet, name));
        return isOnly && credit.Span.Start < witness.Renderings[0].Spans[0].Start && IsOfSpeaker(witness, credit) ? (RelayKind.Credit, $"names {name} as its source before, and no other") : null;
    }

    /// <summary>"With X": beside the outlet's own work, and often beside others that the list of names does not know.</summary>
    private static bool IsShared(RecordedReport report, Credit credit)
    {
        var mask = report.Report.Masks.First(mask => mask.Span.Contains(credit.Span));
        return report.Text.AsSpan(mask.Span.Start, credit.Span.Start - mask.Span.Start).Contains("with ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True when the credit stands in a sentence that gives words of the same speaker: what one says is credited, not what others say after it.</summary>
    private static bool IsOfSpeaker(Witness witness, Credit credit)
    {
        var sentence = witness.Report.Annotated.Sentences.FirstOrDefault(sentence => sentence.Span.Overlaps(credit.Span));
        var own = witness.Statements.Select(statement => statement.Speaker.Id).ToHashSet(StringComparer.Ordinal);
        return sentence is not null && witness.Report.Statements.Any(statement => own.Contains(statement.Speaker.Id)
            && (statement.Extent.Overlaps(sentence.Span) || statement.Cue.Any(cue => cue.Overlaps(sentence.Span)) || IsJustBefore(witness.Report, statement, sentence)));
    }

    /// <summary>"… optimism." The press office reported this.</summary>
    private static bool IsJustBefore(RecordedReport report, Statement statement, Reading.Sentence sentence) =>
        statement.Extent.End <= sentence.Span.Start && sentence.Paragraph >= 0
        && report.Annotated.Sentences.LastOrDefault(other => other.Span.End <= sentence.Span.Start) is { } before && before.Paragraph == sentence.Paragraph && statement.Extent.Overlaps(before.Span);

    /// <summary>An outlet that someone in the report speaks to is the source of those words alone.</summary>
    private static bool IsListener(RecordedReport report, string outlet) =>
        report.Statements.Any(statement => statement.Audience is string audience && audience.Contains(outlet, StringComparison.OrdinalIgnoreCase));

    private static bool IsIn(RecordedReport report, Credit credit, MaskKind kind) => report.Report.Masks.Any(mask => mask.Kind == kind && mask.Span.Contains(credit.Span));

    /// <summary>From the first to the last sentence that a rendering stands in.</summary>
    public static TextSpan SentencesOf(RecordedReport report, Rendering rendering)
    {
        var whole = rendering.Spans.Aggregate((one, other) => one.Union(other));
        foreach (var sentence in report.Annotated.Sentences)
        {
            if (rendering.Spans.Any(span => span.Overlaps(sentence.Span))) whole = whole.Union(sentence.Span);
        }
        return whole;
    }

    /// <summary>Where a relay's name is printed, the nearest to the words; else the words themselves.</summary>
    private static TextSpan Place(Witness witness, string name)
    {
        var at = witness.Renderings[0].Spans[0];
        var credits = witness.Report.Report.Credits.Where(credit => MediaNames.Same(credit.Outlet, name)).ToList();
        if (credits.Count > 0) return credits.MinBy(credit => Math.Abs(credit.Span.Start - at.Start))!.Span;
        var sentences = SentencesOf(witness.Report, witness.Renderings[0]);
        var found = sentences.In(witness.Report.Text).IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? at : new TextSpan(sentences.Start + found, sentences.Start + found + name.Length);
    }
}
