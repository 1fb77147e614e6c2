using OnRecord.Reading;

namespace OnRecord.Eval.Names;

/// <summary>Counts of names by kind: in the gold, read, and read right.</summary>
internal sealed class NameTally
{
    public static readonly string[] Kinds = ["person", "organisation", "place"];

    private readonly int[] gold = new int[Kinds.Length];
    private readonly int[] read = new int[Kinds.Length];
    private readonly int[] right = new int[Kinds.Length];

    /// <summary>F1 over all kinds, 0 to 1.</summary>
    public double F1 => Ratio(2 * right.Sum(), gold.Sum() + read.Sum());

    /// <summary>Number of a kind; states count as places; -1 for kinds that are not measured.</summary>
    public static int NumberOf(NameKind kind) => kind switch
    {
        NameKind.Person => 0,
        NameKind.Organisation => 1,
        NameKind.State or NameKind.Place => 2,
        _ => -1,
    };

    public void AddGold(int kind) => gold[kind]++;

    public void AddRead(int kind, bool isRight)
    {
        read[kind]++;
        if (isRight) right[kind]++;
    }

    public IEnumerable<string> Lines() => Kinds.Select((name, kind) => Line(name, gold[kind], read[kind], right[kind])).Append(Line("all", gold.Sum(), read.Sum(), right.Sum()));

    private static string Line(string name, int gold, int read, int right) =>
        $"  {name,-13} gold {gold,5}  read {read,5}  right {right,5}  P {Ratio(right, read):0.000}  R {Ratio(right, gold):0.000}  F1 {Ratio(2 * right, gold + read):0.000}";

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
