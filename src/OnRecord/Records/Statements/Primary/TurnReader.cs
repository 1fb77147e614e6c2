using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Speakers;

namespace OnRecord.Records.Statements.Primary;

/// <summary>A primary document: every paragraph of a turn, and every sentence of a release, is a direct statement of its voice.</summary>
internal static class TurnReader
{
    /// <summary>What the trace of its statements says.</summary>
    public const string Rule = "a turn of a primary document";

    /// <summary>The statements of a primary document's turns.</summary>
    /// <param name="prose">The report.</param>
    /// <param name="before">How many statements stand before the first turn.</param>
    /// <param name="quoted">What an article of the same words would say that others said.</param>
    public static ImmutableArray<Statement> Read(Prose prose, int before, ImmutableArray<Statement> quoted)
    {
        var report = prose.Report;
        var head = DocumentHead.Read(prose);
        var directory = new SpeakerDirectory(report);
        var said = head.Said ?? (report.Report.Published is Dating published ? published with { Basis = DateBasis.Published } : null);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (var turn in report.Turns)
        {
            var speaker = SpeakerOf(report, directory, turn);
            foreach (var (content, act) in !turn.Parts.IsEmpty ? [(turn.Parts, SpeechAct.Assert)] : report.Genre == ReportGenre.Release ? Sentences(report, turn) : Paragraphs(report, turn))
            {
                if (QuotedIn(quoted, content, speaker) is Statement other)
                {
                    if (statements.Count == 0 || statements[^1].Content != other.Content) statements.Add(other with { Id = $"s{before + statements.Count + 1}", Parent = null });
                    continue;
                }
                statements.Add(new Statement
                {
                    Id = $"s{before + statements.Count + 1}",
                    Kind = StatementKind.Direct,
                    Source = turn.Label.IsEmpty ? [] : [turn.Label],
                    Content = content,
                    Speaker = speaker,
                    Act = turn.IsQuestion ? SpeechAct.Ask : act,
                    Audience = turn.IsQuestion ? null : head.Audience,
                    Venue = head.Venue,
                    Said = said,
                    Trace = [Rule],
                });
            }
        }
        return statements.ToImmutable();
    }

    /// <summary>"“We are glad,” said Ada Quill, who heads the port": a sentence of a release that somebody else's quotation fills; null when it is none.</summary>
    private static Statement? QuotedIn(ImmutableArray<Statement> quoted, ImmutableArray<TextSpan> sentence, Speaker voice)
    {
        foreach (var statement in quoted)
        {
            if (statement.Kind == StatementKind.Direct && statement.Parent is null && statement.Speaker is { Type: SpeakerType.Person, How: not MentionHow.Context } && statement.Speaker.Id != voice.Id && statement.Content.Any(span => span.Overlaps(sentence[0]))) return statement;
        }
        return null;
    }

    /// <summary>Each paragraph of a turn or a speech.</summary>
    private static IEnumerable<(ImmutableArray<TextSpan> Content, SpeechAct Act)> Paragraphs(AnnotatedReport report, SpeakerTurn turn)
    {
        var paragraphs = report.Report.Paragraphs;
        // The turn may begin inside a paragraph, behind its label.
        var first = Math.Max(0, SpanSearch.FirstFrom(paragraphs, turn.Body.Start + 1, static paragraph => paragraph) - 1);
        for (var p = first; p < paragraphs.Length && paragraphs[p].Start < turn.Body.End; p++)
        {
            var paragraph = paragraphs[p];
            if (paragraph.End <= turn.Body.Start) continue;
            var body = new TextSpan(Math.Max(paragraph.Start, turn.Body.Start), Math.Min(paragraph.End, turn.Body.End)).Trim(report.Report.Text);
            if (!body.IsEmpty) yield return ([body], SpeechAct.Assert);
        }
    }

    /// <summary>Each sentence of a release, communique or letter that says something, with what it does.</summary>
    private static IEnumerable<(ImmutableArray<TextSpan> Content, SpeechAct Act)> Sentences(AnnotatedReport report, SpeakerTurn turn)
    {
        var sentences = report.Sentences;
        for (var s = SpanSearch.FirstFrom(sentences, turn.Body.Start, static sentence => sentence.Span); s < sentences.Length && sentences[s].Span.Start < turn.Body.End; s++)
        {
            var sentence = sentences[s];
            if (sentence.Tokens.IsEmpty || PrimaryActs.Of(report, sentence.Tokens) is not SpeechAct act) continue;
            var body = sentence.Span.Trim(report.Report.Text);
            var number = Numbering(body.In(report.Report.Text));
            yield return ([body with { Start = body.Start + number }], act);
        }
    }

    /// <summary>Length of "1. " before a point of a communique.</summary>
    private static int Numbering(ReadOnlySpan<char> sentence)
    {
        var at = 0;
        while (at < sentence.Length && char.IsAsciiDigit(sentence[at])) at++;
        if (at is 0 or > 3 || at + 1 >= sentence.Length || sentence[at] is not ('.' or ')') || sentence[at + 1] != ' ') return 0;
        return at + 2;
    }

    private static Speaker SpeakerOf(AnnotatedReport report, SpeakerDirectory directory, SpeakerTurn turn) =>
        turn.Entity >= 0
            ? directory.Of(turn.Entity, MentionHow.Context)
            : Asker(report, turn) is string asker ? Named(report, asker)
            : new Speaker(SpeakerNames.Slug(turn.Speaker), turn.Speaker, TypeOf(turn), MentionHow.Context);

    /// <summary>A voice that is none of the report's entities: descriptions are printed small, names are not; who asks by name is an outlet.</summary>
    private static SpeakerType TypeOf(SpeakerTurn turn) =>
        turn.Speaker is "the document" ? SpeakerType.Document
        : turn.Speaker.Length == 0 || char.IsLower(turn.Speaker[0]) ? SpeakerType.Unnamed
        : turn.IsQuestion ? SpeakerType.Organisation
        : SpeakerType.Person;

    /// <summary>"QUESTION (Arvenian Wire)": for whom the asker works; null when the label does not say.</summary>
    private static string? Asker(AnnotatedReport report, SpeakerTurn turn)
    {
        var label = turn.Label.In(report.Report.Text);
        if (!turn.IsQuestion || label.IndexOf('(') is not (> 0 and var open)) return null;
        var close = label[open..].IndexOf(')');
        var name = close < 0 ? default : label.Slice(open + 1, close - 1).Trim();
        return name.IsEmpty || !char.IsUpper(name[0]) ? null : name.ToString();
    }

    private static Speaker Named(AnnotatedReport report, string asker)
    {
        var entity = report.Entities.FirstOrDefault(known => known.Canonical == asker || known.Aliases.Contains(asker, StringComparer.Ordinal));
        return new Speaker(SpeakerNames.Slug(entity?.Canonical ?? asker), entity?.Canonical ?? asker, entity?.Kind == NameKind.Person ? SpeakerType.Person : SpeakerType.Organisation, MentionHow.Context) { Wikidata = entity?.Wikidata };
    }
}
