using OnRecord.Intake;
using OnRecord.Reading;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Tests.Reading;

/// <summary>What holds of every reading, whatever the text: offsets slice it, sentences tile its tokens, trees are trees.</summary>
public sealed class AnnotatorProperties
{
    private const int Texts = 400;

    [Fact]
    public void Tokens_slice_the_text_and_leave_out_nothing_but_blanks() => ForAll((text, read) =>
    {
        var at = 0;
        foreach (var span in read.Tokens.Select(token => token.Span))
        {
            if (span.IsEmpty || span.Start < at || span.End > text.Length) return $"{span} stands behind {at}";
            if (FirstSeen(text, at, span.Start) is int lost) return $"character {lost} is in no token";
            at = span.End;
        }
        return FirstSeen(text, at, text.Length) is int last ? $"character {last} is in no token" : null;
    });

    [Fact]
    public void Sentences_tile_the_tokens_and_stay_in_their_paragraphs() => ForAll((_, read) =>
    {
        var next = 0;
        foreach (var sentence in read.Sentences)
        {
            if (sentence.Tokens.Start != next || sentence.Tokens.IsEmpty) return $"sentence at token {sentence.Tokens.Start}, not {next}";
            if (sentence.Span != read.Tokens[next].Span.Union(read.Tokens[sentence.Tokens.End - 1].Span)) return $"span of the sentence at token {next}";
            if (!read.Report.Paragraphs[sentence.Paragraph].Contains(sentence.Span)) return $"sentence at token {next} leaves its paragraph";
            next = sentence.Tokens.End;
        }
        return next == read.Tokens.Length ? null : $"token {next} is in no sentence";
    });

    [Fact]
    public void Trees_have_one_root_and_no_circle_and_stay_in_their_sentence() => ForAll((_, read) =>
    {
        foreach (var range in read.Sentences.Select(sentence => sentence.Tokens))
        {
            var roots = 0;
            for (var token = range.Start; token < range.End; token++)
            {
                if (read.Tokens[token].Head == token) roots++;
                if (!range.Contains(read.Tokens[token].Head)) return $"head of token {token} is {read.Tokens[token].Head}";
                if (!ReachesRoot(read, token, range.Length)) return $"token {token} hangs in a circle";
            }
            if (roots != 1) return $"{roots} roots from token {range.Start}";
        }
        return null;
    });

    [Fact]
    public void Quotations_names_mentions_and_times_slice_the_text() => ForAll((text, read) =>
    {
        var whole = new TextSpan(0, text.Length);
        var spans = read.Quotations.Select(quotation => quotation.Span).Concat(read.Names.Select(name => name.Span)).Concat(read.Mentions.Select(mention => mention.Span)).Concat(read.Times.Select(time => time.Span));
        return spans.Where(span => span.IsEmpty || !whole.Contains(span)).Select(span => $"{span} is no slice").FirstOrDefault();
    });

    private static void ForAll(Func<string, AnnotatedReport, string?> complaint)
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var text = TextGenerator.Text(seed);
            var report = ReportDresser.Dress(new Report { Id = "random", Text = text });
            var found = complaint(text, Annotator.AnnotateWhole(report));
            Assert.True(found is null, $"seed {seed}: {found}");
        }
    }

    private static int? FirstSeen(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Characters.IsBlank(text[i])) return i;
        }
        return null;
    }

    private static bool ReachesRoot(AnnotatedReport read, int token, int steps)
    {
        for (; steps > 0 && read.Tokens[token].Head != token; steps--) token = read.Tokens[token].Head;
        return read.Tokens[token].Head == token;
    }
}
