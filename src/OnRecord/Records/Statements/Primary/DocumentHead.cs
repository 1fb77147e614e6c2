using OnRecord.Intake;
using OnRecord.Intake.Dates;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Occasions;

namespace OnRecord.Records.Statements.Primary;

/// <summary>What stands above the first words said in a primary document: when, on what occasion and to whom they were said.</summary>
/// <param name="Said">From the words of the head; null when they tell no day.</param>
/// <param name="Venue">Where or on what occasion, as printed; null when not told.</param>
/// <param name="Audience">To whom, as printed; null when not told.</param>
internal sealed record DocumentHead(Dating? Said, string? Venue, string? Audience)
{
    /// <summary>How many characters above the first turn are read: a head is a few lines.</summary>
    private const int LongestHead = 1500;

    public static DocumentHead Read(Prose prose)
    {
        var report = prose.Report;
        var turn = report.Turns[0];
        var end = turn.Label.IsEmpty || turn.Label.Start > turn.Body.Start ? turn.Body.Start : turn.Label.Start;
        // A heading may itself be the first label: what is said begins behind it.
        if (end == 0 || turn.Label.End < turn.Body.Start) end = Math.Max(end, LabelLine(report, turn));
        var lines = Lines(prose, end);
        var (said, venue) = OccasionReader.Of(prose, lines);
        return new DocumentHead(said ?? Printed(report.Report, end), venue, Listeners(prose, lines));
    }

    /// <summary>Where the first turn's own words begin when its label stands on lines of its own above them.</summary>
    private static int LabelLine(AnnotatedReport report, SpeakerTurn turn) =>
        report.Report.Text.AsSpan(turn.Label.End, Math.Max(0, turn.Body.Start - turn.Label.End)).Contains('\n') ? turn.Body.Start : 0;

    /// <summary>Token ranges of the narrator's paragraphs above the turns.</summary>
    private static List<TokenRange> Lines(Prose prose, int end)
    {
        var lines = new List<TokenRange>();
        foreach (var stretch in prose.Stretches)
        {
            var tokens = prose.Report.Tokens;
            if (tokens[stretch.End - 1].Span.End > Math.Min(end, LongestHead)) break;
            lines.Add(stretch.Tokens);
        }
        return lines;
    }

    /// <summary>A day in a line of the head that is not read as the document's words: its title, or the line under the institution.</summary>
    private static Dating? Printed(Report report, int end)
    {
        foreach (var mask in report.Masks)
        {
            if (mask.Span.End > Math.Min(end, LongestHead)) break;
            if (mask.Kind is not (MaskKind.Header or MaskKind.Title or MaskKind.Furniture or MaskKind.Intertitle)) continue;
            for (var at = mask.Span.Start; at < mask.Span.End; at++)
            {
                if (at > mask.Span.Start && char.IsLetterOrDigit(report.Text[at - 1])) continue;
                if (!DateWords.TryRead(report.Text.AsSpan(at, mask.Span.End - at), out var reading)) continue;
                if (reading.Date is { Year: not null, Day: not null }) return new Dating(reading.Date with { Time = null, Offset = null }, DateBasis.Header, new TextSpan(at, at + reading.Length));
                at += reading.Length;
            }
        }
        return null;
    }

    /// <summary>"spoke to the Herald".</summary>
    private static string? Listeners(Prose prose, List<TokenRange> lines)
    {
        foreach (var line in lines)
        {
            for (var i = line.Start; i + 2 < line.End; i++)
            {
                if (prose.Word(i) is not ("spoke" or "speaking" or "talked" or "talking" or "spoken") || prose.Word(i + 1) is not ("to" or "with")) continue;
                var phrase = NounPhrases.StartingAt(prose, new Stretch(0, line, 0, IsQuoted: false), i + 2);
                if (!phrase.IsEmpty) return prose.Span(phrase).Of(prose.Text);
            }
        }
        return null;
    }
}
