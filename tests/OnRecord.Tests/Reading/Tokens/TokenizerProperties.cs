using System.Collections.Immutable;
using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Tests.Reading.Tokens;

public sealed class TokenizerProperties
{
    private static readonly string[] Pieces =
    [
        "the", "Zelandiawhich", "ZETOJan", "don't", "U.S.", "Mr.", "100,000", "$", "5pm", "“", "”", "\"", "'", "’", "„", "«", "``", ".", "...", "?!", ",", " ", "\u00A0", "\n", "-", "—",
        "pre-", "a@b.org", "http://x.y", "\uD83D\uDE00", "\uD83D", "\u0301", "й", "Σ", "漢", "\0", "1", "/", ":", "(", ")", "&", "_", "#", "No.", "\u200D",
    ];

    [Fact]
    public void Tokens_slice_the_text_in_order_and_leave_only_blanks_out()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
        Check.QuickThrowOnFailure(Prop.ForAll(texts.ToArbitrary(), Holds));
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Holds(text.Get)));
    }

    [Fact]
    public void Time_grows_with_the_text_and_nothing_hangs()
    {
        string[] texts =
        [
            new('a', 1_000_000), new('"', 100_000), new('“', 100_000), string.Concat(Enumerable.Repeat("a-", 100_000)), string.Concat(Enumerable.Repeat("a.b@", 100_000)),
            string.Concat(Enumerable.Repeat("1,234", 100_000)), string.Concat(Enumerable.Repeat("U.S.", 100_000)), new('.', 300_000), new('\'', 100_000),
            string.Concat(Enumerable.Repeat("A. ", 100_000)), string.Concat(Enumerable.Repeat("?”", 100_000)), string.Concat(Enumerable.Repeat("\uD83D\uDE00\u200D", 100_000)),
        ];
        foreach (var text in texts)
        {
            var clock = Stopwatch.StartNew();
            Assert.True(Holds(text));
            // Linear work takes about a second on a busy machine; quadratic work over a million characters takes many minutes.
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{text[..8]} took {clock.Elapsed}");
        }
    }

    private static bool Holds(string text)
    {
        var middle = text.Length / 2;
        ImmutableArray<TextSpan> paragraphs = text.Length < 4 ? [new TextSpan(0, text.Length)] : [new TextSpan(0, middle), new TextSpan(middle, text.Length)];
        var tokenized = Tokenizer.Tokenize(text, paragraphs);
        var at = 0;
        foreach (var token in tokenized.Tokens)
        {
            if (token.Span.Start < at || token.Span.IsEmpty || token.Span.End > text.Length) return false;
            if (!paragraphs[0].Contains(token.Span) && !paragraphs[^1].Contains(token.Span)) return false;
            for (; at < token.Span.Start; at++)
            {
                if (!Characters.IsBlank(text[at])) return false;
            }
            at = token.Span.End;
        }
        var next = 0;
        foreach (var sentence in tokenized.Sentences)
        {
            if (sentence.Tokens.Start != next || sentence.Tokens.IsEmpty || !paragraphs[sentence.Paragraph].Contains(sentence.Span)) return false;
            next = sentence.Tokens.End;
        }
        return next == tokenized.Tokens.Length;
    }
}
