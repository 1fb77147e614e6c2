using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Constructions;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>Ties the words of a source to a speaker: a named entity, or the description as printed.</summary>
internal static class SpeakerResolver
{
    /// <summary>How many sentences back "she said" may still mean the last speaker rather than the last name: a paragraph between, and its quotation.</summary>
    private const int LongestChain = 3;

    /// <summary>How many statements back the speaker that a pronoun means is looked for.</summary>
    private const int FarthestSpeaker = 50;

    /// <summary>The speaker of a candidate.</summary>
    /// <param name="prose">The report.</param>
    /// <param name="candidate">Whose source words are looked up.</param>
    /// <param name="before">Speakers of the statements before it, nearest last.</param>
    /// <param name="distances">For each of these, how many sentences back its statement stands.</param>
    public static Speaker Resolve(Prose prose, Candidate candidate, IReadOnlyList<Speaker> before, Func<int, int> distances)
    {
        var source = candidate.Antecedent.IsEmpty ? candidate.Source : candidate.Antecedent;
        if (source.IsEmpty) return before.Count > 0 ? before[^1] with { How = MentionHow.Context } : Described(prose, default);
        var isPronoun = IsPronoun(prose, source);
        var mention = MentionOf(prose, source);
        if (isPronoun && IsPersonal(prose.Word(source.Start)) && LastPerson(prose, source, mention, before, distances) is Speaker person) return person with { How = MentionHow.Pronoun, Alternatives = Others(prose, mention, person, prose.Word(source.Start)) };
        if (mention is not null && !(isPronoun && Contradicts(prose.Report.Entities[mention.Entity], prose.Word(source.Start)))) return OfEntity(prose.Report, mention);
        if (isPronoun) return Pronoun(prose, source, before);
        return Described(prose, source);
    }

    /// <summary>The speaker that an entity of the report is.</summary>
    public static Speaker OfEntity(AnnotatedReport report, Mention mention)
    {
        var entity = report.Entities[mention.Entity];
        return new Speaker(SpeakerNames.Slug(entity.Canonical), entity.Canonical, TypeOf(entity.Kind), mention.How)
        {
            Wikidata = entity.Wikidata,
            Alternatives = [.. mention.Alternatives.Where(other => other >= 0 && other < report.Entities.Length).Select(other => report.Entities[other].Canonical)],
        };
    }

    private static SpeakerType TypeOf(NameKind kind) => kind switch
    {
        NameKind.Person => SpeakerType.Person,
        NameKind.State or NameKind.Place => SpeakerType.State,
        NameKind.Nationality => SpeakerType.Group,
        _ => SpeakerType.Organisation,
    };

    /// <summary>The mention that is the head of the source: the whole phrase, the name in apposition, or the name that ends its first part.</summary>
    private static Mention? MentionOf(Prose prose, TokenRange source)
    {
        var span = prose.Span(source);
        var headEnd = HeadEnd(prose, source);
        Mention? best = null;
        var bestScore = 0;
        foreach (var mention in Mentions.Within(prose.Report, span))
        {
            if (mention.Entity < 0) continue;
            var isPerson = prose.Report.Entities[mention.Entity].Kind == NameKind.Person;
            var isAfterComma = StartsPart(prose, source, mention.Span.Start);
            var score = mention.Span.Start <= span.Start && mention.Span.End >= span.End ? 5
                : mention.Span.Contains(headEnd - 1) && !IsCoordinated(prose, source, mention) ? 4
                : isPerson && isAfterComma ? 3
                : mention.Span.End >= span.End && isPerson && isAfterComma ? 2
                : 0;
            if (score > bestScore || (score == bestScore && score > 0 && mention.Span.Length > best!.Span.Length))
            {
                best = mention;
                bestScore = score;
            }
        }
        return best;
    }

    /// <summary>Where the first part of the phrase ends: before its comma or preposition.</summary>
    private static int HeadEnd(Prose prose, TokenRange source)
    {
        var end = source.Start;
        for (var i = source.Start; i < source.End; i++)
        {
            if (i > source.Start && (prose.IsComma(i) || prose.IsDash(i) || prose.Word(i) is "(" || (prose.Is(i, WordKind.Preposition) && !prose.Is(i, WordKind.Noun)))) break;
            end = i + 1;
        }
        return prose.Report.Tokens[Math.Max(end - 1, source.Start)].Span.End;
    }

    private static bool StartsPart(Prose prose, TokenRange source, int offset)
    {
        for (var i = source.Start + 1; i < source.End; i++)
        {
            if (prose.Report.Tokens[i].Span.Start == offset) return prose.IsComma(i - 1) || prose.IsDash(i - 1);
        }
        return false;
    }

    /// <summary>"the States and its allies" is a group, not the States.</summary>
    private static bool IsCoordinated(Prose prose, TokenRange source, Mention mention)
    {
        for (var i = source.Start; i < source.End; i++)
        {
            if (prose.Word(i) is "and" or "&" && !mention.Span.Contains(prose.Report.Tokens[i].Span.Start)) return true;
        }
        return false;
    }

