using System.Collections.Immutable;

namespace OnRecord.Reading.Genres;

/// <summary>Reads transcripts: turns with labels, or a speech under a heading that names the speaker.</summary>
internal static class TranscriptReader
{
    /// <summary>Fewer labelled turns may be a list or two quoted lines in an article.</summary>
    private const int FewestTurns = 3;

    /// <summary>Share of the body, from the first label on, below which labelled lines are an excerpt.</summary>
    private const double LeastShare = 0.6;

    /// <summary>In how many of the first paragraphs a heading is looked for.</summary>
    private const int HeadingReach = 4;

    /// <summary>The turns; empty when the report is no transcript.</summary>
    public static ImmutableArray<SpeakerTurn> Read(AnnotatedReport report)
    {
        var text = report.Report.Text;
        var paragraphs = report.Report.Paragraphs;
        if (paragraphs.IsEmpty) return [];
        var voices = new Voices(report);
        var heading = HeadingOf(text, report.Report, paragraphs, out var headingIndex);
        var labels = Labels(text, paragraphs, voices);
        var isLabelled = labels.Count >= FewestTurns && Repeats(text, labels) && Covers(paragraphs, labels);
        if (isLabelled) return Turns(report, labels, heading, voices);
        if (InterviewReader.Read(report, voices) is { IsEmpty: false } interview) return interview;
        if (heading is not TextSpan head || headingIndex + 1 >= paragraphs.Length) return [];
        var from = paragraphs[headingIndex + 1].Start;
        if (!Signs.Of(report, from).IsOwnVoice) return [];
        if (voices.VoiceOf(head) is not var (speaker, entity)) return [];
        var body = headingIndex + 1;
        while (body + 1 < paragraphs.Length && (Heading.SaysDelivered(paragraphs[body].In(text)) || IsDateLine(paragraphs[body].In(text)))) body++;
        if (labels.Count == 0) return [new SpeakerTurn(head, new TextSpan(paragraphs[body].Start, paragraphs[^1].End), speaker, entity)];
        var turns = Turns(report, labels, heading, voices);
        return labels[0].Paragraph <= body ? turns : turns.Insert(0, new SpeakerTurn(head, new TextSpan(paragraphs[body].Start, paragraphs[labels[0].Paragraph - 1].End), speaker, entity));
    }

    private static TextSpan? HeadingOf(string text, Intake.Report report, ImmutableArray<TextSpan> paragraphs, out int index)
    {
        index = -1;
        foreach (var line in Headings.Above(report))
        {
            if (Heading.IsSpeech(line.In(text))) return line;
        }
        for (var p = 0; p < paragraphs.Length && p < HeadingReach; p++)
        {
            if (!Heading.IsSpeech(paragraphs[p].In(text))) continue;
            index = p;
            return paragraphs[p];
        }
        return null;
    }

    private static List<TurnLabel> Labels(string text, ImmutableArray<TextSpan> paragraphs, Voices voices)
    {
        List<TurnLabel> labels = [];
        var repeated = TurnLabelReader.Repeated(text, paragraphs);
        for (var p = 0; p < paragraphs.Length; p++)
        {
            if (TurnLabelReader.Read(text, p, paragraphs[p], label => repeated.Contains(label) || (voices.PersonOf(label) >= 0 && label.Count(' ') <= 6 && char.IsUpper(label[0]))) is TurnLabel label) labels.Add(label);
        }
        return labels;
    }

    /// <summary>Voices come back in a transcript; the entries of a list do not.</summary>
    private static bool Repeats(string text, List<TurnLabel> labels)
    {
        var named = labels.Select(l => l.Span.Of(text)).ToList();
        return named.Distinct(StringComparer.OrdinalIgnoreCase).Count() < named.Count || labels.Exists(static l => l.Kind == TurnLabelKind.Question);
    }

