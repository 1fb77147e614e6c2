namespace OnRecord.Reading.Trees;

/// <summary>A half-made tree: a stack of words, the words still to come, and the arcs so far. The root stands behind the last word.</summary>
/// <remarks>
/// The arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011): shift takes the next word on the stack; left hangs the top of the stack on the next word;
/// right hangs it on the word below. The root takes one word only, the last on the stack, so that every tree has one root; each word is
/// shifted once and attached once, so that a sentence of n words takes 2n steps and the result is always a tree.
/// </remarks>
internal sealed class ParserState
{
    public const int None = -1;

    private int[] stack = [];
    private int depth;

    /// <summary>Words of the sentence.</summary>
    public int Length { get; private set; }

    /// <summary>The next word to come; equal to <see cref="Length"/> for the root.</summary>
    public int Next { get; private set; }

    /// <summary>Head of each word: its index, <see cref="Length"/> for the root, <see cref="None"/> while open.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Relation of each word to its head.</summary>
    public byte[] Relations { get; private set; } = [];

    private int[] leftmost = [];
    private int[] rightmost = [];
    private int[] leftCount = [];
    private int[] rightCount = [];

    public bool IsDone => Next == Length && depth == 0;

    public bool CanShift => Next < Length;

    /// <summary>The root takes a word only when nothing else is left.</summary>
    public bool CanLeft => depth > 0 && (Next < Length || depth == 1);

    public bool CanRight => depth > 1;

    public int Depth => depth;

    public void Start(int length)
    {
        if (Heads.Length < length)
        {
            (stack, Heads, Relations) = (new int[length], new int[length], new byte[length]);
            (leftmost, rightmost, leftCount, rightCount) = (new int[length], new int[length], new int[length], new int[length]);
        }
        (Length, Next, depth) = (length, 0, 0);
        Heads.AsSpan(0, length).Fill(None);
        leftmost.AsSpan(0, length).Fill(None);
        rightmost.AsSpan(0, length).Fill(None);
        leftCount.AsSpan(0, length).Clear();
        rightCount.AsSpan(0, length).Clear();
    }

    /// <summary>A word on the stack, counted from the top; <see cref="None"/> below the bottom.</summary>
    public int Stack(int below) => below < depth ? stack[depth - 1 - below] : None;

    /// <summary>A word to come; <see cref="None"/> behind the last.</summary>
    public int Buffer(int ahead) => Next + ahead < Length ? Next + ahead : None;

    /// <summary>The first dependent before a word, or <see cref="None"/>.</summary>
    public int Leftmost(int word) => word < 0 ? None : leftmost[word];

    /// <summary>The last dependent after a word, or <see cref="None"/>.</summary>
    public int Rightmost(int word) => word < 0 ? None : rightmost[word];

    public int LeftCount(int word) => word < 0 ? 0 : leftCount[word];

    public int RightCount(int word) => word < 0 ? 0 : rightCount[word];

    /// <summary>The words the parser looks at: three on the stack and the next one; with more room, their outermost dependents.</summary>
    public void Look(Span<int> places)
    {
        (places[0], places[1], places[2], places[3]) = (Stack(2), Stack(1), Stack(0), Buffer(0));
        if (places.Length <= 4) return;
        (places[4], places[5], places[6], places[7]) = (Leftmost(places[2]), Rightmost(places[2]), Rightmost(places[1]), Leftmost(places[3]));
    }

    public void Shift() => stack[depth++] = Next++;

    public void Left(byte relation)
    {
        var word = stack[--depth];
        Attach(word, Next, relation);
        if (Next == Length) return;
        if (leftCount[Next]++ == 0 || word < leftmost[Next]) leftmost[Next] = word;
    }

    public void Right(byte relation)
    {
        var word = stack[--depth];
        var head = stack[depth - 1];
        Attach(word, head, relation);
        rightCount[head]++;
        rightmost[head] = Math.Max(rightmost[head], word);
    }

    private void Attach(int word, int head, byte relation) => (Heads[word], Relations[word]) = (head, relation);
}
