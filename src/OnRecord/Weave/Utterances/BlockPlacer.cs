using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Utterances;

/// <summary>
/// Places undated statements by their whole text, before single sentences are joined: a formula is repeated on many occasions, but the
/// words around it are those of one. Shared runs of three words are counted, so that order and wording tell and not the subject.
/// </summary>
internal sealed class BlockPlacer
{
    /// <summary>Shorter statements are found anywhere.</summary>
    private const int LeastWords = 10;

    /// <summary>Words of a run.</summary>
    private const int RunLength = 3;

    /// <summary>Share of a statement's runs that one report must have of it. A quotation taken over whole reaches 1, one with a clause exchanged about .6.</summary>
    private const double WholeShare = .8;

    /// <summary>Another day's text that comes as near as this leaves it open which was rendered.</summary>
    private const double LeastLead = .15;

    /// <summary>A run that so many reports have tells nothing more.</summary>
    private const int MostSources = 64;

    private readonly record struct Source(int Report, Dating Said);

    private readonly Dictionary<(string Speaker, string Run), List<Source>> _sources = [];
    private readonly SpeakerGroups _speakers;

    /// <summary>Takes the dated statements of all reports.</summary>
    public BlockPlacer(ImmutableArray<RecordedReport> reports, SpeakerGroups speakers)
    {
        _speakers = speakers;
        for (var i = 0; i < reports.Length; i++)
        {
            foreach (var statement in reports[i].Statements)
            {
                if (SaidDates.Of(statement) is { ContradictedBy: null, Date: { Month: not null, Day: not null } } said) Add(reports[i], statement, new Source(i, said));
            }
        }
    }

    /// <summary>The place of a statement; null when its whole text tells none.</summary>
    public PlacedBlock? Place(RecordedReport report, int index, Statement statement)
    {
        if (SaidDates.Of(statement) is not null) return null;
        var runs = Runs(report, statement);
        if (runs.Count < LeastWords - RunLength + 1) return null;
        var key = _speakers.KeyOf(statement.Speaker);
        var counts = new Dictionary<Source, int>();
        foreach (var run in runs)
        {
            foreach (var source in _sources.GetValueOrDefault((key, run)) ?? [])
            {
                if (source.Report != index) counts[source] = counts.GetValueOrDefault(source) + 1;
            }
        }
        if (counts.Count == 0) return null;
        var most = counts.Values.Max();
        if (most < WholeShare * runs.Count) return null;
        var best = counts.Where(count => count.Value == most).OrderBy(count => count.Key.Report).Select(count => count.Key.Said).Aggregate((a, b) => SaidDates.Better(a, b)!);
        var isTied = counts.Any(count => count.Value > most - (LeastLead * runs.Count) && SaidDates.Relate(best, count.Key.Said) == DateRelation.Conflict);
        return new PlacedBlock(isTied ? null : best);
    }

    private void Add(RecordedReport report, Statement statement, Source source)
    {
        var key = _speakers.KeyOf(statement.Speaker);
        foreach (var run in Runs(report, statement))
        {
            if (!_sources.TryGetValue((key, run), out var known)) _sources[(key, run)] = known = [];
            if (known.Count < MostSources && !(known.Count > 0 && known[^1] == source)) known.Add(source);
        }
    }

    /// <summary>The different runs of words of a statement.</summary>
    private static HashSet<string> Runs(RecordedReport report, Statement statement)
    {
        var words = WordReader.Read(report, statement.Content);
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = RunLength; i <= words.Length; i++) runs.Add($"{words[i - 3].Stem} {words[i - 2].Stem} {words[i - 1].Stem}");
        return runs;
    }
}
