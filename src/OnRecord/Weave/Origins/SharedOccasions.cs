using System.Collections.Immutable;

namespace OnRecord.Weave.Origins;

/// <summary>How much two reports have in common of what one speaker said on one occasion.</summary>
internal sealed class SharedOccasions
{
    private readonly Dictionary<(string Speaker, string Said, string Report), HashSet<string>> _utterances = [];

    public SharedOccasions(ImmutableArray<Utterance> utterances)
    {
        foreach (var utterance in utterances.Where(utterance => utterance.Renderings.Length > 1))
        {
            foreach (var rendering in utterance.Renderings)
            {
                var key = (utterance.Speaker.Id, Day(utterance), rendering.Report);
                if (!_utterances.TryGetValue(key, out var of)) _utterances[key] = of = new HashSet<string>(StringComparer.Ordinal);
                of.Add(utterance.Id);
            }
        }
    }

    /// <summary>Utterances of the same speaker and day that both reports render, this one among them.</summary>
    public int Count(Utterance utterance, string a, string b) =>
        _utterances.TryGetValue((utterance.Speaker.Id, Day(utterance), a), out var x) && _utterances.TryGetValue((utterance.Speaker.Id, Day(utterance), b), out var y) ? x.Count(y.Contains) : 0;

    private static string Day(Utterance utterance) => utterance.Said?.Date.ToString() ?? "";
}
