using System.Globalization;
using OnRecord.Reading;
using OnRecord.Reading.Tags;

namespace OnRecord.Publish.Contracts;

/// <summary>Writes sentences, tokens, tags, features and trees in CoNLL-U (universaldependencies.org/format.html).</summary>
/// <remarks>
/// Comments: <c># newdoc id</c> and <c># report</c> with the report's id, <c># newpar</c>, <c># text</c>. MISC: <c>TokenRange=start:end</c> in the stored
/// text, <c>SpaceAfter=No</c>, and <c>Name=B-PER</c> or <c>I-PER</c> (PER, ORG, LOC, MISC) on the tokens of a name. Without a tree HEAD and DEPREL are "_".
/// </remarks>
public static class ConlluWriter
{
    private static readonly string[] ClassNames = [.. Enum.GetValues<WordClass>().Select(value => value.ToString().ToUpperInvariant())];

    /// <summary>Writes one report; ends with the empty line of its last sentence.</summary>
    public static void Write(TextWriter output, AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        var text = report.Report.Text;
        var names = NameMarks(report);
        var paragraph = -1;
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var sentence = report.Sentences[s];
            if (s == 0) output.Write($"# newdoc id = {OneLine(report.Report.Id)}\n");
            output.Write($"# report = {OneLine(report.Report.Id)}\n");
            if (sentence.Paragraph != paragraph) output.Write("# newpar\n");
            paragraph = sentence.Paragraph;
            output.Write($"# text = {OneLine(sentence.Span.In(text))}\n");
            var dependents = Dependents(report, sentence.Tokens);
            for (var t = sentence.Tokens.Start; t < sentence.Tokens.End; t++) WriteToken(output, report, sentence.Tokens, t, dependents, names[t]);
            output.Write('\n');
        }
    }

    private static void WriteToken(TextWriter output, AnnotatedReport report, TokenRange sentence, int index, ILookup<int, int> dependents, string? name)
    {
        var token = report.Tokens[index];
        var id = index - sentence.Start + 1;
        var head = token.Head < 0 ? "_" : (token.Head == index ? 0 : token.Head - sentence.Start + 1).ToString(CultureInfo.InvariantCulture);
        var glued = index + 1 < report.Tokens.Length && report.Tokens[index + 1].Span.Start == token.Span.End;
        output.Write($"{id}\t{OneLine(token.Span.In(report.Report.Text))}\t{OrBlank(token.Lemma)}\t{ClassNames[(int)token.Class]}\t{OrBlank(token.Tag)}\t{OrBlank(Morphology.Of(report.Report.Text, report.Tokens, index, [.. dependents[index]]))}\t{head}\t{OrBlank(token.Relation)}\t_\t");
        if (name is not null) output.Write($"Name={name}|");
        if (glued) output.Write("SpaceAfter=No|");
        output.Write($"TokenRange={token.Span.Start}:{token.Span.End}\n");
    }

    private static ILookup<int, int> Dependents(AnnotatedReport report, TokenRange sentence) =>
        Enumerable.Range(sentence.Start, sentence.Length).Where(t => report.Tokens[t].Head != t).ToLookup(t => report.Tokens[t].Head);

    private static string?[] NameMarks(AnnotatedReport report)
    {
        var marks = new string?[report.Tokens.Length];
        var t = 0;
        foreach (var name in report.Names)
        {
            while (t < marks.Length && report.Tokens[t].Span.End <= name.Span.Start) t++;
            var prefix = "B-";
            for (; t < marks.Length && report.Tokens[t].Span.Start < name.Span.End; t++)
            {
                marks[t] = prefix + KindCode(name.Kind);
                prefix = "I-";
            }
        }
        return marks;
    }

    private static string KindCode(NameKind kind) => kind switch
    {
        NameKind.Person => "PER",
        NameKind.Organisation => "ORG",
        NameKind.State or NameKind.Place => "LOC",
        _ => "MISC",
    };

    private static string OrBlank(string value) => value.Length == 0 ? "_" : OneLine(value);

    /// <summary>A field or comment is one line without tabs: breaks and other controls become blanks.</summary>
    private static string OneLine(ReadOnlySpan<char> value) => string.Create(value.Length, value, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++) target[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
    });
}
