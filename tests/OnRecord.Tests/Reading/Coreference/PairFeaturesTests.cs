using OnRecord.Reading;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Names;
using OnRecord.Reading.Quotes;
using OnRecord.Reading.Tokens;

namespace OnRecord.Tests.Reading.Coreference;

public class PairFeaturesTests
{
    private const string Report =
        "Foreign minister Mara Ilk met the envoy Osk Tarrant in Velmar on Monday. In her letter, Ilk had asked him for help (“They know us,” she wrote), but the talks, which began late, failed.\n\n" +
        "“I am not sure,” Tarrant told reporters. His spokesman, the former mayor of Velmar, said that it was too early. These talks and the letter itself were theirs, he added; nobody else’s.";

    [Fact]
    public void Every_row_is_one_that_the_model_has()
    {
        var rows = new int[PairFeatures.Most];
        var antecedents = new int[Chains.MostAntecedents];
        var pairs = 0;
        ForEach(Report, (chains, m, count) =>
        {
            var features = new PairFeatures(chains, m);
            for (var i = 0; i < count; i++)
            {
                for (var rank = 0; rank < 20; rank += 5) Assert.All(rows[..features.Write(antecedents[i], rank, rank, 9, rows)], row => Assert.InRange(row, 0, PairFeatures.Rows - 1));
                Assert.Distinct(rows[..features.Write(antecedents[i], 0, 0, 0, rows)]);
                pairs++;
            }
            Assert.All(rows[..features.WriteNew(antecedents.AsSpan(0, count), rows)], row => Assert.InRange(row, 0, PairFeatures.Rows - 1));
        }, antecedents);
        Assert.True(pairs > 50);
    }

    [Fact]
    public void A_phrase_has_no_more_features_than_there_is_room_for()
    {
        var features = new uint[PhraseFeatures.Most];
        ForEach(Report, (chains, m, _) => Assert.InRange(PhraseFeatures.Write(chains, m, features), 8, PhraseFeatures.Most), new int[Chains.MostAntecedents]);
    }

    [Fact]
    public void The_antecedents_of_she_are_no_men_and_no_things()
    {
        var antecedents = new int[Chains.MostAntecedents];
        ForEach("Mara Ilk met Mr. Tarrant. The letters and the ship were late, she said.", (chains, m, count) =>
        {
            if (chains.Phrases[m].Pronoun is null) return;
            var words = antecedents.Take(count).Select(a => chains.Reading.Words.TextOf(chains.Phrases[a].First, chains.Phrases[a].End)).ToList();
            Assert.Contains("Mara Ilk", words);
            Assert.DoesNotContain(words, word => word.Contains("Tarrant", StringComparison.Ordinal) || word.Contains("ship", StringComparison.Ordinal) || word.Contains("letters", StringComparison.Ordinal));
        }, antecedents);
    }

    [Fact]
    public void Far_back_a_pronoun_means_only_names_and_what_acts()
    {
        var antecedents = new int[Chains.MostAntecedents];
        ForEach("Mara Ilk came to a widow at noon. The boats, the nets, the ropes, the sails, the oars, the lamps, the crates, the maps, the drums, the flags, the bells and the anchors were old. She left.", (chains, m, count) =>
        {
            if (chains.Phrases[m].Pronoun is null) return;
            var words = antecedents.Take(count).Select(a => chains.Reading.Words.TextOf(chains.Phrases[a].First, chains.Phrases[a].End)).ToList();
            Assert.Contains("Mara Ilk", words);
            Assert.DoesNotContain("a widow", words);
        }, antecedents);
    }

    private static void ForEach(string text, Action<Chains, int, int> look, int[] antecedents)
    {
        var paragraphs = Paragraphs(text);
        var tokenized = Tokenizer.Tokenize(text, paragraphs);
        var reading = NameReader.Read(text, SyntaxReader.Read(text, tokenized), tokenized.Sentences).Reading!;
        var chains = MentionReader.Phrases(reading, QuotationReader.Read(text, paragraphs));
        foreach (var m in chains.Order)
        {
            look(chains, m, chains.Antecedents(m, antecedents));
            chains.Tie(m, -1);
        }
    }

    private static System.Collections.Immutable.ImmutableArray<OnRecord.Text.TextSpan> Paragraphs(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? [new(0, text.Length)] : [new(0, end), new(end + 2, text.Length)];
    }
}
