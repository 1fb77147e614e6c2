namespace OnRecord.Eval.Coreference;

/// <summary>Pairs off rows and columns one to one so that the sum of their similarities is greatest (Kuhn 1955, Munkres 1957; in the shortest-path form of Jonker and Volgenant 1987).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum.</summary>
    /// <param name="similarity">Not negative; rows or columns left over pair with nothing.</param>
    public static double Best(double[,] similarity)
    {
        var isWide = similarity.GetLength(0) <= similarity.GetLength(1);
        var (rows, columns) = isWide ? (similarity.GetLength(0), similarity.GetLength(1)) : (similarity.GetLength(1), similarity.GetLength(0));
        double Cost(int r, int c) => isWide ? -similarity[r, c] : -similarity[c, r];
        var rowPrice = new double[rows + 1];
        var columnPrice = new double[columns + 1];
        var rowOf = new int[columns + 1];
        var before = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var least = new double[columns + 1];
            Array.Fill(least, double.PositiveInfinity);
            var isUsed = new bool[columns + 1];
            do
            {
                isUsed[column] = true;
                var (from, delta, next) = (rowOf[column], double.PositiveInfinity, 0);
                for (var c = 1; c <= columns; c++)
                {
                    if (isUsed[c]) continue;
                    var reduced = Cost(from - 1, c - 1) - rowPrice[from] - columnPrice[c];
                    if (reduced < least[c]) (least[c], before[c]) = (reduced, column);
                    if (least[c] < delta) (delta, next) = (least[c], c);
                }
                for (var c = 0; c <= columns; c++)
                {
                    if (isUsed[c])
                    {
                        rowPrice[rowOf[c]] += delta;
                        columnPrice[c] -= delta;
                    }
                    else least[c] -= delta;
                }
                column = next;
            }
            while (rowOf[column] != 0);
            for (; column != 0; column = before[column]) rowOf[column] = rowOf[before[column]];
        }
        var sum = 0.0;
        for (var c = 1; c <= columns; c++)
        {
            if (rowOf[c] != 0) sum -= Cost(rowOf[c] - 1, c - 1);
        }
        return sum;
    }
}
