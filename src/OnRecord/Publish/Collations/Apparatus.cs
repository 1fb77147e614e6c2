using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Publish.Collations;

/// <summary>
/// A collation cut into places that all witnesses share, each with all readings (parallel segmentation). Following one witness's readings from
/// first to last gives its text back, letter by letter; what it has elsewhere than the base stands where the witness has it.
/// </summary>
/// <param name="Utterance">What is collated.</param>
/// <param name="Witnesses">The base first, then the others in the order of the collation.</param>
/// <param name="Places">In order.</param>
public sealed record Apparatus(Utterance Utterance, ImmutableArray<ApparatusWitness> Witnesses, ImmutableArray<ApparatusPlace> Places)
{
    /// <summary>Parts separate stretches of one rendering.</summary>
    public const string Gap = " … ";

    /// <summary>The apparatus of an utterance; null when there is nothing to collate or a report of it is missing.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="report">Finds a report by its id; null when it is not there.</param>
    public static Apparatus? Of(Utterance utterance, Func<string, RecordedReport?> report)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(report);
        if (utterance.Collation is not { } collation || report(collation.Base.Report) is not { } first) return null;
        var texts = ImmutableArray.CreateBuilder<WitnessPieces>();
        var witnesses = ImmutableArray.CreateBuilder<ApparatusWitness>();
        witnesses.Add(new ApparatusWitness(Sigil(0), collation.Base, TextOf(collation.Base, first.Text)));
        var words = BaseWords.Of(collation.Base.Spans, first.Text);
        foreach (var witness in collation.Witnesses)
        {
            if (report(witness.Rendering.Report) is not { } other) return null;
            witnesses.Add(new ApparatusWitness(Sigil(witnesses.Count), witness.Rendering, TextOf(witness.Rendering, other.Text)));
            texts.Add(WitnessPieces.Of(witness, words, other.Text));
        }
        return new Apparatus(utterance, witnesses.ToImmutable(), Segmentation.Of(words, texts.ToImmutable()));
    }

    private static string TextOf(Rendering rendering, string text) => string.Join(Gap, rendering.Spans.Select(span => span.Of(text)));

    private static string Sigil(int at) => at < 26 ? ((char)('A' + at)).ToString() : string.Create(CultureInfo.InvariantCulture, $"W{at + 1}");
}
