using OnRecord.Reading;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Dates;

/// <summary>Finds the meetings a report speaks of: "a meeting of the harbour ministers on Wednesday", "the harbour ministers meet in Tarn".</summary>
internal static class GatheringReader
{
    /// <summary>Most tokens on each side of the noun or verb that tell who meets.</summary>
    private const int Reach = 7;

    /// <summary>A day behind the phrase dates it when it stands within so many tokens.</summary>
    private const int DayReach = 4;

    /// <summary>Most of one report; more are a calendar.</summary>
    private const int Most = 64;

    public static List<Gathering> Read(AnnotatedReport report)
    {
        var found = new List<Gathering>();
        var text = report.Report.Text;
        foreach (var sentence in report.Sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End && found.Count < Most; i++)
            {
                var word = report.Tokens[i].Span.In(text);
                if (report.Tokens[i].Class == WordClass.Verb && word is "meet" or "meets" or "gather" or "convene") Add(found, WordsBefore(report, sentence, i), isUnderWay: true, DayBehind(report, sentence, i + 1));
                else if (report.Tokens[i].Class is WordClass.Noun or WordClass.Propn && IsNoun(word)) AddNoun(found, report, sentence, i);
            }
        }
        return found;
    }

    private static void AddNoun(List<Gathering> found, AnnotatedReport report, Sentence sentence, int noun)
    {
        var words = WordsBefore(report, sentence, noun);
        var end = noun + 1;
        if (end < sentence.Tokens.End && report.Tokens[end].Span.In(report.Report.Text) is "of" or "between" or "with")
        {
            end++;
            while (end < sentence.Tokens.End && end < noun + Reach && (IsNominal(report.Tokens[end]) || report.Tokens[end].Span.In(report.Report.Text) is "of" or "the" or "and"))
            {
                Collect(words, report, end);
                end++;
            }
        }
        var isUnderWay = false;
        for (var k = noun - 1; k >= Math.Max(sentence.Tokens.Start, noun - Reach); k--)
        {
            var word = report.Tokens[k].Span.In(report.Report.Text);
            if (word is "during" or "During") isUnderWay = true;
            if (report.Tokens[k].Class is WordClass.Adp or WordClass.Verb) break;
        }
        Add(found, words, isUnderWay, DayBehind(report, sentence, end));
    }

    private static void Add(List<Gathering> found, List<string> words, bool isUnderWay, DateOnly? day)
    {
        if (words.Count > 0) found.Add(new Gathering([.. words], isUnderWay, day));
    }

    private static List<string> WordsBefore(AnnotatedReport report, Sentence sentence, int token)
    {
        var words = new List<string>();
        for (var k = token - 1; k >= Math.Max(sentence.Tokens.Start, token - Reach) && IsNominal(report.Tokens[k]); k--) Collect(words, report, k);
        return words;
    }

    private static void Collect(List<string> words, AnnotatedReport report, int token)
    {
        if (!IsNominal(report.Tokens[token])) return;
        var stem = Stems.Of(Spellings.American(report.Tokens[token].Span.Of(report.Report.Text).ToLowerInvariant()));
        if (!words.Contains(stem)) words.Add(stem);
    }

    private static DateOnly? DayBehind(AnnotatedReport report, Sentence sentence, int from)
    {
        if (from >= sentence.Tokens.End) return null;
        var start = report.Tokens[from].Span.Start;
        var end = report.Tokens[Math.Min(sentence.Tokens.End - 1, from + DayReach)].Span.End;
        foreach (var time in report.Times)
        {
            if (time.Span.Start >= end) break;
            if (time.Span.Start >= start && time.Kind == TimeKind.Date) return time.Date?.ToDay();
        }
        return null;
    }

    private static bool IsNominal(Token token) => token.Class is WordClass.Noun or WordClass.Propn or WordClass.Adj;

    private static bool IsNoun(ReadOnlySpan<char> word) => word is "meeting" or "summit" or "talks" or "session" or "congress" or "convention" or "Meeting" or "Summit" or "Talks" or "Session";
}
