using System.Numerics.Tensors;
using OnRecord.Reading.Trees;

namespace OnRecord.Train.Networks;

/// <summary>The parser's own layer over the encoded words, learned with a dynamic oracle (Goldberg and Nivre 2013; features of Kiperwasser and Goldberg 2016).</summary>
internal sealed class ParserHead(Network network, int worker)
{
    private readonly NetworkShape shape = network.Shape;
    private readonly ParserState state = new();
    private readonly float[] layer = new float[network.Shape.Parser];
    private readonly float[] layerGradient = new float[network.Shape.Parser];
    private readonly float[] mask = new float[network.Shape.Parser];
    private readonly float[] relations = new float[network.Shape.Relations];
    private float[] projected = [], projectedGradient = [], turned = [], turnedWeights = [];

    public void Forward(Encoding encoding)
    {
        var width = shape.Places * shape.Parser;
        Buffers.Room(ref projected, encoding.Count * width);
        Buffers.Room(ref projectedGradient, encoding.Count * width);
        Kernels.Multiply(encoding.Output, encoding.Count, shape.Hidden, network.Places.Values, width, projected);
    }

    public void Backward(Encoding encoding)
    {
        var width = shape.Places * shape.Parser;
        Buffers.Room(ref turned, encoding.Count * shape.Hidden);
        Kernels.Transpose(encoding.Output, encoding.Count, shape.Hidden, turned);
        Kernels.Multiply(turned, shape.Hidden, encoding.Count, projectedGradient, width, network.Places.Gradients[worker]);
        Buffers.Room(ref turnedWeights, width * shape.Hidden);
        Kernels.Transpose(network.Places.Values, shape.Hidden, width, turnedWeights);
        Kernels.Multiply(projectedGradient, encoding.Count, width, turnedWeights, shape.Hidden, encoding.OutputGradient);
    }

    /// <summary>Follows one sentence, mostly by its own steps, and learns at each which steps lose nothing; returns the loss.</summary>
    public double Learn(Example example, int start, Chance chance, float explore)
    {
        var loss = 0.0;
        Span<int> places = stackalloc int[shape.Places];
        Span<float> scores = stackalloc float[3], shares = stackalloc float[3];
        state.Start(example.Length);
        while (!state.IsDone)
        {
            if (!state.CanLeft && !state.CanRight)
            {
                state.Shift();
                continue;
            }
            Score(start, places, scores, chance);
            var (shift, left, right) = Oracle.Cost(state, example.Heads!);
            var least = Math.Min(shift, Math.Min(left, right));
            Span<int> costs = [shift, left, right];
            int guess = -1, best = -1;
            for (var step = 0; step < 3; step++)
            {
                if (costs[step] == int.MaxValue) scores[step] = float.NegativeInfinity;
                else if (guess < 0 || scores[step] > scores[guess]) guess = step;
                if (costs[step] == least && (best < 0 || scores[step] > scores[best])) best = step;
            }
            TensorPrimitives.SoftMax(scores, shares);
            var good = 0f;
            for (var step = 0; step < 3; step++) good += costs[step] == least ? shares[step] : 0;
            loss -= Math.Log(Math.Max(good, 1e-9f));
            Array.Clear(layerGradient);
            for (var step = 0; step < 3; step++)
            {
                if (costs[step] == int.MaxValue) continue;
                var gradient = shares[step] - (costs[step] == least ? shares[step] / Math.Max(good, 1e-9f) : 0);
                network.StepBias.Gradients[worker][step] += gradient;
                Learn(network.Steps, step, gradient);
            }
            var top = state.Stack(0);
            if (example.Relations![top] >= 0)
            {
                if (state.CanLeft && example.Heads![top] == state.Next && state.Next < state.Length) loss += LearnRelation(0, example.Relations[top]);
                if (state.CanRight && example.Heads![top] == state.Stack(1)) loss += LearnRelation(1, example.Relations[top]);
            }
            Return(start, places);
            Take(chance.Next() < explore ? guess : best, 0);
        }
        return loss;
    }

