using System.Collections.Immutable;
using System.Text;
using OnRecord.Reading;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Eval.Names;

/// <summary>Reads gold in BIO columns: token, tag, a blank line between sentences. The files do not part their documents, so blocks of <see cref="Block"/> sentences are read together.</summary>
internal static class ColumnNames
{
    private const int Block = 20;

    private static readonly string[] Tags = ["Person", "Organization", "Location"];

    public static IEnumerable<GoldNames> Read(string path) => Sentences(path).Chunk(Block).Select(Gold);

    private static GoldNames Gold(List<(string Word, string Tag)>[] sentences)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var read = ImmutableArray.CreateBuilder<Sentence>();
        var gold = ImmutableHashSet.CreateBuilder<(TextSpan, int)>();
        for (var s = 0; s < sentences.Length; s++)
        {
            var first = tokens.Count;
            (TextSpan Span, string Tag)? open = null;
            foreach (var (word, tag) in sentences[s].Append(("", "O")))
            {
                var span = new TextSpan(text.Length, text.Length + word.Length);
                if (open is not null && tag.StartsWith('I') && tag[2..] == open.Value.Tag)
                {
                    open = (open.Value.Span.Union(span), open.Value.Tag);
                }
                else
                {
                    if (open is not null && Array.IndexOf(Tags, open.Value.Tag) is >= 0 and var kind) gold.Add((open.Value.Span, kind));
                    open = tag == "O" ? null : (span, tag[2..]);
                }
                if (word.Length == 0) break;
                text.Append(word).Append(' ');
                tokens.Add(new Token(span, char.IsLetter(word[0]) ? WordClass.X : WordClass.Punct, "", ""));
            }
            text.Append('\n');
            read.Add(new Sentence(tokens[first].Span.Union(tokens[^1].Span), new TokenRange(first, tokens.Count), s));
        }
        return new GoldNames(text.ToString(), new TokenizedText(tokens.ToImmutable(), read.ToImmutable()), gold.ToImmutable());
    }

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
