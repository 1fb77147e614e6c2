using System.Collections.Frozen;
using OnRecord.Records.Statements.Clauses;

namespace OnRecord.Records.Statements.Cues;

/// <summary>light-verbs.tsv: verbs that say with a noun that something was said: "issued a warning that".</summary>
internal static class LightVerbs
{
    /// <summary>How far before its noun the verb may stand: "issued a second, sharper and longer warning".</summary>
    private const int Farthest = 8;

    private static readonly FrozenSet<string> Verbs = DataTable.Words("Records/Statements/Cues/light-verbs.tsv");

    /// <summary>The past or present verb whose object a noun is; -1 for none, or one that was not or only may be done.</summary>
    public static int Of(Prose prose, Stretch stretch, int noun)
    {
        for (var i = noun - 1; i >= Math.Max(stretch.Start, noun - Farthest); i--)
        {
            if (!prose.IsNarrated(i)) return -1;
            if (!prose.Is(i, WordKind.Verb) || !Verbs.Contains(prose.Report.Tokens[i].Lemma)) continue;
            return Trees.Head(prose, noun) == i && Trees.Relation(prose, noun) is "obj" && prose.Report.Tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "VBN" && !IsDenied(prose, stretch, i) ? i : -1;
        }
        return -1;
    }

    private static bool IsDenied(Prose prose, Stretch stretch, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(stretch.Start, verb - Farthest) && prose.Is(i, WordKind.Auxiliary | WordKind.Modal | WordKind.Adverb | WordKind.Negation); i--)
        {
            if (prose.Is(i, WordKind.Negation | WordKind.Modal) || prose.Word(i) is "be" or "is" or "are" or "was" or "were" or "been") return true;
        }
        return false;
    }
}
