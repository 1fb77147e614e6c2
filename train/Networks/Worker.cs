namespace OnRecord.Train.Networks;

/// <summary>One of the workers that share a batch.</summary>
internal sealed class Worker(Network network, float[] dropShare, int number)
{
    private readonly Encoding encoding = new(network, dropShare, number);
    private readonly LabelHead tags = new(network, network.Tags, network.TagBias, network.Shape.Tags, number);
    private readonly LabelHead names = new(network, network.Names, network.NameBias, network.Shape.Names, number);
    private readonly ParserHead parser = new(network, number);

    /// <summary>Gathers the gradients of some sentences; returns their loss.</summary>
    public double Learn(List<Example> examples, Chance chance, float explore)
    {
        encoding.Forward(examples, chance);
        tags.Forward(encoding);
        names.Forward(encoding);
        parser.Forward(encoding);
        var loss = 0.0;
        for (var s = 0; s < examples.Count; s++)
        {
            var (start, length) = encoding.Sentences[s];
            loss += tags.Learn(examples[s].Tags, start, length);
            loss += names.Learn(examples[s].Names, start, length);
            if (examples[s].Heads is not null) loss += parser.Learn(examples[s], start, chance, explore);
        }
        tags.Backward(encoding);
        names.Backward(encoding);
        parser.Backward(encoding);
        encoding.Backward();
        return loss;
    }

    /// <summary>Counts what is right in sentences that were not learned from.</summary>
    public Tally Measure(List<Example> examples, Func<int, string> relation, Func<int, string> tag)
    {
        var tally = new Tally();
        foreach (var chunk in examples.Chunk(16))
        {
            encoding.Forward([.. chunk], null);
            tags.Forward(encoding);
            parser.Forward(encoding);
            for (var s = 0; s < chunk.Length; s++)
            {
                var (start, length) = encoding.Sentences[s];
                var state = parser.Parse(start, length);
                for (var i = 0; i < length; i++)
                {
                    tally.Words++;
                    var best = tag(tags.Best(start + i)).Split(' ');
                    var own = chunk[s].Tags![i] < 0 ? ["", ""] : tag(chunk[s].Tags![i]).Split(' ');
                    if (best[0] == own[0]) tally.Tags++;
                    if (best[1] == own[1]) tally.Classes++;
                    if (state.Heads[i] != chunk[s].Heads![i]) continue;
                    tally.Attached++;
                    var right = chunk[s].Heads![i] == length ? "root" : chunk[s].Relations![i] < 0 ? "" : relation(chunk[s].Relations![i]);
                    var found = state.Heads[i] == length ? "root" : relation(state.Relations[i]);
                    if (right.Split(':')[0] == found.Split(':')[0]) tally.Labelled++;
                }
            }
        }
        return tally;
    }

    internal sealed class Tally
    {
        public int Words, Tags, Classes, Attached, Labelled;

        public override string ToString() => $"XPOS {Share(Tags):F2} UPOS {Share(Classes):F2} UAS {Share(Attached):F2} LAS {Share(Labelled):F2}";

        private double Share(int right) => 100.0 * right / Words;
    }
}
