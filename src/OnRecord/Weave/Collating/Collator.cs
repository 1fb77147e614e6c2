using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Weave.Collating;

/// <summary>Lays the renderings of one utterance against its base, word by word.</summary>
internal sealed class Collator
{
    private readonly Dictionary<string, RecordedReport> _reports;
    private readonly Dictionary<StatementRef, Statement> _statements;
    private readonly StateNames _states;

    /// <summary>Takes the reports that the renderings are from.</summary>
    public Collator(ImmutableArray<RecordedReport> reports)
    {
        _reports = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        _statements = reports.SelectMany(report => report.Statements.DistinctBy(statement => statement.Id, StringComparer.Ordinal).Select(statement => (Ref: new StatementRef(report.Id, statement.Id), statement)))
            .ToDictionary(pair => pair.Ref, pair => pair.statement);
        _states = new StateNames(reports);
    }

    /// <summary>The utterance with its base, collation and differences.</summary>
    /// <param name="utterance">What was joined.</param>
    /// <param name="against">The rendering to lay the others against; null for the primary or the most central.</param>
    public Utterance Collate(Utterance utterance, StatementRef? against = null)
    {
        if (utterance.Renderings.Length == 1) return utterance with { Base = utterance.Renderings[0].Ref };
        var items = utterance.Renderings.Select(rendering => ItemReader.Read(_reports[rendering.Report], rendering.Spans)).ToImmutableArray();
        var at = against is null ? BaseOf(utterance.Renderings, items) : utterance.Renderings.Select(rendering => rendering.Ref).ToList().IndexOf(against);
        var witnesses = ImmutableArray.CreateBuilder<CollatedWitness>();
        var differences = ImmutableArray.CreateBuilder<Difference>();
        for (var i = 0; i < items.Length; i++)
        {
            if (i != at) Collate(utterance, items, at, i, witnesses, differences);
        }
        var origin = utterance.Renderings[at];
        return utterance with { Base = origin.Ref, Differences = differences.ToImmutable(), Collation = new Collation(origin, witnesses.ToImmutable()) };
    }

    private void Collate(Utterance utterance, ImmutableArray<ImmutableArray<Item>> items, int at, int witness, ImmutableArray<CollatedWitness>.Builder witnesses, ImmutableArray<Difference>.Builder differences)
    {
        var renderings = utterance.Renderings;
        var (b, w) = (items[at], items[witness]);
        RecordedReport baseReport = _reports[renderings[at].Report], witnessReport = _reports[renderings[witness].Report];
        var alignment = Aligner.Align(b, w);
        var kept = Kept(b, alignment);
        var namer = new DifferenceNamer(baseReport, b, witnessReport, w, alignment, _states, utterance.Said, isSure: kept >= LeastAgreement);
        var isPart = renderings.Count(rendering => rendering.Report == renderings[witness].Report) > 1;
        Statement told = _statements[renderings[at].Ref], retold = _statements[renderings[witness].Ref];
        if (renderings[witness].Spans[0].Start == retold.Content[0].Start && Acts.Compare(baseReport, told, witnessReport, retold, renderings[witness], w) is Difference act) differences.Add(act);
        // "Denied that there was a leak": the negator is in the narrator's verb.
        var denied = Acts.IsDenial(witnessReport, retold) != Acts.IsDenial(baseReport, told) ? 1 : 0;
        var segments = ImmutableArray.CreateBuilder<AlignedSegment>();
        Verdict? last = null;
        foreach (var step in Steps.Read(b, w, alignment, Roles.Exchanged(baseReport, b, witnessReport, w, alignment)))
        {
            // Where a report gives the utterance in several statements, each gives its part and drops nothing outside it.
            if (isPart && step.WitnessLength == 0 && (step.BaseStart < FirstAligned(alignment) || step.BaseEnd > LastAligned(alignment))) continue;
            if (step is { Kind: StepKind.Negation } && step.BaseLength + step.WitnessLength == 1 && denied-- > 0) continue;
            // A document's own "the ministry announces that" stands in a report of it as the narrator's words.
            if (step is { BaseStart: 0, WitnessLength: 0, WitnessStart: 0 } && baseReport.Annotated.IsPrimary && HoldsCue(b, step.BaseEnd)) continue;
            var verdict = namer.Name(step);
            segments.Add(new AlignedSegment(SpanOf(b, step.BaseStart, step.BaseEnd), SpanOf(w, step.WitnessStart, step.WitnessEnd), verdict?.Kind, verdict?.IsDistortion ?? false));
            if (verdict is not { } named) continue;
            // What was dropped or added in one stretch, but for words of grammar, is one difference: "between March and November".
            if (last is { } before && GoesOn(before, named, b, w))
            {
                named = named.Kind == DifferenceKind.Dropped ? named with { Base = before.Base.Start..named.Base.End } : named with { Witness = before.Witness.Start..named.Witness.End };
                differences.RemoveAt(differences.Count - 1);
            }
            last = named;
            var inBase = SpanOf(b, named.Base.Start.Value, named.Base.End.Value);
            var inWitness = SpanOf(w, named.Witness.Start.Value, named.Witness.End.Value);
            var from = inBase?.Of(baseReport.Text) ?? "";
            var to = inWitness?.Of(witnessReport.Text) ?? "";
            differences.Add(new Difference(renderings[witness].Report, renderings[witness].Statement, named.Kind, inBase, inWitness, from, to, named.IsDistortion, named.IsDistortion ? Why(from, to) : null));
        }
        witnesses.Add(new CollatedWitness(renderings[witness], segments.ToImmutable(), kept));
    }