    /// <summary>The tree that the weights think best, step by step.</summary>
    public ParserState Parse(int start, int length)
    {
        Span<int> places = stackalloc int[shape.Places];
        Span<float> scores = stackalloc float[3];
        state.Start(length);
        while (!state.IsDone)
        {
            if (!state.CanLeft && !state.CanRight)
            {
                state.Shift();
                continue;
            }
            Score(start, places, scores, null);
            var step = -1;
            if (state.CanShift) step = 0;
            if (state.CanLeft && (step < 0 || scores[1] > scores[step])) step = 1;
            if (state.CanRight && (step < 0 || scores[2] > scores[step])) step = 2;
            var relation = 0;
            if (step > 0)
            {
                ScoreRelations(step - 1);
                relation = TensorPrimitives.IndexOfMax(relations);
            }
            Take(step, (byte)relation);
        }
        return state;
    }

    private void Take(int step, byte relation)
    {
        if (step == 0) state.Shift();
        else if (step == 1) state.Left(relation);
        else state.Right(relation);
    }

    private void Score(int start, Span<int> places, Span<float> scores, Chance? chance)
    {
        state.Look(places);
        network.PlaceBias.Values.CopyTo(layer, 0);
        for (var place = 0; place < places.Length; place++)
        {
            var row = places[place] < 0 ? network.Missing.Row(place) : Row(projected, start + places[place], place);
            TensorPrimitives.Add(layer, row, layer);
        }
        TensorPrimitives.Max(layer, 0f, layer);
        Buffers.Drop(layer, mask, chance, Rates.Parser);
        for (var step = 0; step < 3; step++) scores[step] = network.StepBias.Values[step] + TensorPrimitives.Dot(network.Steps.Row(step), layer);
    }

    private void ScoreRelations(int side)
    {
        for (var relation = 0; relation < shape.Relations; relation++)
        {
            relations[relation] = network.RelationBias.Row(side)[relation] + TensorPrimitives.Dot(network.Relations.Row((side * shape.Relations) + relation), layer);
        }
    }

    private double LearnRelation(int side, int right)
    {
        ScoreRelations(side);
        TensorPrimitives.SoftMax(relations, relations);
        var loss = -Math.Log(Math.Max(relations[right], 1e-9f));
        relations[right] -= 1;
        for (var relation = 0; relation < shape.Relations; relation++)
        {
            network.RelationBias.Gradients[worker][(side * network.RelationBias.Columns) + relation] += relations[relation];
            Learn(network.Relations, (side * shape.Relations) + relation, relations[relation]);
        }
        return loss;
    }

    private void Learn(Parameter weights, int row, float gradient)
    {
        var own = weights.Gradients[worker].AsSpan(row * shape.Parser, shape.Parser);
        TensorPrimitives.MultiplyAdd(layer, gradient, own, own);
        TensorPrimitives.MultiplyAdd(weights.Row(row), gradient, layerGradient, layerGradient);
    }

    private void Return(int start, ReadOnlySpan<int> places)
    {
        for (var i = 0; i < layer.Length; i++) layerGradient[i] = layer[i] > 0 ? layerGradient[i] * mask[i] : 0;
        TensorPrimitives.Add(network.PlaceBias.Gradients[worker], layerGradient, network.PlaceBias.Gradients[worker]);
        for (var place = 0; place < places.Length; place++)
        {
            var own = places[place] < 0 ? network.Missing.Gradients[worker].AsSpan(place * shape.Parser, shape.Parser) : Row(projectedGradient, start + places[place], place);
            TensorPrimitives.Add(own, layerGradient, own);
        }
    }

    private Span<float> Row(float[] rows, int word, int place) => rows.AsSpan((word * shape.Places * shape.Parser) + (place * shape.Parser), shape.Parser);
}
