using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Tests.Reading;

public sealed class SyntaxReaderTests
{
    private static readonly string[] Texts =
    [
        "The minister said that talks will go on. She would not say when.",
        "“We have seen no sign of it,” he added, and left the harbour of Vorland's capital.",
        "TROOPS LEAVE CITY",
        "x 漢字 \u0301 7,000 km/h (sic) – and so on…",
    ];

    [Fact]
    public void A_text_is_read_alike_whatever_was_read_before_it()
    {
        var alone = Read(Texts[1]);
        // More different words than are remembered.
        Read(string.Join(' ', Enumerable.Range(0, 30_000).Select(i => $"w{i:x}q")));

        Assert.Equal(alone, Read(Texts[1]));
    }

    [Fact]
    public void Many_threads_read_what_one_reads()
    {
        var expected = Texts.Select(Read).ToArray();
        var found = new ImmutableArray<Token>[Texts.Length * 50];
        Parallel.For(0, found.Length, i => found[i] = Read(Texts[i % Texts.Length]));

        for (var i = 0; i < found.Length; i++) Assert.Equal(expected[i % Texts.Length], found[i]);
    }

    [Fact]
    public void A_text_read_again_costs_little_more_memory_than_its_tokens()
    {
        var text = string.Concat(Enumerable.Repeat(Texts[0] + " ", 200));
        var tokenized = Tokenize(text);
        for (var i = 0; i < 5; i++) SyntaxReader.Read(text, tokenized);
        var before = GC.GetAllocatedBytesForCurrentThread();
        SyntaxReader.Read(text, tokenized);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        // 56 bytes are the token itself in the array that is returned.
        Assert.InRange(bytes / tokenized.Tokens.Length, 0, 64);
    }

    private static ImmutableArray<Token> Read(string text) => SyntaxReader.Read(text, Tokenize(text));

    private static TokenizedText Tokenize(string text) => Tokenizer.Tokenize(text, [new TextSpan(0, text.Length)]);
}
