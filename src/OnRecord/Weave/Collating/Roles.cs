using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>
/// Finds verbs whose doer and whose object are exchanged: "the government offered the captors nothing", "the captors offered the government nothing". All
/// words are there, and only the trees tell. A passive with "by" says the same as its active.
/// </summary>
internal static class Roles
{
    private readonly record struct Parties(int Doer, int Object);

    /// <summary>One step for each exchange, from the first of verb, doer and object to the last.</summary>
    public static IEnumerable<Step> Exchanged(RecordedReport baseReport, ImmutableArray<Item> b, RecordedReport witnessReport, ImmutableArray<Item> w, Alignment alignment)
    {
        var inBase = PartiesOf(baseReport, b);
        if (inBase.Count == 0) yield break;
        var inWitness = PartiesOf(witnessReport, w);
        foreach (var (verb, parties) in inBase)
        {
            var at = alignment.ToWitness[verb];
            if (at < 0 || !inWitness.TryGetValue(at, out var other) || b[verb].Key != w[at].Key) continue;
            if (alignment.ToWitness[parties.Doer] != other.Object || alignment.ToWitness[parties.Object] != other.Doer) continue;
            int first = Math.Min(verb, Math.Min(parties.Doer, parties.Object)), last = Math.Max(verb, Math.Max(parties.Doer, parties.Object));
            int from = Math.Min(at, Math.Min(other.Doer, other.Object)), to = Math.Max(at, Math.Max(other.Doer, other.Object));
            yield return new Step(first, last + 1, from, to + 1, StepKind.Swap);
        }
    }

    /// <summary>Items of doer and object by the item of their verb, for verbs that have both.</summary>
    private static Dictionary<int, Parties> PartiesOf(RecordedReport report, ImmutableArray<Item> items)
    {
        var tokens = report.Annotated.Tokens;
        var verbs = new Dictionary<int, int>();
        var indices = new int[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            indices[i] = WordReader.IndexAt(tokens, items[i].Span.Start);
            if (indices[i] >= 0 && tokens[indices[i]].Class == Reading.WordClass.Verb) verbs[indices[i]] = i;
        }
        var doers = new Dictionary<int, int>();
        var objects = new Dictionary<int, int>();
        var recipients = new Dictionary<int, int>();
        for (var i = 0; i < items.Length; i++)
        {
            if (indices[i] < 0 || !items[i].IsContent || !verbs.TryGetValue(tokens[indices[i]].Head, out var verb)) continue;
            switch (tokens[indices[i]].Relation)
            {
                case "nsubj" or "obl:agent": doers.TryAdd(verb, i); break;
                case "obj" or "nsubj:pass": objects[verb] = objects.TryGetValue(verb, out var known) && items[known].Word.IsContent ? known : i; break;
                case "iobj": objects[verb] = i; break;
                case "obl" when Governs(items, i, "by"): doers.TryAdd(verb, i); break;
                case "obl" when Governs(items, i, "to"): recipients.TryAdd(verb, i); break;
            }
        }
        // The one to whom it is given comes before the thing that is given.
        return doers.Where(pair => recipients.ContainsKey(pair.Key) || objects.ContainsKey(pair.Key)).ToDictionary(pair => pair.Key, pair => new Parties(pair.Value, recipients.TryGetValue(pair.Key, out var to) ? to : objects[pair.Key]));
    }

    private static bool Governs(ImmutableArray<Item> items, int at, string preposition)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3 && !items[i + 1].BeginsSentence; i--)
        {
            if (items[i].Word.Form == preposition) return true;
        }
        return false;
    }
}
