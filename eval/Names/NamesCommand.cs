using System.Collections.Immutable;
using System.Text;
using OnRecord.Reading;
using OnRecord.Reading.Names;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Eval.Names;

/// <summary>
/// <c>names FILE.tsv...</c>: names of persons, organisations and places against gold in BIO columns (token, tag; blank line between sentences).
/// </summary>
/// <remarks>
/// A name is right when its tokens and its kind are exactly the gold's. States count as places, as in the gold. The files do not part their
/// documents, so names are read over blocks of <see cref="Block"/> sentences.
/// </remarks>
internal static class NamesCommand
{
    private const int Block = 20;

    private static readonly string[] Kinds = ["Person", "Organization", "Location"];

    public static int Run(string[] args)
    {
        var misses = args.Contains("--misses");
        foreach (var file in args.Where(arg => arg[0] != '-'))
        {
            var tally = Kinds.ToDictionary(kind => kind, _ => new int[3], StringComparer.Ordinal);
            foreach (var block in Sentences(file).Chunk(Block)) Score(block, tally, misses);
            Console.WriteLine($"{Path.GetFileName(file)}");
            foreach (var kind in Kinds) Console.WriteLine($"  {kind,-13} {Line(tally[kind])}");
            Console.WriteLine($"  {"all",-13} {Line([tally.Values.Sum(t => t[0]), tally.Values.Sum(t => t[1]), tally.Values.Sum(t => t[2])])}");
        }
        return args.Length > 0 ? 0 : 2;
    }

    private static string Line(int[] tally)
    {
        double precision = tally[1] == 0 ? 0 : (double)tally[2] / tally[1], recall = tally[0] == 0 ? 0 : (double)tally[2] / tally[0];
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return $"gold {tally[0],5}  read {tally[1],5}  right {tally[2],5}  P {precision:0.000}  R {recall:0.000}  F1 {f1:0.000}";
    }

    private static void Score(List<(string Word, string Tag)>[] sentences, Dictionary<string, int[]> tally, bool misses)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var read = ImmutableArray.CreateBuilder<Sentence>();
        var gold = new HashSet<(TextSpan, string)>();
        for (var s = 0; s < sentences.Length; s++)
        {
            var first = tokens.Count;
            (TextSpan Span, string Kind)? open = null;
            foreach (var (word, tag) in sentences[s])
            {
                var span = new TextSpan(text.Length, text.Length + word.Length);
                text.Append(word).Append(' ');
                tokens.Add(new Token(span, char.IsLetter(word[0]) ? WordClass.X : WordClass.Punct, "", ""));
                var kind = tag.Length > 2 ? tag[2..] : "";
                if (open is not null && tag.StartsWith("I-", StringComparison.Ordinal) && open.Value.Kind == kind)
                {
                    open = (open.Value.Span.Union(span), kind);
                    continue;
                }
                if (open is not null) gold.Add(open.Value);
                open = tag == "O" ? null : (span, kind);
            }
            if (open is not null) gold.Add(open.Value);
            text.Append('\n');
            read.Add(new Sentence(tokens[first].Span.Union(tokens[^1].Span), new TokenRange(first, tokens.Count), s));
        }
        var body = text.ToString();
        var tokenized = new TokenizedText(tokens.ToImmutable(), read.ToImmutable());
        var named = NameReader.Read(body, Tagger.Tag(body, tokenized), tokenized.Sentences);
        gold.RemoveWhere(g => !Kinds.Contains(g.Item2));
        foreach (var (_, kind) in gold) tally[kind][0]++;
        foreach (var name in named.Names)
        {
            if (GoldKind(name.Kind) is not string kind) continue;
            tally[kind][1]++;
            if (gold.Remove((name.Span, kind))) tally[kind][2]++;
            else if (misses) Console.WriteLine($"EXTRA  {kind} {name.Span.Of(body)}  {Around(body, name.Span)}");
        }
        if (!misses) return;
        foreach (var (span, kind) in gold) Console.WriteLine($"MISSED {kind} {span.Of(body)}  {Around(body, span)}");
    }

    private static string? GoldKind(NameKind kind) => kind switch
    {
        NameKind.Person => "Person",
        NameKind.Organisation => "Organization",
        NameKind.State or NameKind.Place => "Location",
        _ => null,
    };

    private static string Around(string text, TextSpan span) => "… " + text[Math.Max(0, span.Start - 30)..Math.Min(text.Length, span.End + 30)].ReplaceLineEndings(" ");

    private static IEnumerable<List<(string Word, string Tag)>> Sentences(string file)
    {
        List<(string, string)> sentence = [];
        foreach (var line in File.ReadLines(file).Append(""))
        {
            var cells = line.Split('\t');
            if (cells.Length >= 2 && cells[0].Length > 0)
            {
                sentence.Add((cells[0], cells[1]));
            }
            else if (sentence.Count > 0)
            {
                yield return sentence;
                sentence = [];
            }
        }
    }
}
