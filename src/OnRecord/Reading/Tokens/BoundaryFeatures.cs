namespace OnRecord.Reading.Tokens;

/// <summary>What decides whether a sentence ends in a gap between two tokens: the tokens around it, the rules' verdict, what the sentence has had so far, and the style of the text.</summary>
internal static class BoundaryFeatures
{
    /// <summary>Room for the features of one gap.</summary>
    public const int Most = 32;

    /// <summary>True for a gap that the model decides: next to a mark, or before what may begin a sentence.</summary>
    public static bool IsCandidate(in BoundaryToken before, in BoundaryToken after)
    {
        if (after.Shape is TokenShape.Clitic or TokenShape.Comma || after.Rule >= BoundaryRule.NeverEnds) return false;
        return before.Shape > TokenShape.Clitic || after.Shape != TokenShape.Lower || after.Rule != BoundaryRule.Silent;
    }

    /// <summary>Writes the features of the gap before a token; returns how many.</summary>
    /// <param name="view">The text.</param>
    /// <param name="at">Place of the token after the gap.</param>
    /// <param name="toEnd">Tokens from the gap to the end of the paragraph.</param>
    /// <param name="sentence">What the sentence has had so far.</param>
    /// <param name="features">Room for <see cref="Most"/>.</param>
    public static int Write(BoundaryView view, int at, int toEnd, SentenceSoFar sentence, Span<uint> features)
    {
        var tokens = view.Tokens;
        var style = view.Style;
        ref readonly var l1 = ref tokens[at - 1];
        ref readonly var l2 = ref tokens[at - 2];
        ref readonly var l3 = ref tokens[at - 3];
        ref readonly var r1 = ref tokens[at];
        ref readonly var r2 = ref tokens[at + 1];
        ref readonly var r3 = ref tokens[at + 2];

        // Behind closing marks the end mark they close counts, and the word before it; before opening marks the word after them.
        var mark = at - 1;
        while (mark > at - 4 && tokens[mark].IsCloser) mark--;
        var closers = (uint)(at - 1 - mark);
        var word = mark;
        while (word > at - 4 && !tokens[word].IsWord) word--;
        var next = at;
        while (next < at + 3 && !tokens[next].IsWord) next++;
        ref readonly var lw = ref tokens[word];
        ref readonly var rw = ref tokens[next];

        uint s1 = (uint)l1.Shape, s2 = (uint)l2.Shape, s3 = (uint)l3.Shape, t1 = (uint)r1.Shape, t2 = (uint)r2.Shape, t3 = (uint)r3.Shape;
        uint context = (uint)tokens[mark].Shape | (closers << 6) | (r1.Blank ? 1u << 8 : 0) | (l1.Blank ? 1u << 9 : 0) | ((uint)r1.Rule << 10);
        uint marked = tokens[mark].IsEndMark || l1.IsEndMark ? 1u : 0;
        uint length = Bucket(sentence.Length), rest = Bucket(view.ToMark(at)), end = Bucket(toEnd);
        uint inside = (uint)Math.Min(sentence.Brackets, 2) | (sentence.InQuote ? 4u : 0);
        uint likeFirst = (r1.Word == sentence.FirstWord ? 1u : 0) | (r1.Shape == sentence.FirstShape ? 2u : 0) | (r1.Word == sentence.LastFirstWord ? 4u : 0);

        var writer = new FeatureWriter(features);
        writer.Add(context, t1);
        writer.Add(context, t1, t2);
        writer.Add((s2 << 8) | s1, t1, t2);
        writer.Add((s3 << 16) | (s2 << 8) | s1, (t3 << 16) | (t2 << 8) | t1);
        writer.Add(l1.Word, r1.Word);
        writer.Add(context, r1.Word);
        writer.Add(context, rw.Word, (uint)(next - at));
        writer.Add(context, lw.Word);
        writer.Add(s1, r1.Word, t1);
        writer.Add(lw.Word, (uint)rw.Shape, context);
        writer.Add(length, context);
        writer.Add(length, s1, t1);
        writer.Add(rest, context);
        writer.Add(rest, s1, t1);
        writer.Add(end, context);
        writer.Add(end, length, (s1 << 8) | t1);
        writer.Add(style, context);
        writer.Add(style % 3, context, t1);
        writer.Add(style / 27 % 3, s1, t1);
        writer.Add(style / 3 % 3, s1, t1);
        writer.Add(likeFirst, s1, t1);
        writer.Add(likeFirst, context);
        writer.Add(lw.Length, (uint)lw.Shape, context);
        writer.Add(sentence.FirstWord, s1, t1);
        writer.Add(style, rest, (s1 << 8) | t1);
        return writer.Count;
    }

    private static uint Bucket(int count) => count switch
    {
        < 6 => (uint)Math.Max(count, 0),
        < 8 => 6,
        < 12 => 7,
        < 18 => 8,
        < 28 => 9,
        < 45 => 10,
        _ => 11,
    };

    /// <summary>Numbers the templates and mixes their values. The model looks at the upper bits, which a product fills well; a stronger mix costs twice the time and gains nothing.</summary>
    private ref struct FeatureWriter(Span<uint> features)
    {
        // The constants are those of MurmurHash3's finish (Appleby) and the golden ratio, all odd.
        private const uint First = 0x85EBCA6B, Second = 0xC2B2AE35, Golden = 0x9E3779B1;

        private readonly Span<uint> features = features;

        public int Count { get; private set; }

        public void Add(uint first, uint second, uint third = 0)
        {
            var mixed = (first * First) ^ uint.RotateLeft(second * Second, 11) ^ uint.RotateLeft(third * First, 22);
            features[Count] = ((mixed ^ (mixed >> 15)) + (uint)(Count + 1)) * Golden;
            Count++;
        }
    }
}
