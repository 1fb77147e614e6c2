using System.Diagnostics;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Train.Sentences;

/// <summary>Trains the decision where sentences end.</summary>
internal static class SentenceTraining
{
    private const int DefaultEpochs = 12;

    /// <summary>Weight of a gap without a mark in which no sentence ends: a cut there is the worst mistake in edited text, which the treebanks have less of than users do.</summary>
    private const double UnmarkedWeight = 3;

    /// <summary>2^18 weights of a byte.</summary>
    private const int Bits = 18;

    /// <summary>Rounds at the end whose weights are averaged.</summary>
    private const int Averaged = 5;

    /// <summary>
    /// Logarithm of the odds from which a sentence ends without a mark in a careful text. Between 0 and 3 the dev parts do not change by more than a fifth of a
    /// point; 3, the strictest, keeps edited news whole.
    /// </summary>
    private const double UnmarkedMargin = 3;

    /// <summary>Logarithm of the odds that is enough where the rules have a sentence end; between 0 and -1.5 the dev parts do not change, and short texts without a style are cut better.</summary>
    private const double MarkedMargin = -1.5;

    /// <summary>Share of the gaps after which the sentence goes on as the half-trained model has it, not as it is right: in use it lives with its own mistakes.</summary>
    private const double OwnHistory = 0.3;

    public static void Run(Options options)
    {
        var clock = Stopwatch.StartNew();
        var read = Treebank.Folders.SelectMany(folder => RawDocuments.Read(Path.Combine(options.Data, folder, "train.conllu"))).ToArray();
        var documents = read.Concat(DocumentNoise.Changed(read, new Random(options.Seed))).Select(document => new Prepared(document)).ToArray();
        var model = Train(options, documents).Finish(UnmarkedMargin, MarkedMargin);
        using (var output = ModelOutput.Create(options, "sentences.bin")) model.Write(output);
        var figures = Treebank.Folders.Select(folder => Evaluate(options, model, folder)).ToArray();
        foreach (var figure in figures) Console.WriteLine(figure);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s");
        ModelOutput.WriteCard(options, "sentences.md", Card(options, read.Length, documents.Length - read.Length, figures));
    }

    private static LogisticTrainer Train(Options options, Prepared[] documents)
    {
        var random = new Random(options.Seed);
        var trainer = new LogisticTrainer(Bits);
        var epochs = options.Epochs > 0 ? options.Epochs : DefaultEpochs;
        var order = documents.ToArray();
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var document in order) Learn(trainer, document, random, epoch > 1 ? OwnHistory : 0);
            if (epoch > epochs - Averaged) trainer.Average();
        }
        return trainer;
    }

    private static void Learn(LogisticTrainer trainer, Prepared document, Random random, double ownHistory)
    {
        Span<uint> room = stackalloc uint[BoundaryFeatures.Most];
        for (var p = 0; p < document.Paragraphs.Length; p++)
        {
            var range = document.Paragraphs[p];
            var start = document.View.Start(p);
            var sentence = new SentenceSoFar();
            for (var i = 0; i < range.Length; i++)
            {
                var at = start + i;
                if (i > 0)
                {
                    var ends = document.EndsBefore(range.Start + i);
                    if (BoundaryFeatures.IsCandidate(document.View.Tokens[at - 1], document.View.Tokens[at]))
                    {
                        var features = room[..BoundaryFeatures.Write(document.View, at, range.Length - i, sentence, room)];
                        var own = random.NextDouble() < ownHistory && trainer.Score(features) > 0;
                        trainer.Learn(features, ends, !ends && document.View.Tokens[at].Rule == BoundaryRule.Silent ? UnmarkedWeight : 1);
                        ends |= own;
                    }
                    if (ends) sentence.End();
                }
                sentence.Take(document.View.Tokens[at]);
            }
        }
    }

    private static string Evaluate(Options options, BoundaryModel model, string folder)
    {
        int gold = 0, read = 0, right = 0, goldWords = 0, readWords = 0, rightWords = 0;
        foreach (var document in RawDocuments.Read(Path.Combine(options.Data, folder, "dev.conllu")).Select(document => new Prepared(document)))
        {
            var splitter = new SentenceSplitter(document.View, model);
            var ends = new List<int>();
            for (var p = 0; p < document.Paragraphs.Length; p++) splitter.Split(p, document.Paragraphs[p], ends);
            var start = 0;
            var own = document.Document.Ends;
            gold += own.Count;
            read += ends.Count;
            foreach (var end in ends)
            {
                // A sentence is right when it begins where one ends and no other ends inside it.
                var inside = Enumerable.Range(start, end - start - 1).Any(i => own.Contains(document.Spans[i].End));
                var begins = start == 0 || own.Contains(document.Spans[start - 1].End);
                if (begins && !inside && own.Contains(document.Spans[end - 1].End)) right++;
                start = end;
            }
            goldWords += document.Document.Words.Count;
            readWords += document.Spans.Count;
            rightWords += document.Spans.ToHashSet().Count(document.Document.Words.ToHashSet().Contains);
        }
        return $"{folder} dev, raw text: sentence F1 {200.0 * right / (gold + read):F2} (gold {gold}, read {read}, right {right}), token F1 {200.0 * rightWords / (goldWords + readWords):F2}";
    }

    private static string Card(Options options, int documents, int changed, string[] figures) =>
        $"""
        # English sentence ends

        Logistic regression over hashed features of the gap between two tokens: the words and shapes around it, what the rules and the list of abbreviations say,
        how long the sentence is by then, how far the next mark is, and how careful the text is about its capitals and full stops. 2^{Bits} weights of one
        signed byte each. A gap is looked at where a mark stands, or where the next token is no word in small letters.

        - Data: UD English EWT 2.15 train (CC BY-SA 4.0) and UD English GUM train without its non-commercial genres (CC BY 4.0 and free genres): {documents} documents
          as raw text, and {changed} of them a second time with printers' quotation marks, lost blanks, in capitals, in small letters, or with unknown names.
        - Split: the treebanks' own; dev is not trained on, test is not used. A sentence is right when it has the same characters.
        - Licence of the weights: CC BY-SA 4.0, as adapted from EWT.
        - Made {options.Date} by `{options.Again}`; the same command gives the same bytes.

        {string.Join('\n', figures.Select(figure => "- " + figure))}
        """ + "\n";

    /// <summary>A document as the decision sees it.</summary>
    private sealed class Prepared
    {
        public Prepared(RawDocument document)
        {
            Document = document;
            (Spans, Paragraphs) = Tokenizer.Cut(document.Text, document.Paragraphs);
            View = new BoundaryView(document.Text, Spans, Paragraphs);
        }

        public RawDocument Document { get; }

        public List<TextSpan> Spans { get; }

        public OnRecord.Reading.TokenRange[] Paragraphs { get; }

        public BoundaryView View { get; }

        public bool EndsBefore(int token) => Document.Ends.Contains(Spans[token - 1].End);
    }
}