    private static bool Covers(ImmutableArray<TextSpan> paragraphs, List<TurnLabel> labels)
    {
        var all = paragraphs[^1].End - paragraphs[0].Start;
        var labelled = paragraphs[^1].End - labels[0].Span.Start;
        // Labels must be dense too: a turn of a press conference may be long, but not ten paragraphs each.
        return labelled >= all * LeastShare && (paragraphs.Length - labels[0].Paragraph) <= labels.Count * 10;
    }

    private static ImmutableArray<SpeakerTurn> Turns(AnnotatedReport report, List<TurnLabel> labels, TextSpan? heading, Voices voices)
    {
        var text = report.Report.Text;
        var paragraphs = report.Report.Paragraphs;
        var isInterview = labels.Exists(static l => l.Kind == TurnLabelKind.Answer);
        List<TextSpan> lines = [.. Headings.Above(report.Report, labels[0].Span.Start), .. paragraphs[..labels[0].Paragraph]];
        var asker = isInterview ? report.Report.Outlet ?? Interview.Outlet(text, lines) : null;
        var host = heading is TextSpan head ? voices.VoiceOf(head) : null;
        if (isInterview) host = Interview.Guest(text, lines, voices) ?? host;
        if (host is null && labels[0].Paragraph > 0) host = voices.OnlyPersonIn(new TextSpan(paragraphs[0].Start, labels[0].Span.Start));
        foreach (var line in Headings.Above(report.Report)) host ??= voices.OnlyPersonIn(line);
        var outlet = asker ?? report.Report.Outlet ?? Interview.Asker(text, lines) ?? Interview.Outlet(text, lines);
        var outletLabel = outlet is null ? null : Voices.Initials(outlet.Split(' '));
        var turns = ImmutableArray.CreateBuilder<SpeakerTurn>(labels.Count);
        for (var l = 0; l < labels.Count; l++)
        {
            var label = labels[l];
            var last = l + 1 < labels.Count ? labels[l + 1].Paragraph - 1 : paragraphs.Length - 1;
            var body = new TextSpan(label.BodyStart, Math.Max(label.BodyStart, paragraphs[last].End));
            var printed = label.Span.Of(text);
            var (speaker, entity) = label.Kind switch
            {
                TurnLabelKind.Question => voices.AskerOf(printed, asker),
                TurnLabelKind.Answer => host ?? ("unnamed interviewee", -1),
                // "CP:" for the Coast Post, which asks.
                TurnLabelKind.Named when printed == outletLabel && voices.Called(printed) < 0 => voices.AskerOf("", outlet),
                TurnLabelKind.Named => voices.LabelOf(printed, host),
                _ => ("moderator", -1),
            };
            if (!body.IsEmpty) turns.Add(new SpeakerTurn(label.Span, body, speaker, entity, label.Kind == TurnLabelKind.Question));
        }
        return MarkAskers(text, turns);
    }

    /// <summary>A voice that is named and only asks is the interviewer: "Tarn Post: What now?".</summary>
    private static ImmutableArray<SpeakerTurn> MarkAskers(string text, ImmutableArray<SpeakerTurn>.Builder turns)
    {
        var asking = new Dictionary<string, (int Turns, int Questions)>(StringComparer.Ordinal);
        foreach (var turn in turns)
        {
            var (all, questions) = asking.GetValueOrDefault(turn.Speaker);
            asking[turn.Speaker] = (all + 1, questions + (text[turn.Body.End - 1] == '?' ? 1 : 0));
        }
        if (asking.Count < 2) return turns.ToImmutable();
        for (var t = 0; t < turns.Count; t++)
        {
            var (all, questions) = asking[turns[t].Speaker];
            if (all >= 2 && questions * 3 >= all * 2) turns[t] = turns[t] with { IsQuestion = true };
        }
        return turns.ToImmutable();
    }

    private static bool IsDateLine(ReadOnlySpan<char> line) => line.Length < 40 && line.IndexOfAnyInRange('0', '9') >= 0 && line[^1] != '.';
}
