using System.Collections.Immutable;

namespace OnRecord.Reading.Genres;

/// <summary>Reads interviews that print no labels: paragraphs that only ask, each followed by the paragraphs that answer it.</summary>
internal static class InterviewReader
{
    /// <summary>Fewer questions may be an article's own; where the title says that somebody was interviewed, fewer will do.</summary>
    private const int FewestQuestions = 3, FewestUnderTitle = 2;

    /// <summary>Characters of the longest paragraph that is taken for a question.</summary>
    private const int LongestQuestion = 700;

    /// <summary>Share of the body, from the first question on, below which the questions are a box in an article; under a title that says that somebody was interviewed, a long lead may stand above.</summary>
    private const double LeastShare = 0.5, LeastShareUnderTitle = 0.25;

    /// <summary>Characters of a caption or a heading inside the interview.</summary>
    private const int LongestCaption = 120;

    /// <summary>Characters of the longest label of a guest.</summary>
    private const int LongestLabel = 40;

    private static readonly string[] Requests = ["I wanted to ask", "I just wanted to ask", "I wanted to know", "I just wanted to know", "I'd like to ask", "I would like to ask", "Let me ask", "Tell me ", "Tell us ", "Please tell ", "Can you tell ", "Could you tell ", "Describe "];

    /// <summary>The turns; empty when the report is no such interview.</summary>
    public static ImmutableArray<SpeakerTurn> Read(AnnotatedReport report, Voices voices)
    {
        var (text, paragraphs) = (report.Report.Text, report.Report.Paragraphs);
        List<int> questions = [];
        for (var p = 0; p < paragraphs.Length; p++)
        {
            if (IsQuestion(paragraphs[p].In(text))) questions.Add(p);
        }
        if (questions.Count < FewestUnderTitle) return [];
        var from = paragraphs[questions[0]].Start;
        List<TextSpan> lines = [.. Headings.Above(report.Report, from), .. paragraphs[..questions[0]]];
        if (lines.Count == 0 || !(lines.Exists(line => SaysInterview(line.In(text))) || (questions.Count >= FewestQuestions && AskSomebody(text, paragraphs, questions) && voices.OnlyPersonIn(lines[0]) is not null))) return [];
        var guest = GuestOf(report, lines, questions, voices);
        var isTitled = SaysInterview(lines[0].In(text)) && guest is not null;
        if (paragraphs[^1].End - from < (paragraphs[^1].End - paragraphs[0].Start) * (lines.Count > 0 && SaysInterview(lines[0].In(text)) ? LeastShareUnderTitle : LeastShare)) return [];
        var signs = Signs.Of(report, from);
        if (isTitled ? !signs.ReportsLittle : !signs.IsOwnVoice) return [];
        var answers = questions.ConvertAll(q => Answer(text, paragraphs, questions, q));
        if (answers.Count(static parts => !parts.IsEmpty) < (isTitled ? FewestUnderTitle : FewestQuestions)) return [];
        var (speaker, entity) = guest ?? ("unnamed interviewee", -1);
        var asker = voices.AskerOf("", report.Report.Outlet ?? Interview.Asker(text, lines) ?? Interview.Outlet(text, lines));
        var turns = ImmutableArray.CreateBuilder<SpeakerTurn>();
        for (var q = 0; q < questions.Count; q++)
        {
            turns.Add(new SpeakerTurn(default, paragraphs[questions[q]], asker.Speaker, asker.Entity, IsQuestion: true) { Parts = [paragraphs[questions[q]]] });
            AddAnswer(text, answers[q], voices, (speaker, entity), turns);
        }
        return turns.ToImmutable();
    }

    /// <summary>The paragraphs of an answer: one turn, or several where labels tell who of the guests speaks, "AQ: I like the sea."</summary>
    private static void AddAnswer(string text, ImmutableArray<TextSpan> answer, Voices voices, (string Speaker, int Entity) guest, ImmutableArray<SpeakerTurn>.Builder turns)
    {
        var (label, from) = (default(TextSpan), 0);
        for (var p = 0; p <= answer.Length; p++)
        {
            var next = p < answer.Length ? LabelOf(text, answer[p], voices) : default;
            if (p < answer.Length && next.IsEmpty) continue;
            if (p > from)
            {
                var entity = label.IsEmpty ? -1 : voices.Called(label.Of(text));
                var (speaker, known) = label.IsEmpty ? guest : (voices.CanonicalOf(entity), entity);
                var body = new TextSpan(label.IsEmpty ? answer[from].Start : new TextSpan(label.End + 1, answer[from].End).Trim(text).Start, answer[p - 1].End);
                turns.Add(new SpeakerTurn(label, body, speaker, known) { Parts = [answer[from] with { Start = body.Start }, .. answer[(from + 1)..p]] });
            }
            (label, from) = (next, p);
        }
    }

    /// <summary>The name before a colon that opens a paragraph; empty when it opens with none of a guest.</summary>
    private static TextSpan LabelOf(string text, TextSpan paragraph, Voices voices)
    {
        var colon = paragraph.In(text)[..Math.Min(paragraph.Length, LongestLabel)].IndexOf(": ");
        return colon > 1 && voices.Called(text.Substring(paragraph.Start, colon)) >= 0 ? new TextSpan(paragraph.Start, paragraph.Start + colon) : default;
    }

