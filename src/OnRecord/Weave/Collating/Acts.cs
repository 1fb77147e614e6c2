using System.Collections.Frozen;
using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>What the narrators say was done by saying it: "told" in one report, "instructed" in another.</summary>
internal static class Acts
{
    private static readonly FrozenDictionary<string, string> Classes = DataTable.Rows("Weave/Collating/speech-acts.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Acts that bind someone: with or without one of them another thing was done.</summary>
    private static readonly FrozenSet<string> Binding = FrozenSet.ToFrozenSet(["order", "promise", "threat"], StringComparer.Ordinal);

    /// <summary>Acts that only colour what was said.</summary>
    private static readonly FrozenSet<string> Colouring = FrozenSet.ToFrozenSet(["concede", "insist", "claim"], StringComparer.Ordinal);

    /// <summary>The difference between the verbs by which two statements are introduced; null when they come to the same.</summary>
    public static Difference? Compare(RecordedReport baseReport, Statement origin, RecordedReport witnessReport, Statement witness, Rendering rendering, ImmutableArray<Item> words)
    {
        if (CueOf(baseReport, origin) is not { } from || CueOf(witnessReport, witness) is not { } to || from.Act == to.Act) return null;
        var isOther = Binding.Contains(from.Act) || Binding.Contains(to.Act) || (to.Act == "predict" && TellsPast(witnessReport, words));
        if (!isOther && !Colouring.Contains(from.Act) && !Colouring.Contains(to.Act)) return null;
        string before = from.Span.Of(baseReport.Text), after = to.Span.Of(witnessReport.Text);
        return new Difference(rendering.Report, rendering.Statement, DifferenceKind.Reworded, from.Span, to.Span, before, after, isOther, isOther ? $"tells it as “{after}” where the base has “{before}”" : null);
    }

    /// <summary>True when a statement is told as a denial: what it gives is then the opposite of what was said.</summary>
    public static bool IsDenial(RecordedReport report, Statement statement) => CueOf(report, statement) is { Act: "deny" };

    /// <summary>True when the words speak of what has been: nobody predicts that.</summary>
    public static bool TellsPast(RecordedReport report, ImmutableArray<Item> words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].Word.Role == WordRole.Modal) return false;
            if (words[i].Word.Form is not ("had" or "has" or "have")) continue;
            for (var j = i + 1; j < Math.Min(words.Length, i + 4); j++)
            {
                if (words[j].IsContent) return WordReader.TokenAt(report.Annotated.Tokens, words[j].Span.Start) is { Tag: "VBN" or "VBD" };
            }
        }
        return false;
    }

    /// <summary>The first verb of a statement's cue that the table knows, with its act; null when there is none.</summary>
    public static (TextSpan Span, string Act)? CueOf(RecordedReport report, Statement statement)
    {
        foreach (var span in statement.Cue)
        {
            for (var i = First(report.Annotated.Tokens, span.Start); i < report.Annotated.Tokens.Length && report.Annotated.Tokens[i].Span.Start < span.End; i++)
            {
                var token = report.Annotated.Tokens[i];
                if (token.Class is WordClass.Verb && Classes.TryGetValue(token.Lemma, out var act)) return (token.Span, act);
            }
        }
        return null;
    }

    /// <summary>Index of the first token at or after an offset.</summary>
    public static int First(ImmutableArray<Token> tokens, int start)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.Start < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
