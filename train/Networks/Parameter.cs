namespace OnRecord.Train.Networks;

/// <summary>One matrix of weights with its gradients, one for each worker, and the running moments of Adam (Kingma and Ba 2015).</summary>
internal sealed class Parameter
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f, Epsilon = 1e-8f;

    private readonly float[] mean;
    private readonly float[] variance;
    private readonly bool[][]? touched;

    /// <summary>A matrix of zeros.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="workers">Workers that gather gradients side by side.</param>
    /// <param name="isSparse">Whether a batch touches few rows, as of a table of words.</param>
    public Parameter(int rows, int columns, int workers, bool isSparse = false)
    {
        (Rows, Columns) = (rows, columns);
        Values = new float[rows * columns];
        mean = new float[Values.Length];
        variance = new float[Values.Length];
        Gradients = [.. Enumerable.Range(0, workers).Select(_ => new float[Values.Length])];
        if (isSparse) touched = [.. Enumerable.Range(0, workers).Select(_ => new bool[rows])];
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; }

    /// <summary>For each worker what its sentences ask to be changed.</summary>
    public float[][] Gradients { get; }

    /// <summary>Fills with numbers evenly spread around zero.</summary>
    public Parameter Spread(Random random, float width)
    {
        for (var i = 0; i < Values.Length; i++) Values[i] = width * ((2 * random.NextSingle()) - 1);
        return this;
    }

    /// <summary>Spreads as Glorot and Bengio (2010) advise for a layer of these many inputs and outputs.</summary>
    public Parameter Spread(Random random) => Spread(random, MathF.Sqrt(6f / (Rows + Columns)));

    public Parameter Fill(int start, int length, float value)
    {
        Values.AsSpan(start, length).Fill(value);
        return this;
    }

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>The gradient of a row of a sparse table.</summary>
    public Span<float> TouchRow(int worker, int row)
    {
        touched![worker][row] = true;
        return Gradients[worker].AsSpan(row * Columns, Columns);
    }

    /// <summary>Sum of the squares of all gradients, which are first gathered in the first worker's.</summary>
    public double Gather()
    {
        var sum = 0.0;
        for (var row = 0; row < Rows; row++)
        {
            if (!IsTouched(row)) continue;
            for (var i = row * Columns; i < (row + 1) * Columns; i++)
            {
                for (var worker = 1; worker < Gradients.Length; worker++)
                {
                    Gradients[0][i] += Gradients[worker][i];
                    Gradients[worker][i] = 0;
                }
                sum += Gradients[0][i] * Gradients[0][i];
            }
        }
        return sum;
    }

    /// <summary>One step against the gathered gradient, which is cleared.</summary>
    /// <param name="rate">Length of the step.</param>
    /// <param name="scale">Factor of the gradient.</param>
    /// <param name="time">Number of the step, from 1.</param>
    public void Step(float rate, float scale, int time)
    {
        var correct1 = 1 - MathF.Pow(Beta1, time);
        var correct2 = 1 - MathF.Pow(Beta2, time);
        for (var row = 0; row < Rows; row++)
        {
            if (!IsTouched(row)) continue;
            for (var i = row * Columns; i < (row + 1) * Columns; i++)
            {
                var gradient = scale * Gradients[0][i];
                Gradients[0][i] = 0;
                mean[i] += (1 - Beta1) * (gradient - mean[i]);
                variance[i] += (1 - Beta2) * ((gradient * gradient) - variance[i]);
                Values[i] -= rate * (mean[i] / correct1) / (MathF.Sqrt(variance[i] / correct2) + Epsilon);
            }
            if (touched is not null)
            {
                foreach (var rows in touched) rows[row] = false;
            }
        }
    }

    private bool IsTouched(int row)
    {
        if (touched is null) return true;
        foreach (var rows in touched)
        {
            if (rows[row]) return true;
        }
        return false;
    }
}
