using System.Collections.Frozen;
using OnRecord.Reading;

namespace OnRecord.Records.Statements.Primary;

/// <summary>What a sentence in the document's own voice does: "we call on", "the Ministry rejects", "we will".</summary>
internal static class PrimaryActs
{
    private static readonly FrozenDictionary<string, SpeechAct> Acts = DataTable.Rows("Records/Statements/Primary/primary-acts.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<SpeechAct>(row[1], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>The act of a sentence; null when it says nothing: a heading, a greeting, a date line.</summary>
    public static SpeechAct? Of(AnnotatedReport report, TokenRange sentence)
    {
        var text = report.Report.Text;
        var hasVerb = false;
        var isOwn = true;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var token = report.Tokens[i];
            // The first verb with its own subject tells; what other verbs behind it tell is content.
            if (token.Class is not (WordClass.Verb or WordClass.Aux)) continue;
            hasVerb = true;
            if (!isOwn) continue;
            isOwn = IsOwn(report, sentence.Start, i);
            if (!isOwn) continue;
            if (token.Class == WordClass.Verb && token.Tag is "VBP" or "VBZ" or "VB" or "" && Acts.TryGetValue(token.Lemma, out var act)) return act;
            if (token.Class == WordClass.Verb) isOwn = false;
            if (token.Span.In(text) is "will" or "shall" && i > sentence.Start && report.Tokens[i - 1].Span.In(text) is "I" or "we" or "We") return SpeechAct.Promise;
        }
        if (!hasVerb) return null;
        return text[report.Tokens[sentence.End - 1].Span.End - 1] == '?' ? SpeechAct.Ask : SpeechAct.Assert;
    }

    /// <summary>True when no other finite verb can have taken the subject: nothing but the subject's own words stands before the verb.</summary>
    private static bool IsOwn(AnnotatedReport report, int start, int verb)
    {
        for (var i = start; i < verb; i++)
        {
            if (report.Tokens[i].Class == WordClass.Verb) return false;
        }
        return true;
    }
}
