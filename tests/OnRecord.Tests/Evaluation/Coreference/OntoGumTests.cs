using OnRecord.Eval.Coreference;

namespace OnRecord.Tests.Evaluation.Coreference;

public sealed class OntoGumTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-coref");

    [Fact]
    public void Spans_point_into_the_text_with_its_blanks_and_paragraphs()
    {
        Write("part.conllu", "# newdoc id = d1", "# newpar", "1\tIlk\t_\t_\t_\t_\t_\t_\t_\t_", "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_", "2\tdid\t_\t_\t_\t_\t_\t_\t_\t_", "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_", "4\tsee\t_\t_\t_\t_\t_\t_\t_\t_",
            "5\tit\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No", "6\t.\t_\t_\t_\t_\t_\t_\t_\t_", "", "# newpar", "1\tShe\t_\t_\t_\t_\t_\t_\t_\t_", "2\tleft\t_\t_\t_\t_\t_\t_\t_\t_", "");
        Write("d1.conll", "# begin document d1", "0\tIlk\t(1)", "1\tdid\t_", "2\tn't\t_", "3\tsee\t_", "4\tit\t(2", "5\t.\t2)", "", "6\tShe\t(1)(2", "7\tleft\t2)", "# end document");

        var document = Assert.Single(OntoGum.Read(folder.FullName, Path.Combine(folder.FullName, "part.conllu")));

        Assert.Equal("Ilk didn't see it.\n\nShe left", document.Text.TrimEnd());
        Assert.Equal(["Ilk She", "it. She left"], document.Chains.Select(chain => string.Join(' ', chain.Select(span => document.Text[span.Start..span.End]))));
    }

    [Fact]
    public void Documents_of_the_other_part_are_left_out()
    {
        Write("part.conllu", "# newdoc id = d1", "1\tIlk\t_\t_\t_\t_\t_\t_\t_\t_", "");
        Write("d2.conll", "0\tIlk\t(1)");
        Assert.Empty(OntoGum.Read(folder.FullName, Path.Combine(folder.FullName, "part.conllu")));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, params string[] lines) => File.WriteAllLines(Path.Combine(folder.FullName, name), lines);
}