    private static bool IsPronoun(Prose prose, TokenRange source) => source.Length == 1 && (prose.Is(source.Start, WordKind.Pronoun) || prose.Word(source.Start) is "his" or "her" or "its" or "their" or "him" or "them");

    private static bool IsPersonal(string word) => word is "he" or "she" or "him" or "his" or "her";

    /// <summary>
    /// The last person who spoke, when "he" or "she" can be that person. In the sentence before, it is; a few sentences before, it is only when
    /// who was named last is not sure to be meant or goes by the other pronoun. Null otherwise.
    /// </summary>
    private static Speaker? LastPerson(Prose prose, TokenRange source, Mention? mention, IReadOnlyList<Speaker> before, Func<int, int> distances)
    {
        var word = prose.Word(source.Start);
        for (var i = before.Count - 1; i >= 0; i--)
        {
            var distance = distances(i);
            if (distance > LongestChain) return null;
            var speaker = before[i];
            if (speaker.Type is not SpeakerType.Person) continue;
            var known = prose.EntityNamed(speaker.Name);
            if (known is not null && Contradicts(known, word)) continue;
            var isNext = distance <= 1 && i == before.Count - 1;
            if (isNext || mention is null || Contradicts(prose.Report.Entities[mention.Entity], word)) return speaker;
            return mention.Alternatives.Any(other => other >= 0 && other < prose.Report.Entities.Length && prose.Report.Entities[other].Canonical == speaker.Name) ? speaker : null;
        }
        return null;
    }

    /// <summary>True when the text tells that the person goes by the other pronoun.</summary>
    private static bool Contradicts(Entity entity, string pronoun) =>
        entity.Kind == NameKind.Person && entity.Pronoun is string own && IsPersonal(pronoun) && own != PronounOf(pronoun);

    private static string PronounOf(string word) => word is "she" or "her" ? "she" : "he";

    private static ImmutableArray<string> Others(Prose prose, Mention? mention, Speaker chosen, string word) =>
        mention is not null && prose.Report.Entities[mention.Entity] is var other && other.Canonical != chosen.Name && !Contradicts(other, word) ? [other.Canonical] : [];

    private static Speaker Pronoun(Prose prose, TokenRange source, IReadOnlyList<Speaker> before)
    {
        var isPerson = prose.Word(source.Start) is "he" or "she" or "his" or "her" or "him";
        for (var i = before.Count - 1; i >= 0 && i >= before.Count - FarthestSpeaker; i--)
        {
            if (prose.EntityNamed(before[i].Name) is Entity known && Contradicts(known, prose.Word(source.Start))) continue;
            if ((before[i].Type is SpeakerType.Person or SpeakerType.Unnamed) == isPerson) return before[i] with { How = MentionHow.Pronoun };
        }
        return Described(prose, source);
    }

    /// <summary>An unnamed speaker, kept as described; names inside the description in their canonical form.</summary>
    private static Speaker Described(Prose prose, TokenRange source)
    {
        if (source.IsEmpty) return new Speaker("unnamed", "unnamed", SpeakerType.Unnamed, MentionHow.Context);
        var first = source.Start;
        while (first < source.End - 1 && prose.Is(first, WordKind.Determiner) && !prose.Is(first, WordKind.Pronoun) && prose.Word(first) is "the" or "a" or "an") first++;
        var span = prose.Span(source with { Start = first });
        var name = span.Of(prose.Text);
        foreach (var inner in Mentions.Within(prose.Report, span).Where(m => m.Entity >= 0 && m.How == MentionHow.Name && span.Contains(m.Span)).Reverse())
        {
            if (prose.Report.Entities[inner.Entity].Kind is NameKind.State) name = string.Concat(name.AsSpan(0, inner.Span.Start - span.Start), prose.Report.Entities[inner.Entity].Canonical, name.AsSpan(inner.Span.End - span.Start));
        }
        name = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Speaker(SpeakerNames.Slug(name), name, TypeOf(prose, source), MentionHow.Context);
    }

    private static SpeakerType TypeOf(Prose prose, TokenRange source)
    {
        var isNamed = false;
        for (var i = source.Start; i < source.End; i++)
        {
            if (prose.Is(i, WordKind.Coordinator)) return SpeakerType.Group;
            if (i > source.Start && (prose.Is(i, WordKind.Preposition) || prose.IsComma(i))) break;
            isNamed = prose.IsCapital(i) && !prose.Is(i, WordKind.Determiner | WordKind.Adjective | WordKind.Pronoun) && (i > source.Start || source.Length < 3);
            if (SpeakerNouns.TypeOf(prose.Word(i)) is SpeakerType type && (i + 1 == source.End || !prose.Is(i + 1, WordKind.Noun))) return type;
        }
        return isNamed ? SpeakerType.Person : SpeakerType.Unnamed;
    }
}
