using System.Collections.Immutable;
using OnRecord.Text;
using OnRecord.Weave;

namespace OnRecord.App.Web;

/// <summary>A witness's rendering cut into what agrees with the base and what does not.</summary>
internal static class WitnessText
{
    public static ImmutableArray<WitnessRun> Of(Utterance utterance, Rendering witness)
    {
        var own = utterance.Differences
            .Where(difference => string.Equals(difference.Report, witness.Report, StringComparison.Ordinal) && string.Equals(difference.Statement, witness.Statement, StringComparison.Ordinal))
            .ToList();
        var runs = ImmutableArray.CreateBuilder<WitnessRun>();
        foreach (var span in witness.Spans)
        {
            var at = span.Start;
            foreach (var difference in own.Where(difference => difference.RenderingSpan is TextSpan words && span.Overlaps(words)).OrderBy(difference => difference.RenderingSpan))
            {
                var words = difference.RenderingSpan!.Value;
                if (words.Start < at) continue;
                if (words.Start > at) runs.Add(new WitnessRun(new TextSpan(at, words.Start), Difference: null));
                runs.Add(new WitnessRun(new TextSpan(words.Start, Math.Min(words.End, span.End)), difference));
                at = Math.Min(words.End, span.End);
            }
            if (at < span.End) runs.Add(new WitnessRun(new TextSpan(at, span.End), Difference: null));
        }
        foreach (var dropped in own.Where(difference => difference.RenderingSpan is null)) runs.Add(new WitnessRun(Span: null, dropped));
        return runs.ToImmutable();
    }
}
