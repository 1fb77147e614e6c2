using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Utterances;

/// <summary>
/// Joins what two reports of about one day give as the announcement of one body, where each has but one: an announcement is told in the narrator's words, as
/// "the withdrawal of some troops" or "units began to return", so that little of its wording is shared.
/// </summary>
internal static class Announcements
{
    /// <summary>Likeness enough for the only announcement of a body: words of near meaning, though none the same.</summary>
    private const double SameAnnouncement = .25;

    /// <summary>More announcements of one body than this are not compared.</summary>
    private const int MostCompared = 50;

    public static void Join(List<Unit> units, List<string> keys, List<int> sittingOf, IReadOnlyList<Sitting> sittings, WordWeights weights, DisjointSets joined)
    {
        var sizes = Enumerable.Range(0, units.Count).CountBy(joined.Find).ToDictionary();
        var only = Enumerable.Range(0, units.Count)
            .Where(i => units[i].Statement is { Act: SpeechAct.Declare, Kind: StatementKind.Indirect, Speaker.Type: SpeakerType.Organisation })
            .GroupBy(i => (keys[i], units[i].Report)).Where(group => group.Count() == 1).Select(group => group.First())
            .GroupBy(i => keys[i], StringComparer.Ordinal);
        foreach (var group in only)
        {
            var announced = group.Take(MostCompared).ToList();
            for (var i = 0; i < announced.Count; i++)
            {
                for (var j = i + 1; j < announced.Count; j++)
                {
                    int a = announced[i], b = announced[j];
                    if (joined.Find(a) == joined.Find(b) || (sizes[joined.Find(a)] > 1 && sizes[joined.Find(b)] > 1)) continue;
                    if (SaidDates.Relate(sittings[sittingOf[a]].Said, sittings[sittingOf[b]].Said) == DateRelation.Conflict || !Near(sittings[sittingOf[a]].Said, sittings[sittingOf[b]].Said)) continue;
                    if (UnitSimilarity.Of(a, b, units[a].Words, units[b].Words, weights).Score < SameAnnouncement) continue;
                    var size = sizes[joined.Find(a)] + sizes[joined.Find(b)];
                    joined.Join(a, b);
                    sizes[joined.Find(a)] = size;
                }
            }
        }
    }

    /// <summary>True for days known and not more than one apart.</summary>
    private static bool Near(Dating? a, Dating? b) =>
        a?.Date.ToDay() is DateOnly x && b?.Date.ToDay() is DateOnly y && Math.Abs(x.DayNumber - y.DayNumber) <= 1;
}
