using System.Collections.Immutable;

namespace OnRecord.Weave.Origins;

/// <summary>How much two reports have in common of what was said on one day; where the day is not known, of what one speaker said.</summary>
internal sealed class SharedOccasions
{
    private readonly Dictionary<(string Of, string Report), HashSet<string>> _utterances = [];

    public SharedOccasions(ImmutableArray<Utterance> utterances)
    {
        foreach (var utterance in utterances.Where(utterance => utterance.Renderings.Length > 1))
        {
            foreach (var rendering in utterance.Renderings)
            {
                var key = (KeyOf(utterance), rendering.Report);
                if (!_utterances.TryGetValue(key, out var of)) _utterances[key] = of = new HashSet<string>(StringComparer.Ordinal);
                of.Add(utterance.Id);
            }
        }
    }

    /// <summary>Utterances of that day, or of that speaker, that both reports render, this one among them.</summary>
    public int Count(Utterance utterance, string a, string b) =>
        _utterances.TryGetValue((KeyOf(utterance), a), out var x) && _utterances.TryGetValue((KeyOf(utterance), b), out var y) ? x.Count(y.Contains) : 0;

    private static string KeyOf(Utterance utterance) => utterance.Said?.Date.ToDay() is DateOnly day ? day.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : "of " + utterance.Speaker.Id;
}
