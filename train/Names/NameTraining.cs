using System.Diagnostics;
using OnRecord.Reading.Models;
using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Train.Names;

/// <summary>Trains the recogniser of names.</summary>
internal static class NameTraining
{
    private const int DefaultEpochs = 8;
    private static readonly int Rows = 1 << int.Parse(Environment.GetEnvironmentVariable("ROWS") ?? "18");
    private static readonly float Rate = float.Parse(Environment.GetEnvironmentVariable("RATE") ?? "0.1");
    private static readonly float Shrink = float.Parse(Environment.GetEnvironmentVariable("SHRINK") ?? "0");
    private static readonly float Drop = float.Parse(Environment.GetEnvironmentVariable("DROP") ?? "0.2");
    private static readonly string Weights = Environment.GetEnvironmentVariable("WEIGHTS") ?? "2,1,1,0.5,0.5";
    private const float Scale = 24;
    private static readonly float Keep = float.Parse(Environment.GetEnvironmentVariable("KEEP") ?? "1");

    public static void Run(Options options)
    {
        var names = Path.Combine(options.Data, "english/ner");
        var clock = Stopwatch.StartNew();
        var ws = Weights.Split(',').Select(float.Parse).ToArray();
        NameSource[] sources =
        [
            new("uner_ewt_dev.tsv", 0, ws[0], NameCorpus.Read(Path.Combine(names, "uner_ewt_dev.tsv"), isWritten: true)),
            new("GUM", 1, ws[1], GumNames.Read(Path.Combine(options.Data, "english/ud_gum_free/train.conllu"))),
            new("wikigold.tsv", 2, ws[2], NameCorpus.Read(Path.Combine(names, "wikigold.tsv"), isWritten: true)),
            new("btc.tsv", 3, ws[3], NameCorpus.Read(Path.Combine(names, "btc.tsv"), isWritten: false)),
            new("wnut17.tsv", 4, ws[4], NameCorpus.Read(Path.Combine(names, "wnut17.tsv"), isWritten: false)),
        ];
        var random = new Random(options.Seed);
        var types = WordTypes.Make(options, sources, random);
        var stretches = sources.SelectMany(source => Stretches(source, types)).ToArray();
        (string, NameBlock[])[] devs =
        [
            ("pud", [.. NameCorpus.Read(Path.Combine(names, "uner_pud.tsv"), true).Select(b => new NameBlock(b, types))]),
            ("re3d", [.. NameCorpus.Read(Path.Combine(names, "re3d_nobbc.tsv"), true).Select(b => new NameBlock(b, types))]),
            ("gumdev", [.. GumNames.Read(Path.Combine(options.Data, "english/ud_gum_free/dev.conllu")).Select(b => new NameBlock(b, types))]),
        ];
        Console.WriteLine($"{stretches.Length} stretches, {stretches.Sum(s => s.Labels.Length)} words, {clock.Elapsed.TotalSeconds:F0} s");
        var trainer = new ChainTrainer(Rows, Rate, Shrink);
        var epochs = options.Epochs > 0 ? options.Epochs : DefaultEpochs;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(stretches);
            clock.Restart();
            double loss = 0;
            foreach (var stretch in stretches) loss += Learn(trainer, stretch, random);
            var model = trainer.Finish(Scale, 1 - (Drop * Keep), types);
            Console.WriteLine($"round {epoch}: {loss:F0}, {clock.Elapsed.TotalSeconds:F0} s " + string.Join("  ", devs.Select(d => d.Item1 + " " + F1(model, d.Item2))));
        }
        if (Environment.GetEnvironmentVariable("ERRORS") is string errs)
        {
            var m = trainer.Finish(Scale, 1 - (Drop * Keep), types);
            foreach (var (b, src) in devs.First(d => d.Item1 == errs).Item2.Zip(NameCorpus.Read(Path.Combine(names, errs == "pud" ? "uner_pud.tsv" : "re3d_nobbc.tsv"), true)))
            {
                var labels = new byte[b.Labels.Length];
                foreach (var s in b.Sentences) NameRecogniser.Label(m, b.Described.AsSpan(s.Tokens.Start, s.Tokens.Length), b.Looked.AsSpan(s.Tokens.Start, s.Tokens.Length), labels.AsSpan(s.Tokens.Start, s.Tokens.Length));
                var ws2 = src.SelectMany(x => x.Words).ToArray();
                var g = Spans(b.Labels).ToHashSet(); var r = Spans(labels).ToHashSet();
                string Show((int, int, int) x) => "POL"[x.Item3] + " [" + string.Join(' ', ws2[x.Item1..(x.Item2 + 1)]) + "]   … " + string.Join(' ', ws2[Math.Max(0, x.Item1 - 4)..Math.Min(ws2.Length, x.Item2 + 5)]);
                foreach (var x in r.Except(g)) Console.WriteLine("EXTRA  " + Show(x));
                foreach (var x in g.Except(r)) Console.WriteLine("MISSED " + Show(x));
            }
        }
        using var output = ModelOutput.Create(options, "names.bin");
        trainer.Finish(Scale, 1 - (Drop * Keep), types).Write(output);
    }

    private static string F1(NameModel model, NameBlock[] blocks)
    {
        int gold = 0, read = 0, right = 0;
        foreach (var block in blocks)
        {
            var labels = new byte[block.Labels.Length];
            foreach (var s in block.Sentences) NameRecogniser.Label(model, block.Described.AsSpan(s.Tokens.Start, s.Tokens.Length), block.Looked.AsSpan(s.Tokens.Start, s.Tokens.Length), labels.AsSpan(s.Tokens.Start, s.Tokens.Length));
            var g = Spans(block.Labels).ToHashSet();
            var r = Spans(labels).ToArray();
            gold += g.Count; read += r.Length; right += r.Count(g.Contains);
        }
        return $"{100.0 * right / read:F1}/{100.0 * right / gold:F1}/{200.0 * right / (gold + read):F1}";
    }

    private static IEnumerable<(int, int, int)> Spans(byte[] labels)
    {
        var start = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == 0) continue;
            var place = NameLabels.Place(labels[i]);
            if (place is NameLabels.Begin or NameLabels.Unit) start = i;
            if (place is NameLabels.Last or NameLabels.Unit) yield return (start, i, (labels[i] - 1) / 4);
        }
    }

    private static double Learn(ChainTrainer trainer, Stretch stretch, Random random)
    {
        Span<uint> kept = stackalloc uint[stretch.Features.Length];
        var starts = new int[stretch.Starts.Length];
        var count = 0;
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            starts[i] = count;
            for (var f = stretch.Starts[i]; f < stretch.Starts[i + 1]; f++)
            {
                if (random.NextSingle() >= Drop) kept[count++] = stretch.Features[f];
            }
        }
        starts[^1] = count;
        return trainer.Learn(kept[..count], starts, stretch.Labels, stretch.Weight);
    }

    private static IEnumerable<Stretch> Stretches(NameSource source, WordNumbers types)
    {
        var features = new uint[NameFeatures.Most];
        int lost = 0, all = 0;
        List<Stretch> made = [];
        foreach (var document in source.Documents)
        {
            var block = new NameBlock(document, types);
            foreach (var sentence in block.Sentences)
            {
                var range = sentence.Tokens;
                for (var i = range.Start; i < range.End; i++) { if (block.Labels[i] != 0) { all++; if (!block.Looked[i]) lost++; } }
                for (var i = range.Start; i < range.End;)
                {
                    if (!block.Looked[i])
                    {
                        i++;
                        continue;
                    }
                    var end = i + 1;
                    while (end < range.End && block.Looked[end]) end++;
                    List<uint> own = [];
                    List<int> starts = [0];
                    for (var k = i; k < end; k++)
                    {
                        own.AddRange(features.AsSpan(0, NameFeatures.Write(block.Described.AsSpan(range.Start, range.Length), k - range.Start, source.Number, features)));
                        starts.Add(own.Count);
                    }
                    var labels = block.Labels[i..end];
                    Mend(labels);
                    made.Add(new Stretch([.. own], [.. starts], labels, source.Weight));
                    i = end;
                }
            }
        }
        Console.WriteLine($"{source.Name}: {source.Documents.Count} documents, {made.Count} stretches, {all} words of names, {lost} never looked at");
        return made;
    }

    /// <summary>A name that begins or ends outside the stretch is cut to it.</summary>
    private static void Mend(byte[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == 0) continue;
            var kind = (labels[i] - 1) / 4;
            var goesOn = NameLabels.Place(labels[i]) is NameLabels.Inside or NameLabels.Last && i > 0 && labels[i - 1] != 0;
            var more = NameLabels.Place(labels[i]) is NameLabels.Inside or NameLabels.Begin && i + 1 < labels.Length;
            labels[i] = (byte)NameLabels.Of(kind, goesOn ? (more ? NameLabels.Inside : NameLabels.Last) : more ? NameLabels.Begin : NameLabels.Unit);
        }
    }

    private sealed record Stretch(uint[] Features, int[] Starts, byte[] Labels, float Weight);
}