    /// <summary>True when two stretches that were both dropped, or both added, and change no sense, are parted by words of grammar alone.</summary>
    private static bool GoesOn(Verdict before, Verdict named, ImmutableArray<Item> b, ImmutableArray<Item> w)
    {
        if (before.Kind != named.Kind || before.IsDistortion || named.IsDistortion) return false;
        return named.Kind switch
        {
            DifferenceKind.Dropped => IsParted(b, before.Base, named.Base),
            DifferenceKind.Added => IsParted(w, before.Witness, named.Witness),
            _ => false,
        };

        static bool IsParted(ImmutableArray<Item> items, Range one, Range other)
        {
            if (other.Start.Value < one.End.Value) return false;
            for (var i = one.End.Value; i < other.Start.Value; i++)
            {
                if (items[i].IsContent || items[i].BeginsSentence) return false;
            }
            return true;
        }
    }

    private static bool HoldsCue(ImmutableArray<Item> items, int to)
    {
        for (var i = 0; i < to; i++)
        {
            if (CueTable.Find(items[i].Word.Form).Length > 0) return true;
        }
        return false;
    }

    /// <summary>Of renderings that keep less than this of the base, what one lacks may be in words that were not recognised.</summary>
    private const double LeastAgreement = .4;

    private static string Why(string from, string to) =>
        to.Length == 0 ? $"leaves out “{from}”" : from.Length == 0 ? $"adds “{to}”" : $"prints “{to}” where the base has “{from}”";

    private static int FirstAligned(Alignment alignment) => Array.FindIndex(alignment.ToWitness, at => at >= 0);

    private static int LastAligned(Alignment alignment) => Array.FindLastIndex(alignment.ToWitness, at => at >= 0);

    private static TextSpan? SpanOf(ImmutableArray<Item> items, int from, int to) => from < to ? items[from].Span.Union(items[to - 1].Span) : null;

    /// <summary>Share of the base's content that the witness keeps in the same words or like ones.</summary>
    private static double Kept(ImmutableArray<Item> b, Alignment alignment)
    {
        int content = 0, kept = 0;
        for (var i = 0; i < b.Length; i++)
        {
            if (!b[i].IsContent) continue;
            content++;
            if (alignment.ToWitness[i] >= 0) kept++;
        }
        return content == 0 ? 0 : (double)kept / content;
    }

    /// <summary>
    /// The speaker's own document; else the rendering that most of the others resemble; among equals the one that names fewest others
    /// as its source, then the one in the speaker's own words, then the first.
    /// </summary>
    private int BaseOf(ImmutableArray<Rendering> renderings, ImmutableArray<ImmutableArray<Item>> items) =>
        Enumerable.Range(0, renderings.Length)
            .OrderByDescending(i => _reports[renderings[i].Report].Annotated.IsPrimary)
            .ThenByDescending(i => Math.Round(Centrality(items, i), 2))
            .ThenBy(i => _reports[renderings[i].Report].Report.Credits.Count(credit => !credit.IsSelf && credit.Span.Start > DatelineEnd))
            .ThenBy(i => _statements[renderings[i].Ref].Kind)
            .ThenBy(i => i).First();

    /// <summary>An agency named up to here, in the dateline, is whose text this is, not whom it leans on.</summary>
    private const int DatelineEnd = 200;

    /// <summary>More renderings than this tell no more about which is central.</summary>
    private const int MostCompared = 12;

    /// <summary>Mean share of words in common with the others.</summary>
    private static double Centrality(ImmutableArray<ImmutableArray<Item>> items, int at)
    {
        var own = items[at].Where(item => item.IsContent).Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        double sum = 0;
        for (var i = 0; i < Math.Min(items.Length, MostCompared); i++)
        {
            if (i == at) continue;
            var other = items[i].Where(item => item.IsContent).Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
            sum += other.Count + own.Count == 0 ? 0 : 2.0 * own.Count(other.Contains) / (own.Count + other.Count);
        }
        return sum / Math.Max(1, Math.Min(items.Length, MostCompared) - 1);
    }
}
