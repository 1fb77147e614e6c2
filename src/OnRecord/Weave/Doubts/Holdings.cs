using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Weave.Doubts;

/// <summary>Attacks on what the attacker holds already, as other words of the story have it.</summary>
internal static class Holdings
{
    private static readonly FrozenDictionary<string, string> Verbs = DataTable.Rows("Weave/Doubts/holding.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Steps up the tree on which a subject is looked for: "has a force ready to attack".</summary>
    private const int MostSteps = 4;

    /// <summary>Tokens around a verb among which its parts are looked for.</summary>
    private const int Window = 20;

    public static IEnumerable<Doubt> Find(ImmutableArray<RecordedReport> told)
    {
        var held = new Dictionary<(string Holder, string Place), Citation>();
        var attacks = new List<(RecordedReport Report, string Attacker, string Place, TextSpan Span)>();
        foreach (var report in told)
        {
            var tokens = report.Annotated.Tokens;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Class != WordClass.Verb || !Verbs.TryGetValue(tokens[i].Lemma, out var kind)) continue;
                if (Child(report, i, "obj") is not { } place || Subject(report, i) is not { } doer) continue;
                var key = (doer.Of(report.Text), place.Of(report.Text));
                if (kind == "hold") held.TryAdd(key, new Citation(report.Id, doer.Union(place)));
                else attacks.Add((report, key.Item1, key.Item2, tokens[i].Span.Union(place)));
            }
        }
        foreach (var (report, attacker, place, span) in attacks)
        {
            if (!held.TryGetValue((attacker, place), out var against)) continue;
            var words = against.Span.Of(told.First(other => other.Id == against.Report).Text);
            yield return new Doubt(report.Id, span, DifferenceKind.Place, span.Of(report.Text), against, words, $"{attacker} holds {place} already: “{words}”");
        }
    }

    /// <summary>The name that a span stands in; null when it stands in none.</summary>
    public static Name? NameAt(RecordedReport report, TextSpan span)
    {
        var names = report.Annotated.Names;
        int low = 0, high = names.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.Overlaps(span)) return names[middle];
            if (names[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    private static TextSpan? Subject(RecordedReport report, int verb)
    {
        var tokens = report.Annotated.Tokens;
        for (var (at, step) = (verb, 0); at >= 0 && step < MostSteps; at = tokens[at].Head, step++)
        {
            if (Child(report, at, "nsubj") is { } subject) return subject;
            if (tokens[at].Head == at) break;
        }
        return null;
    }

    private static TextSpan? Child(RecordedReport report, int head, string relation)
    {
        var tokens = report.Annotated.Tokens;
        for (var i = Math.Max(0, head - Window); i < Math.Min(tokens.Length, head + Window); i++)
        {
            if (tokens[i].Head == head && i != head && tokens[i].Relation == relation) return NameAt(report, tokens[i].Span)?.Span;
        }
        return null;
    }
}
