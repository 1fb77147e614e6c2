using OnRecord.Reading.Networks;

namespace OnRecord.Train.Networks;

/// <summary>Writes the trained network with one byte a weight, as <see cref="LanguageModel"/> reads it.</summary>
internal static class LanguageExport
{
    /// <summary>Weights are spread over -127 to 127.</summary>
    private const float Steps = 127;

    /// <summary>Of the feature table so many values in a thousand may be cut off, so that a few large ones do not coarsen all others.</summary>
    private const double CutOff = 0.0005;

    public static void Write(BinaryWriter output, Network network, FeatureRows features, IReadOnlyList<string> labels, IReadOnlyList<string> relations)
    {
        var (shape, h) = (network.Shape, network.Shape.Hidden);
        Write(output, labels);
        Write(output, relations);
        features.Rows.Write(output);
        WriteTable(output, network.Table);
        Write(output, network.Unknown.Values);
        WriteMatrix(output, shape.Input, 3 * h, (input, j) => network.Window.Values[(input * 3 * h) + j], _ => 0);
        output.Write(h);
        Write(output, network.WindowBias.Values);
        Write(output, network.Edges.Values);
        output.Write(shape.Layers);
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            var (weights, biases) = (network.Layers[layer].Values, network.Biases[layer].Values);
            WriteMatrix(output, h, 3 * h, (input, j) => weights[(input * 3 * h) + j], j => biases[j]);
        }
        WriteMatrix(output, h, shape.Tags, (input, j) => network.Tags.Values[(input * network.Tags.Columns) + j], j => network.TagBias.Values[j]);
        var width = shape.Places * shape.Parser;
        WriteMatrix(output, h, width, (input, j) => network.Places.Values[(input * width) + j], _ => 0);
        output.Write(shape.Places);
        output.Write(shape.Parser);
        Write(output, network.Missing.Values);
        Write(output, network.PlaceBias.Values);
        WriteMatrix(output, shape.Parser, StepScorer.Steps, (input, j) => network.Steps.Row(j)[input], j => network.StepBias.Values[j]);
        for (var side = 0; side < 2; side++)
        {
            var own = side;
            WriteMatrix(output, shape.Parser, shape.Relations, (input, j) => network.Relations.Row((own * shape.Relations) + j)[input], j => network.RelationBias.Row(own)[j]);
        }
    }

    private static void Write(BinaryWriter output, IReadOnlyList<string> strings)
    {
        output.Write(strings.Count);
        foreach (var value in strings) output.Write(value);
    }

    private static void Write(BinaryWriter output, float[] values)
    {
        foreach (var value in values) output.Write(value);
    }

    private static void WriteTable(BinaryWriter output, Parameter table)
    {
        var sizes = Array.ConvertAll(table.Values, MathF.Abs);
        Array.Sort(sizes);
        var unit = sizes[(int)((1 - CutOff) * (sizes.Length - 1))] / Steps;
        output.Write(table.Rows);
        output.Write(table.Columns);
        output.Write(unit);
        foreach (var value in table.Values) output.Write((sbyte)Math.Clamp(MathF.Round(value / unit), -Steps, Steps));
    }

    private static void WriteMatrix(BinaryWriter output, int inputs, int outputs, Func<int, int, float> weight, Func<int, float> bias)
    {
        output.Write(inputs);
        output.Write(outputs);
        var units = Enumerable.Range(0, outputs).Select(j => Math.Max(1e-9f, Enumerable.Range(0, inputs).Max(i => MathF.Abs(weight(i, j))) / Steps)).ToArray();
        Write(output, units);
        Write(output, [.. Enumerable.Range(0, outputs).Select(bias)]);
        for (var i = 0; i < inputs; i++)
        {
            for (var j = 0; j < outputs; j++) output.Write((sbyte)MathF.Round(weight(i, j) / units[j]));
        }
    }
}
