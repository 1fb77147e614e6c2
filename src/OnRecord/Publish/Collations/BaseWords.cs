using System.Collections.Immutable;

namespace OnRecord.Publish.Collations;

/// <summary>The base's words as printed, each with the blanks and marks behind it: the places that witnesses are laid against.</summary>
/// <param name="Spans">One for each word: the word alone.</param>
/// <param name="Texts">The same with what stands before the next; the first also with what stands before it.</param>
internal sealed record BaseWords(ImmutableArray<TextSpan> Spans, ImmutableArray<string> Texts)
{
    public static BaseWords Of(ImmutableArray<TextSpan> stretches, string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var texts = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < stretches.Length; i++)
        {
            var words = Split(stretches[i], text);
            for (var k = 0; k < words.Count; k++)
            {
                var start = k == 0 ? stretches[i].Start : words[k].Start;
                var end = k + 1 < words.Count ? words[k + 1].Start : stretches[i].End;
                spans.Add(words[k]);
                texts.Add(text[start..end] + (k + 1 == words.Count && i + 1 < stretches.Length ? Apparatus.Gap : ""));
            }
        }
        return new BaseWords(spans.ToImmutable(), texts.ToImmutable());
    }

    /// <summary>Runs without blanks; a stretch without any word is one run.</summary>
    public static List<TextSpan> Split(TextSpan stretch, string text)
    {
        var words = new List<TextSpan>();
        for (var at = stretch.Start; at < stretch.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < stretch.End && !char.IsWhiteSpace(text[end])) end++;
            words.Add(new TextSpan(at, end));
            at = end;
        }
        if (words.Count == 0) words.Add(stretch);
        return words;
    }

    /// <summary>The words that a span of the base touches, as [first, last + 1); empty when none.</summary>
    public (int From, int To) Touched(TextSpan span)
    {
        var from = 0;
        while (from < Spans.Length && !Spans[from].Overlaps(span)) from++;
        var to = from;
        while (to < Spans.Length && Spans[to].Overlaps(span)) to++;
        return (from, to);
    }
}
