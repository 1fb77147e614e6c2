using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Names;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Speakers;

namespace OnRecord.Records.Statements.Constructions;

/// <summary>Who is cited for what a speaker says: "the Post, quoting the port, said", "the Post reported …, citing two officials". The cited one says the same words inside the other's.</summary>
internal static class Cited
{
    /// <summary>The candidates with those of the cited, each right behind the one that cites.</summary>
    public static ImmutableArray<Candidate> With(Prose prose, ImmutableArray<Candidate> candidates)
    {
        if (!candidates.Any(candidate => Cites(prose, candidate) || InSource(prose, candidate) >= 0)) return candidates;
        var all = ImmutableArray.CreateBuilder<Candidate>(candidates.Length + 1);
        foreach (var candidate in candidates)
        {
            if (Cites(prose, candidate) && Main(candidates, candidate) is not null) continue;
            var cue = InSource(prose, candidate);
            var main = cue < 0 ? candidate : candidate with { Source = candidate.Source with { End = cue - 1 } };
            all.Add(main);
            if (cue >= 0) all.Add(Told(main, cue, Phrase(prose, main.Stretch, new TokenRange(cue + 1, candidate.Source.End))));
            foreach (var citing in candidates)
            {
                if (citing.Stretch == candidate.Stretch && Cites(prose, citing) && Main(candidates, citing) == candidate) all.Add(Told(main, citing.CueTokens.Start, Phrase(prose, citing.Stretch, citing.Content[0])));
            }
        }
        return all.ToImmutable();
    }

    private static Candidate Told(Candidate main, int cue, TokenRange source) =>
        main with { Source = source, Antecedent = default, CueTokens = new TokenRange(cue, cue + 1), Audience = default, Act = SpeechAct.Assert, Rule = "said by whom the speaker cites", Remarks = [], IsCited = true };

    /// <summary>"…, citing two officials": a statement of the same speaker in the same sentence has the words.</summary>
    private static Candidate? Main(ImmutableArray<Candidate> candidates, Candidate citing) =>
        candidates.FirstOrDefault(other => other != citing && other.Stretch == citing.Stretch && other.Source == citing.Source && !other.CueTokens.IsEmpty && !other.Covers(citing.CueTokens.Start));

    private static bool Cites(Prose prose, Candidate candidate) =>
        candidate.CueTokens.Length == 1 && IsCue(prose, candidate.CueTokens.Start) && candidate.Content.Length == 1 && IsSpeaker(prose, Phrase(prose, candidate.Stretch, candidate.Content[0]));

    /// <summary>Where "quoting" stands in a source, behind a comma; -1 when nowhere.</summary>
    private static int InSource(Prose prose, Candidate candidate)
    {
        for (var i = candidate.Source.Start + 2; i + 1 < candidate.Source.End; i++)
        {
            if (IsCue(prose, i) && prose.IsComma(i - 1)) return IsSpeaker(prose, Phrase(prose, candidate.Stretch, new TokenRange(i + 1, candidate.Source.End))) ? i : -1;
        }
        return -1;
    }

    private static bool IsCue(Prose prose, int token) => prose.IsNarrated(token) && prose.Word(token) is "citing" or "quoting";

    /// <summary>The noun phrase at the beginning of what is cited; all of it where none is seen.</summary>
    private static TokenRange Phrase(Prose prose, Stretch stretch, TokenRange range)
    {
        var phrase = NounPhrases.StartingAt(prose, stretch, range.Start, Attachment.All);
        return phrase.IsEmpty || phrase.End > range.End ? range : phrase;
    }

    /// <summary>True for somebody with a name or an office, or a noun of people and bodies; "citing two tests" gives the tests.</summary>
    private static bool IsSpeaker(Prose prose, TokenRange phrase)
    {
        var head = DescribedSpeakers.HeadOf(prose, phrase);
        if (SpeakerNouns.HeadType(prose, phrase) is SpeakerType type) return type != SpeakerType.Document;
        if (Lexicon.IsOfficeHead(prose.Word(head))) return true;
        var end = prose.Report.Tokens[head].Span;
        return Mentions.Within(prose.Report, end).Any(mention => mention.Entity >= 0 && mention.How == MentionHow.Name && prose.Report.Entities[mention.Entity].Kind is NameKind.Person or NameKind.Organisation or NameKind.State);
    }
}
