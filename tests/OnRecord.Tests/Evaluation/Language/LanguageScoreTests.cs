using System.ComponentModel;
using System.Diagnostics;
using OnRecord.Eval.Language;

namespace OnRecord.Tests.Evaluation.Language;

public sealed class LanguageScoreTests : IDisposable
{
    /// <summary>Two documents of own writing, with a semicolon for each tab: a multiword token that is the sum of its words, one that is not, an empty node, a blank in a word.</summary>
    private const string Own =
        """
        # newdoc id = one
        # newpar
        # text = The minister can't come.
        1;The;the;DET;DT;_;2;det;_;_
        2;minister;minister;NOUN;NN;_;5;nsubj;_;_
        3-4;can't;_;_;_;_;_;_;_;_
        3;ca;can;AUX;MD;_;5;aux;_;_
        4;n't;not;PART;RB;_;5;advmod;_;_
        5;come;come;VERB;VB;_;0;root;_;SpaceAfter=No
        6;.;.;PUNCT;.;_;5;punct;_;_

        # text = Its late in Vorland said Mara Ilk
        1-2;Its;_;_;_;_;_;_;_;_
        1;It;it;PRON;PRP;_;3;nsubj;_;_
        2;'s;be;AUX;VBZ;_;3;cop;_;_
        3;late;late;ADJ;JJ;_;0;root;_;_
        4;in;in;ADP;IN;_;5;case;_;_
        5;Vorland;Vorland;PROPN;NNP;_;3;obl;_;_
        6;said;say;VERB;VBD;_;3;parataxis;_;_
        6.1;it;it;PRON;PRP;_;_;_;_;_
        7;Mara;Mara;PROPN;NNP;_;6;nsubj;_;_
        8;Ilk;Ilk;PROPN;NNP;_;7;flat:name;_;_

        # newpar
        # text = 50 000 people left!
        1;50 000;50000;NUM;CD;_;2;nummod;_;_
        2;people;people;NOUN;NNS;_;3;nsubj;_;_
        3;left;leave;VERB;VBD;_;0;root;_;SpaceAfter=No
        4;!;!;PUNCT;.;_;3;punct;_;_

        # newdoc id = two
        # text = Nobody knew why.
        1;Nobody;nobody;PRON;NN;_;2;nsubj;_;_
        2;knew;know;VERB;VBD;_;0;root;_;_
        3;why;why;ADV;WRB;_;2;ccomp;_;SpaceAfter=No
        4;.;.;PUNCT;.;_;2;punct;_;_

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-language");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_is_right_in_everything_scores_one() => Assert.Equal(new LanguageScore(1, 1, 1, 1, 1, 1, 1), LanguageScore.Of(Words(Own), Words(Own)));

    [Fact]
    public void A_sentence_cut_in_two_and_a_wrong_head_and_lemma_count()
    {
        var read = Words(Own.Replace("1;Nobody;nobody;PRON;NN;_;2;", "1;Nobody;somebody;PRON;NN;_;3;", StringComparison.Ordinal).Replace("left;leave;VERB;VBD;_;0;root;_;SpaceAfter=No\n", "left;leave;VERB;VBD;_;0;root;_;_\n\n", StringComparison.Ordinal));
        var score = LanguageScore.Of(Words(Own), read);
        Assert.Equal(2.0 * 3 / (4 + 5), score.Sentences);
        Assert.Equal(1, score.Words);
        Assert.Equal(21 / 22.0, score.Lemmas, 6);
        Assert.Equal(20 / 22.0, score.Heads, 6);
    }

    [Fact]
    public void The_scores_are_those_of_the_public_script()
    {
        var script = SharedData.Path("tools/score_conllu.py");
        var gold = Write("gold.conllu", Own.Replace(';', '\t'));
        var read = Write("read.conllu", LanguageCommand.Reread(gold));
        var score = LanguageCommand.Score(gold);
        double[] own = [score.Sentences, score.Words, score.Classes, score.Tags, score.Lemmas, score.Heads, score.Relations];
        Assert.Equal(Script(script, gold, read), own.Select(share => (100 * share).ToString("F2")));
    }

    [Fact]
    public void Raw_text_has_blanks_between_sentences_and_empty_lines_between_paragraphs()
    {
        var raw = RawReports.Of(Own.Split('\n')).ToArray();
        Assert.Equal(2, raw.Length);
        Assert.Contains(@"come. Its late in Vorland said Mara Ilk\n\n50 000 people", raw[0].Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static ConlluWords Words(string text) => ConlluWords.Read(text.Split('\n').Select(line => line.Replace(';', '\t')));

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>The second column of each line that the script prints.</summary>
    private static string[] Script(string script, string gold, string read)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", [script, "score", gold, read]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var lines = python.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return [.. lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])];
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not on this machine");
            return [];
        }
    }
}
