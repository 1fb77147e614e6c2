using OnRecord.Reading.Models;

namespace OnRecord.Reading.Trees;

/// <summary>What the parser looks at to choose its next step: the words on top of the stack, the next words, and their dependents (after Zhang and Nivre 2011).</summary>
internal static class ParseFeatures
{
    /// <summary>Room for the features of one step.</summary>
    public const int Most = 96;

    private const int FarthestDistance = 10;
    private const int MostDependents = 4;

    /// <summary>Writes the features of a state; returns how many.</summary>
    public static int Write(ParserState state, ReadOnlySpan<ParseWord> words, Span<uint> features)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Next, b1 = state.Buffer(1), b2 = state.Buffer(2);
        int s0l = state.Leftmost(s0), s0r = state.Rightmost(s0), s1l = state.Leftmost(s1), s1r = state.Rightmost(s1);
        var b0l = b0 < state.Length ? state.Leftmost(b0) : ParserState.None;
        var (ws0, ws1, ws2) = (At(words, s0), At(words, s1), At(words, s2));
        var (wb0, wb1, wb2) = (b0 < words.Length ? words[b0] : ParseWord.Root, At(words, b1), At(words, b2));
        var (rs0l, rs0r, rs1l, rs1r, rb0l) = (Relation(state, s0l), Relation(state, s0r), Relation(state, s1l), Relation(state, s1r), Relation(state, b0l));
        var distance = s0 < 0 ? 0u : (uint)Math.Min(b0 - s0, FarthestDistance);
        var distance1 = s1 < 0 ? 0u : (uint)Math.Min(s0 - s1, FarthestDistance);
        var (lefts0, rights0) = ((uint)Math.Min(state.LeftCount(s0), MostDependents), (uint)Math.Min(state.RightCount(s0), MostDependents));
        var rights1 = (uint)Math.Min(state.RightCount(s1), MostDependents);
        var leftb0 = b0 < state.Length ? (uint)Math.Min(state.LeftCount(b0), MostDependents) : 0u;
        var n = 0;
        void One(int template, uint value, Span<uint> to) => to[n++] = FeatureHasher.Feature(template, value);
        void Two(int template, uint a, uint b, Span<uint> to) => to[n++] = FeatureHasher.Feature(template, a, b);
        void Three(int template, uint a, uint b, uint c, Span<uint> to) => to[n++] = FeatureHasher.Feature(template, a, b, c);

        // One word: letters, tag, both, cluster.
        Single(1, ws0, features);
        Single(6, ws1, features);
        Single(11, wb0, features);
        Single(16, wb1, features);
        Two(21, ws2.Word, ws2.Tag, features);
        One(22, ws2.Tag, features);
        Two(23, wb2.Word, wb2.Tag, features);
        One(24, wb2.Tag, features);

        // Pairs.
        Two(25, ws0.Tag, wb0.Tag, features);
        Two(26, ws0.Word, wb0.Tag, features);
        Two(27, ws0.Tag, wb0.Word, features);
        Two(28, ws0.Word, wb0.Word, features);
        Two(29, ws0.Tag, ws1.Tag, features);
        Two(30, ws0.Word, ws1.Tag, features);
        Two(31, ws0.Tag, ws1.Word, features);
        Two(32, ws0.Word, ws1.Word, features);
        Two(33, wb0.Tag, wb1.Tag, features);
        Two(34, wb0.Word, wb1.Tag, features);
        Two(35, ws1.Word, wb0.Tag, features);
        Two(36, ws1.Tag, wb0.Word, features);
        Two(37, ws0.Fine, wb0.Fine, features);
        Two(38, ws0.Fine, ws1.Fine, features);
        Two(39, ws0.Fine, wb0.Tag, features);
        Two(40, ws1.Fine, ws0.Tag, features);
        Two(41, wb0.Fine, ws0.Tag, features);

        // Three words.
        Three(42, ws0.Tag, wb0.Tag, wb1.Tag, features);
        Three(43, ws1.Tag, ws0.Tag, wb0.Tag, features);
        Three(44, ws2.Tag, ws1.Tag, ws0.Tag, features);
        Three(45, wb0.Tag, wb1.Tag, wb2.Tag, features);
        Three(46, ws1.Tag, ws0.Word, wb0.Tag, features);
        Three(47, ws1.Word, ws0.Tag, wb0.Tag, features);
        Three(48, ws1.Tag, ws0.Tag, wb0.Word, features);
        Three(49, ws1.Coarse, ws0.Coarse, wb0.Coarse, features);

        // Dependents and their relations.
        Three(50, ws0.Tag, At(words, s0l).Tag, wb0.Tag, features);
        Three(51, ws0.Tag, At(words, s0r).Tag, wb0.Tag, features);
        Three(52, ws1.Tag, At(words, s1l).Tag, ws0.Tag, features);
        Three(53, ws1.Tag, At(words, s1r).Tag, ws0.Tag, features);
        Three(54, ws0.Tag, wb0.Tag, At(words, b0l).Tag, features);
        Two(55, ws0.Tag, rs0l, features);
        Two(56, ws0.Tag, rs0r, features);
        Two(57, ws1.Tag, rs1l, features);
        Two(58, ws1.Tag, rs1r, features);
        Two(59, wb0.Tag, rb0l, features);
        Three(60, ws0.Word, rs0l, rs0r, features);
        Three(61, ws1.Word, rs1l, rs1r, features);
        Three(62, ws1.Tag, ws0.Tag, rs1r, features);
        Three(63, ws0.Tag, wb0.Tag, rs0l, features);
        Three(64, ws0.Tag, wb0.Tag, rb0l, features);
        Two(65, At(words, s0r).Word, ws0.Tag, features);
        Two(66, At(words, s0l).Word, ws0.Tag, features);
        Two(67, At(words, b0l).Word, wb0.Tag, features);

        // Distances and numbers of dependents.
        Three(68, distance, ws0.Tag, wb0.Tag, features);
        Three(69, distance, ws0.Word, wb0.Word, features);
        Three(70, distance1, ws1.Tag, ws0.Tag, features);
        Three(71, ws0.Tag, lefts0, rights0, features);
        Three(72, ws0.Word, lefts0, rights0, features);
        Three(73, ws1.Tag, rights1, ws0.Tag, features);
        Two(74, ws1.Word, rights1, features);
        Two(75, wb0.Tag, leftb0, features);
        Two(76, ws0.Class, (wb0.Class << 8) | (ws1.Class << 16) | (wb1.Class << 24), features);
        return n;

        void Single(int template, ParseWord word, Span<uint> to)
        {
            One(template, word.Word, to);
            One(template + 1, word.Tag, to);
            Two(template + 2, word.Word, word.Tag, to);
            Two(template + 3, word.Fine, word.Tag, to);
            One(template + 4, word.Coarse, to);
        }
    }

    private static ParseWord At(ReadOnlySpan<ParseWord> words, int index) => index < 0 ? ParseWord.Missing : words[index];

    /// <summary>Relation of a dependent to its head, from 1; 0 where there is no dependent.</summary>
    private static uint Relation(ParserState state, int dependent) => dependent < 0 ? 0 : state.Relations[dependent] + 1u;
}
