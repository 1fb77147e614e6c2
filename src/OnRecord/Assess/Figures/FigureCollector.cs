using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Records.Figures;
using OnRecord.Weave;
using OnRecord.Weave.Words;

namespace OnRecord.Assess.Figures;

/// <summary>Takes the figures out of woven reports, each with its voice and what it counts.</summary>
internal sealed class FigureCollector
{
    private static readonly FrozenDictionary<string, string> Things = DataTable.Rows("Assess/Figures/things.tsv").ToFrozenDictionary(row => Stems.Of(row[0]), row => row[1], StringComparer.Ordinal);

    private readonly Dictionary<StatementRef, Utterance> _utterances;
    private readonly Dictionary<string, string> _texts;
    private readonly WovenReports _woven;

    public FigureCollector(WovenReports woven)
    {
        _woven = woven;
        _utterances = woven.Utterances.SelectMany(utterance => utterance.Renderings.Select(rendering => (rendering.Ref, utterance))).DistinctBy(pair => pair.Ref).ToDictionary(pair => pair.Ref, pair => pair.utterance);
        _texts = TextsOf(woven);
    }

    /// <summary>Figures that count something, in order of the input.</summary>
    public IEnumerable<CountedFigure> Collect() => _woven.Reports.SelectMany(Collect);

    private IEnumerable<CountedFigure> Collect(RecordedReport report)
    {
        var statements = report.Statements.DistinctBy(statement => statement.Id, StringComparer.Ordinal).ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        var sentences = report.Annotated.Sentences;
        var sentence = 0;
        for (var i = 0; i < report.Figures.Length; i++)
        {
            var figure = report.Figures[i];
            if (figure.Of is null || figure.End == RangeEnd.Upper) continue;
            while (sentence < sentences.Length - 1 && sentences[sentence].Span.End <= figure.Span.Start) sentence++;
            var upper = figure.End == RangeEnd.Lower && i + 1 < report.Figures.Length && report.Figures[i + 1].End == RangeEnd.Upper ? report.Figures[i + 1] : null;
            var statement = figure.Statement is string id && statements.TryGetValue(id, out var found) ? found : null;
            var utterance = statement is null ? null : _utterances.GetValueOrDefault(new StatementRef(report.Id, statement.Id));
            var said = utterance?.Said ?? statement?.Said;
            var span = upper is null ? figure.Span : figure.Span.Union(upper.Span);
            var value = new FigureValue(new Citation(report.Id, span), figure, utterance?.Speaker.Name ?? figure.AccordingTo, figure.AsOf ?? said?.Date ?? report.Report.Published?.Date);
            var words = figure.Of.Split(' ');
            var stem = Stems.Of(words[^1]);
            var inBase = figure.Value;
            string? dimension = null;
            if (figure.Unit is not null) inBase = UnitTable.ToBase(figure.Value, figure.Unit, out dimension);
            yield return new CountedFigure(
                value,
                utterance?.Speaker.Id ?? statement?.Speaker.Id ?? _texts[report.Id],
                utterance?.Id,
                Things.GetValueOrDefault(stem, stem),
                dimension,
                inBase,
                [.. words[..^1].Select(NameKey.Of)],
                figure.Holder is null ? [] : [.. figure.Holder.Split(", ").Select(NameKey.Of)],
                figure.Where is null ? [] : [.. figure.Where.Split(' ').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(NameKey.Of)],
                sentences.IsEmpty ? [] : NameKey.In(report, sentences[sentence].Span))
            {
                Upper = upper is null ? null : upper.Unit is null ? upper.Value : UnitTable.ToBase(upper.Value, upper.Unit, out _),
            };
        }
    }

    /// <summary>Reports that share their text speak with one voice: the first of them.</summary>
    private static Dictionary<string, string> TextsOf(WovenReports woven)
    {
        var index = woven.Reports.Select((report, at) => (report.Id, at)).DistinctBy(pair => pair.Id, StringComparer.Ordinal).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var sets = new DisjointSets(woven.Reports.Length);
        foreach (var duplicate in woven.Duplicates)
        {
            if (index.TryGetValue(duplicate.Reports[0], out var a) && index.TryGetValue(duplicate.Reports[1], out var b)) sets.Join(a, b);
        }
        return index.ToDictionary(pair => pair.Key, pair => "text " + sets.Find(pair.Value).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
