using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;
using OnRecord.Weave;

namespace OnRecord.Tests.Publish.Briefs;

/// <summary>Puts an assessment together by hand, so that publishing is tested apart from how well earlier rooms read. Spans are found by their words.</summary>
internal sealed class HandWoven
{
    private readonly Dictionary<string, RecordedReport> _reports = new(StringComparer.Ordinal);
    private readonly List<Utterance> _utterances = [];
    private readonly List<Contradiction> _contradictions = [];
    private readonly List<ReconciledFigure> _figures = [];
    private readonly List<Duplicate> _duplicates = [];

    public static Dating Day(string date, DateBasis basis = DateBasis.Header) => new(PartialDate.TryParse(date, out var read) ? read : throw new ArgumentException("Not a date.", nameof(date)), basis);

    public HandWoven Report(string id, string? outlet, string text, string? title = null, string? published = null, ReportGenre genre = ReportGenre.Article)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var masks = ImmutableArray.CreateBuilder<Mask>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            var span = new TextSpan(start, end).Trim(text);
            if (!span.IsEmpty && title is not null && span.In(text).SequenceEqual(title)) masks.Add(new Mask(span, MaskKind.Title));
            else if (!span.IsEmpty)
            {
                paragraphs.Add(span);
                for (var at = span.Start; at < span.End;)
                {
                    var stop = text.IndexOf(". ", at, span.End - at, StringComparison.Ordinal) is var mark and >= 0 ? mark + 1 : span.End;
                    sentences.Add(new Sentence(new TextSpan(at, stop), default, paragraphs.Count - 1));
                    at = stop + 1;
                }
            }
            start = end + 1;
        }
        var report = new Report
        {
            Id = id,
            Text = text,
            Outlet = outlet,
            Title = title is null ? null : new Title(title, text.Contains(title, StringComparison.Ordinal) ? Find(text, title) : null),
            Published = published is null ? null : Day(published),
            Masks = masks.ToImmutable(),
            Paragraphs = paragraphs.ToImmutable(),
        };
        _reports.Add(id, new RecordedReport { Annotated = new AnnotatedReport { Report = report, Genre = genre, Sentences = sentences.ToImmutable() } });
        return this;
    }

    /// <summary>Names a person in a report: canonical form, then the forms printed there.</summary>
    public HandWoven Entity(string report, string canonical, params string[] aliases)
    {
        var recorded = _reports[report];
        var entities = recorded.Annotated.Entities.Add(new Entity(canonical, NameKind.Person) { Aliases = [.. aliases] });
        var names = recorded.Annotated.Names.AddRange(aliases.Select(alias => new Name(Find(recorded.Text, alias), NameKind.Person, entities.Length - 1)));
        _reports[report] = recorded with { Annotated = recorded.Annotated with { Entities = entities, Names = names } };
        return this;
    }

    public HandWoven Statement(string report, string id, string speaker, string source, string cue, string content, StatementKind kind = StatementKind.Direct, SpeechAct act = SpeechAct.Assert, string? audience = null, string? venue = null)
    {
        var recorded = _reports[report];
        _reports[report] = recorded with
        {
            Statements = recorded.Statements.Add(new Statement
            {
                Id = id,
                Kind = kind,
                Act = act,
                Audience = audience,
                Venue = venue,
                Source = source.Length == 0 ? [] : [Find(recorded.Text, source)],
                Cue = cue.Length == 0 ? [] : [Find(recorded.Text, cue)],
                Content = [Find(recorded.Text, content)],
                Speaker = Voice(speaker),
            }),
        };
        return this;
    }

    /// <summary>The first witness is the base. Witnesses are "report/statement".</summary>
    public HandWoven Utterance(string id, string speaker, string? said, params string[] witnesses)
    {
        var renderings = witnesses.Select(witness => witness.Split('/'))
            .Select(parts => new Rendering(parts[0], parts[1], _reports[parts[0]].Statements.Single(statement => statement.Id == parts[1]).Content)).ToImmutableArray();
        _utterances.Add(new Utterance
        {
            Id = id,
            Speaker = Voice(speaker),
            Said = said is null ? null : Day(said, DateBasis.Content),
            Renderings = renderings,
            Base = renderings[0].Ref,
            Collation = renderings.Length == 1 ? null : new Collation(renderings[0], [.. renderings[1..].Select(rendering => new CollatedWitness(rendering, [], 1))]),
        });
        return this;
    }

    public HandWoven Differs(string utterance, string report, DifferenceKind kind, string @base, string words, bool distortion = false, string? why = null)
    {
        var at = _utterances.FindIndex(other => other.Id == utterance);
        var rendering = _utterances[at].Renderings.First(other => other.Report == report);
        var difference = new Difference(
            report, rendering.Statement, kind,
            @base.Length == 0 ? null : Find(_reports[_utterances[at].Base.Report].Text, @base),
            words.Length == 0 ? null : Find(_reports[report].Text, words),
            @base, words, distortion, why);
        _utterances[at] = _utterances[at] with { Differences = _utterances[at].Differences.Add(difference) };
        return this;
    }

    public HandWoven Origin(string utterance, string why, params string[] reports)
    {
        var at = _utterances.FindIndex(other => other.Id == utterance);
        _utterances[at] = _utterances[at] with { Origins = _utterances[at].Origins.Add(new Origin([.. reports], [why])) };
        return this;
    }

    public HandWoven Opposed(string id, string report, string claim, params (string Utterance, Stance Stance, string Report, string Words)[] positions)
    {
        _contradictions.Add(new Contradiction(id, claim, Cite(report, claim), [.. positions.Select(position =>
            new Position(position.Utterance, _utterances.Single(other => other.Id == position.Utterance).Speaker, position.Stance, Cite(position.Report, position.Words)))]));
        return this;
    }

    /// <summary>Names whose assertion a dispute is about, and who carries it.</summary>
    public HandWoven ClaimedBy(string contradiction, string party, string utterance, params string[] reports)
    {
        var at = _contradictions.FindIndex(other => other.Id == contradiction);
        _contradictions[at] = _contradictions[at] with { Origins = [.. _contradictions[at].Origins, new ClaimOrigin(party, [party], [utterance], [.. reports], [_contradictions[at].Words])] };
        return this;
    }

    public HandWoven Rival(string of, params (string Report, string Words, double Value, string? Holder)[] values)
    {
        _figures.Add(new ReconciledFigure(of, Unit: null, [.. values.Select(value =>
            new FigureValue(Cite(value.Report, value.Words), new Figure(Find(_reports[value.Report].Text, value.Words), value.Value, Bound.Exactly, Of: of), value.Holder, Date: null))], IsContested: true));
        return this;
    }

    public HandWoven Copied(string first, string second, DuplicateKind kind, string why)
    {
        _duplicates.Add(new Duplicate([first, second], kind, 0.9, [why]));
        return this;
    }

    public Citation Cite(string report, string words) => new(report, Find(_reports[report].Text, words));

    public Assessment Weave(string story = "story") => new()
    {
        Woven = new WovenReports
        {
            Reports = [.. _reports.Values],
            Stories = [new Story(story, [.. _reports.Keys])],
            Utterances = [.. _utterances],
            Duplicates = [.. _duplicates],
        },
        Contradictions = [.. _contradictions],
        Figures = [.. _figures],
    };

    private static Speaker Voice(string name) => new(name.ToLowerInvariant().Replace(' ', '-'), name, SpeakerType.Person, MentionHow.Name);

    private static TextSpan Find(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 ? new TextSpan(at, at + words.Length) : throw new ArgumentException($"“{words}” is not in the report.", nameof(words));
    }
}