    /// <summary>Ends in a question mark, or asks somebody something and speaks not of itself; not a quotation.</summary>
    private static bool IsQuestion(ReadOnlySpan<char> paragraph)
    {
        paragraph = paragraph.Trim();
        if (paragraph.Length is < 8 or > LongestQuestion || !(char.IsLetterOrDigit(paragraph[0]) || paragraph[0] is '[')) return false;
        if (paragraph[^1] is '?' || Asks(paragraph)) return true;
        return paragraph.Contains('?') && (paragraph.Contains(" you ", StringComparison.Ordinal) || paragraph.Contains(" your ", StringComparison.Ordinal))
            && !paragraph.Contains(" I ", StringComparison.Ordinal) && !paragraph.StartsWith("I ", StringComparison.Ordinal) && !paragraph.Contains(" my ", StringComparison.Ordinal) && !paragraph.Contains(" we ", StringComparison.Ordinal);
    }

    /// <summary>"I wanted to ask about the dam.", "Tell us about the dam.": a request to speak, without a mark.</summary>
    private static bool Asks(ReadOnlySpan<char> paragraph)
    {
        foreach (var opening in Requests)
        {
            if (paragraph.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>The paragraphs behind a question up to the next, without captions and headings.</summary>
    private static ImmutableArray<TextSpan> Answer(string text, ImmutableArray<TextSpan> paragraphs, List<int> questions, int question)
    {
        var at = questions.BinarySearch(question);
        var end = at + 1 < questions.Count ? questions[at + 1] : paragraphs.Length;
        return [.. paragraphs[(question + 1)..end].Where(paragraph => !IsCaption(paragraph.In(text)))];
    }

    private static bool IsCaption(ReadOnlySpan<char> paragraph)
    {
        paragraph = paragraph.Trim();
        return paragraph.Length <= LongestCaption && (paragraph.Contains("Image:", StringComparison.Ordinal) || paragraph.Contains("Photo:", StringComparison.Ordinal) || paragraph.IsEmpty || char.IsLetterOrDigit(paragraph[^1]));
    }

    /// <summary>Most questions say "you": those of a list of questions and answers are the reader's own.</summary>
    private static bool AskSomebody(string text, ImmutableArray<TextSpan> paragraphs, List<int> questions) =>
        questions.Count(q => $" {text[paragraphs[q].Start..paragraphs[q].End]}".Contains(" you", StringComparison.OrdinalIgnoreCase)) * 2 > questions.Count;

    private static bool SaysInterview(ReadOnlySpan<char> line) => line.Contains("interview", StringComparison.OrdinalIgnoreCase);

    /// <summary>The only person of whom a line says that there was an interview, or a meeting; else the one whom the lines above the questions name most often; null when there is none.</summary>
    private static (string Speaker, int Entity)? GuestOf(AnnotatedReport report, List<TextSpan> lines, List<int> questions, Voices voices)
    {
        var text = report.Report.Text;
        foreach (var line in lines)
        {
            // Below the title, "in an interview with" tells of another one.
            var isOwn = line == lines[0] ? SaysInterview(line.In(text)) : line.In(text).Contains(" interviewed ", StringComparison.Ordinal) || line.In(text).Contains(" interviews ", StringComparison.Ordinal);
            if (isOwn && voices.OnlyPersonIn(WithoutTopic(text, line)) is { } named) return named;
        }
        if (Interview.Guest(text, lines, voices) is { } met) return met;
        var topic = lines[0].In(text)[WithoutTopic(text, lines[0]).Length..];
        // Nobody is asked about himself by his name.
        var askedAbout = report.Names.Where(name => questions.Exists(q => report.Report.Paragraphs[q].Contains(name.Span))).Select(name => name.Entity).ToHashSet();
        var most = -1;
        var counts = new Dictionary<int, int>();
        foreach (var name in report.Names)
        {
            if (name.Kind != NameKind.Person || name.Entity < 0 || askedAbout.Contains(name.Entity) || !lines.Exists(line => line.Contains(name.Span)) || topic.Contains(name.Span.In(text), StringComparison.Ordinal)) continue;
            counts[name.Entity] = counts.GetValueOrDefault(name.Entity) + 1;
            if (most < 0 || counts[name.Entity] > counts[most]) most = name.Entity;
        }
        // Whom the title is about is talked about, under whatever name.
        return most < 0 || topic.Contains(Surname(voices.CanonicalOf(most)), StringComparison.Ordinal) ? null : (voices.CanonicalOf(most), most);
    }

    private static ReadOnlySpan<char> Surname(string name) => name.AsSpan(name.LastIndexOf(' ') + 1);

    /// <summary>"The Coast Post interviews a bar owner on the Ilk cocktail": who is talked about is not who talks.</summary>
    private static TextSpan WithoutTopic(string text, TextSpan line)
    {
        var words = line.In(text);
        var said = words.IndexOf("interview", StringComparison.OrdinalIgnoreCase);
        if (said < 0) return line;
        var topic = words[said..].IndexOf(" about ");
        if (topic < 0) topic = words[said..].IndexOf(" on ");
        return topic < 0 ? line : new TextSpan(line.Start, line.Start + said + topic);
    }
}
