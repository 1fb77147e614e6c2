using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Names;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Constructions;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>Whom a headline means by "minister" or "police": the body names them afterwards.</summary>
internal static class HeadlineSpeakers
{
    /// <summary>The statements with the described speakers of the headline as the body names them, where only one speaker of the body goes by that noun.</summary>
    /// <param name="prose">The report.</param>
    /// <param name="candidates">What the statements were made of, in the same order.</param>
    /// <param name="statements">In order of the text, those of the headline first.</param>
    public static void Name(Prose prose, ImmutableArray<Candidate> candidates, ImmutableArray<Statement>.Builder statements)
    {
        var body = 0;
        while (body < candidates.Length && candidates[body].Stretch.Paragraph == Headline.Paragraph) body++;
        for (var i = 0; i < body; i++)
        {
            if (candidates[i].Source.IsEmpty || statements[i].Speaker is not { How: MentionHow.Context, Wikidata: null, Aliases.IsEmpty: true }) continue;
            var noun = prose.Word(DescribedSpeakers.HeadOf(prose, candidates[i].Source));
            if (Only(prose, noun, candidates, statements, body) is Speaker named) statements[i] = statements[i] with { Speaker = named with { How = MentionHow.Context } };
        }
    }

    private static Speaker? Only(Prose prose, string noun, ImmutableArray<Candidate> candidates, ImmutableArray<Statement>.Builder statements, int body)
    {
        Speaker? only = null;
        for (var i = body; i < statements.Count; i++)
        {
            if (statements[i].Speaker is not Speaker speaker || !Has(prose, candidates[i].Source, noun)) continue;
            if (only is not null && only.Id != speaker.Id) return null;
            only = speaker;
        }
        return only;
    }

    /// <summary>"Works Minister Mara Ilk" is a minister, "the Ministry of Works" a ministry; "ministry spokeswoman Mara Ilk" is not.</summary>
    private static bool Has(Prose prose, TokenRange source, string noun)
    {
        for (var i = source.Start; i < source.End; i++)
        {
            if (prose.Word(i) == noun && (i + 1 == source.End || !prose.Is(i + 1, WordKind.Noun) || (prose.IsCapital(i + 1) && Lexicon.IsOfficeHead(noun)))) return true;
        }
        return false;
    }
}
