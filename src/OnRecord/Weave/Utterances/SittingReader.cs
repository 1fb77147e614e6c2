using OnRecord.Records;

namespace OnRecord.Weave.Utterances;

/// <summary>Puts the statements of each speaker in each report into sittings.</summary>
internal sealed class SittingReader(BlockPlacer placer)
{
    /// <summary>After so many statements of others the report has turned elsewhere, and what the speaker says next may be from another occasion.</summary>
    private const int LongestBreak = 3;

    private readonly List<Sitting> _sittings = [];
    private readonly Dictionary<(int Report, string Statement), int> _places = [];

    /// <summary>All sittings.</summary>
    public IReadOnlyList<Sitting> Sittings => _sittings;

    /// <summary>Index of the sitting of a statement.</summary>
    public int Of(int report, Statement statement) => _places[(report, statement.Id)];

    /// <summary>Takes one report.</summary>
    public void Add(RecordedReport report, int index, SpeakerGroups speakers)
    {
        var latest = new Dictionary<string, (int Sitting, int Statement)>(StringComparer.Ordinal);
        for (var i = 0; i < report.Statements.Length; i++)
        {
            var statement = report.Statements[i];
            var key = speakers.KeyOf(statement.Speaker);
            var placed = placer.Place(report, index, statement);
            var own = new Sitting(index, key, SaidDates.Of(statement) ?? placed?.Said, Venue.Of(report, statement), report.Annotated.IsPrimary);
            if (placed is { Said: null })
            {
                // As much of one occasion as of another: it stays by itself until a person has looked.
                _sittings.Add(own with { IsTied = true });
                _places[(index, statement.Id)] = _sittings.Count - 1;
                continue;
            }
            if (latest.TryGetValue(key, out var last) && (report.Annotated.IsPrimary || (i - last.Statement - 1 < LongestBreak && GoOn(_sittings[last.Sitting], own))))
            {
                var merged = _sittings[last.Sitting];
                _sittings[last.Sitting] = merged with { Said = SaidDates.Better(merged.Said, own.Said), Venue = merged.Venue ?? own.Venue };
                latest[key] = (last.Sitting, i);
            }
            else
            {
                _sittings.Add(own);
                latest[key] = (_sittings.Count - 1, i);
            }
            _places[(index, statement.Id)] = latest[key].Sitting;
        }
    }

    private static bool GoOn(Sitting sitting, Sitting next) =>
        SaidDates.Relate(sitting.Said, next.Said) != DateRelation.Conflict && !Venue.Exclude(sitting.Venue, next.Venue) && !Venue.Differ(sitting.Venue, next.Venue);
}
