using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave.Collating;

namespace OnRecord.Weave.Doubts;

/// <summary>What a report's own grammar tells against its words.</summary>
internal static class OwnGrammar
{
    /// <summary>A text with fewer capitals than this prints everything in small letters.</summary>
    private const int LeastCapitals = 5;

    /// <summary>The peoples' adjectives, always with a capital in print, less one that is a common word too.</summary>
    private static readonly FrozenSet<string> Demonyms = DataTable.Rows("Reading/Names/countries.tsv").Where(row => row.Length > 4).SelectMany(row => row[4].Split('|'))
        .Where(word => word.Length > 0 && !word.Contains(' ', StringComparison.Ordinal)).Select(word => word.ToLowerInvariant()).Where(word => word is not "polish").ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<Doubt> Find(RecordedReport report) => Acted(report).Concat(Worded(report));

    /// <summary>Forecasts of what has been, and orders that something is the case.</summary>
    private static IEnumerable<Doubt> Acted(RecordedReport report)
    {
        foreach (var statement in report.Statements)
        {
            if (Acts.CueOf(report, statement) is not { } cue) continue;
            if (cue.Act == "predict" && Acts.TellsPast(report, ItemReader.Read(report, statement.Content)))
                yield return Of(report, cue.Span, $"“{cue.Span.Of(report.Text)}” is of what is to come, and the words tell what has been");
            if (cue.Act == "order" && IsThatClause(report, cue.Span, statement))
                yield return Of(report, cue.Span, $"“{cue.Span.Of(report.Text)}” makes an order of what is only told: a statement follows it");
        }
    }

    /// <summary>True for "instructed the meeting that there were no signs": a that-clause with a finite verb and no "should".</summary>
    private static bool IsThatClause(RecordedReport report, TextSpan cue, Statement statement)
    {
        var content = statement.Content[0];
        if (content.Start <= cue.End || !report.Text.AsSpan(cue.End, content.Start - cue.End).Contains(" that ", StringComparison.Ordinal)) return false;
        var tokens = report.Annotated.Tokens;
        for (var i = Acts.First(tokens, content.Start); i < tokens.Length && tokens[i].Span.Start < content.End; i++)
        {
            if (tokens[i].Tag is "MD") return false;
            if (tokens[i].Tag is "VBD" or "VBZ" or "VBP") return true;
        }
        return false;
    }

    private static IEnumerable<Doubt> Worded(RecordedReport report)
    {
        var tokens = report.Annotated.Tokens;
        var capitals = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Class == WordClass.Propn) capitals++;
        }
        for (var i = 0; i < tokens.Length; i++)
        {
            var printed = tokens[i].Span.In(report.Text);
            if (tokens[i].Relation == "obl:agent" && DoerOf(report, tokens[i].Head, i) is TextSpan doer)
                yield return Of(report, doer.Union(tokens[i].Span), $"has two who do it: “{doer.Of(report.Text)}”, and by its preposition “{printed}”", DifferenceKind.Place);
            else if (i + 1 < tokens.Length && printed.Equals("none", StringComparison.OrdinalIgnoreCase) && tokens[i + 1].Tag is "NN" or "NNS" && tokens[i + 1].Span.Start == tokens[i].Span.End + 1)
                yield return Of(report, tokens[i].Span.Union(tokens[i + 1].Span), "is no English: it was put into words by a machine");
            else if (capitals >= LeastCapitals && printed.Length > 4 && char.IsLower(printed[0]) && Demonyms.Contains(printed.ToString()))
                yield return Of(report, tokens[i].Span, "a people's name in small letters: it stands for another word that a machine exchanged");
        }
    }

    /// <summary>The subject of an active verb that has a doer with "by" as well; null when there is none. Both must be able to act.</summary>
    private static TextSpan? DoerOf(RecordedReport report, int verb, int agent)
    {
        var tokens = report.Annotated.Tokens;
        if (verb < 0 || tokens[verb].Tag is not ("VBD" or "VBZ" or "VBP") || !CanAct(report, tokens[agent].Span)) return null;
        for (var i = Math.Max(0, verb - Window); i < Math.Min(tokens.Length, verb + Window); i++)
        {
            if (tokens[i].Head == verb && tokens[i].Relation == "nsubj" && CanAct(report, tokens[i].Span)) return tokens[i].Span;
        }
        return null;
    }

    /// <summary>Tokens around a verb among which its parts are looked for.</summary>
    private const int Window = 20;

    private static bool CanAct(RecordedReport report, TextSpan span) =>
        Holdings.NameAt(report, span) is { Kind: NameKind.State or NameKind.Person or NameKind.Organisation };

    private static Doubt Of(RecordedReport report, TextSpan span, string why, DifferenceKind kind = DifferenceKind.Reworded) => new(report.Id, span, kind, span.Of(report.Text), Against: null, "", why);
}
