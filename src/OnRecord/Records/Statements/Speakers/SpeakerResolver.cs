using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Names;
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

    /// <summary>How far before "the company" or "she" its name is looked for, in tokens: three sentences or so.</summary>
    private const int FirmReach = 80;

    /// <summary>The speaker of a candidate.</summary>
    /// <param name="prose">The report.</param>
    /// <param name="directory">Whom it can mean.</param>
    /// <param name="candidate">Whose source words are looked up.</param>
    /// <param name="before">Speakers of the statements before it, nearest last.</param>
    /// <param name="distances">For each of these, how many sentences back its statement stands.</param>
    public static Speaker Resolve(Prose prose, SpeakerDirectory directory, Candidate candidate, IReadOnlyList<Speaker> before, Func<int, int> distances)
    {
        var speaker = Meant(prose, directory, candidate, before, distances);
        var words = candidate.Antecedent.IsEmpty ? candidate.Source : candidate.Antecedent;
        if (words.Length != 1 || speaker.Type != SpeakerType.Person || !IsPersonal(prose.Word(words.Start))) return speaker;
        directory.GoesBy(speaker, PronounOf(prose.Word(words.Start)));
        return speaker with { Alternatives = WithRivals(prose, directory, speaker, words.Start) };
    }

    /// <summary>Who else a pronoun may mean: also the others whom the two sentences before name, when nothing tells that they go by another.</summary>
    private static ImmutableArray<string> WithRivals(Prose prose, SpeakerDirectory directory, Speaker chosen, int pronoun)
    {
        var (tokens, sentences) = (prose.Report.Tokens, prose.Report.Sentences);
        var own = SpanSearch.FirstFrom(sentences, tokens[pronoun].Span.Start + 1, static sentence => sentence.Span) - 1;
        // A name in the pronoun's own sentence, before it, leaves no doubt.
        if (own < 1 || Mentions.Before(prose.Report, tokens[pronoun].Span.Start).TakeWhile(m => m.Span.Start >= sentences[own].Span.Start).Any(m => m.How == MentionHow.Name)) return chosen.Alternatives;
        var others = new List<string>(chosen.Alternatives);
        foreach (var mention in Mentions.Before(prose.Report, tokens[pronoun].Span.Start))
        {
            if (mention.Span.Start < sentences[Math.Max(0, own - 2)].Span.Start) break;
            if (mention.Entity < 0 || mention.How != MentionHow.Name || prose.Report.Entities[mention.Entity].Kind != NameKind.Person) continue;
            var rival = directory.Of(mention.Entity, MentionHow.Pronoun);
            if (rival.Id != chosen.Id && !others.Contains(rival.Name, StringComparer.Ordinal) && !IsAnother(prose, directory, mention.Entity, rival, prose.Word(pronoun))) others.Add(rival.Name);
        }
        return [.. others];
    }

    private static Speaker Meant(Prose prose, SpeakerDirectory directory, Candidate candidate, IReadOnlyList<Speaker> before, Func<int, int> distances)
    {
        var source = candidate.Antecedent.IsEmpty ? candidate.Source : candidate.Antecedent;
        if (source.IsEmpty) return before.Count > 0 ? before[^1] with { How = MentionHow.Context } : DescribedSpeakers.Of(prose, default);
        var isPronoun = IsPronoun(prose, source);
        if (!isPronoun && JointSpeakers.Of(prose, directory, source) is Speaker joint) return joint;
        var mention = MentionOf(prose, source) ?? (isPronoun ? null : BeforeApposition(prose, source, candidate.Stretch));
        if (!isPronoun && RoleSpeakers.Exactly(prose, directory, source) is Speaker holder) return holder;
        if (JointSpeakers.Meant(prose, directory, source, mention) is Speaker both) return both;
        if (isPronoun && IsPersonal(prose.Word(source.Start)) && LastPerson(prose, directory, source, mention, before, distances) is Speaker person) return person with { How = MentionHow.Pronoun, Alternatives = Others(prose, mention, person, prose.Word(source.Start)) };
        if (mention is not null && directory.Of(mention.Entity, mention.How, mention.Alternatives) is var named && !(isPronoun && IsAnother(prose, directory, mention.Entity, named, prose.Word(source.Start)))) return named;
        if (isPronoun) return Pronoun(prose, directory, candidate, source, before, distances);
        if (IsDefinite(prose, source) && DescribedSpeakers.DocumentOf(prose, source) is null && directory.MeantBy(prose.Span(source)) is >= 0 and var meant && prose.Report.Entities[meant].Kind is NameKind.Organisation or NameKind.Person) return directory.Of(meant, MentionHow.Context);
        if (DescribedSpeakers.StateOf(prose, source) is string state) return directory.State(state);
        return DocumentOf(prose, directory, source, before) ?? FirmOf(prose, directory, source, before) ?? NamedTail(prose, directory, source) ?? RoleSpeakers.Of(prose, directory, source, before, distances) ?? DescribedSpeakers.Of(prose, source);
    }

    /// <summary>Who issued the document that speaks; null when it is none or nothing tells.</summary>
    private static Speaker? DocumentOf(Prose prose, SpeakerDirectory directory, TokenRange source, IReadOnlyList<Speaker> before)
    {
        if (DescribedSpeakers.DocumentOf(prose, source) is not string noun) return null;
        if (DescribedSpeakers.IssuerOf(prose, source) is not Mention issuer)
        {
            // "the company website" speaks for the company.
            var owner = FirmOf(prose, directory, source with { End = DescribedSpeakers.HeadOf(prose, source) }, before);
            return owner ?? (prose.Word(source.Start) is "the" or "this" or "that" or "these" or "those" ? directory.IssuerOf(noun) : null);
        }
        var speaker = directory.Of(issuer.Entity, MentionHow.Context);
        directory.Issued(noun, speaker);
        return speaker;
    }

    /// <summary>"the company": the firm that spoke last or was named last shortly before; null when none was.</summary>
    private static Speaker? FirmOf(Prose prose, SpeakerDirectory directory, TokenRange source, IReadOnlyList<Speaker> before)
    {
        if (source.Length != 2 || prose.Word(source.Start) is not ("the" or "this") || !FirmNouns.Contains(prose.Word(source.End - 1))) return null;
        var report = prose.Report;
        var end = report.Tokens[source.Start].Span.Start;
        var start = report.Tokens[Math.Max(0, source.Start - FirmReach)].Span.Start;
        var named = -1;
        var other = -1;
        foreach (var mention in Mentions.Within(report, new TextSpan(start, end)))
        {
            if (mention.Entity < 0 || mention.How == MentionHow.Pronoun || mention.Span.End > end || report.Entities[mention.Entity] is not { Kind: NameKind.Organisation, Of: null }) continue;
            if (named >= 0 && named != mention.Entity) other = named;
            named = mention.Entity;
        }
        var last = before.Count > 0 && before[^1].Type == SpeakerType.Organisation ? before[^1] : null;
        if (named < 0) return last is null ? null : last with { How = MentionHow.Context };
        var near = directory.Of(named, MentionHow.Context, other >= 0 ? [other] : []);
        return last is not null && near.Alternatives.Contains(last.Name, StringComparer.Ordinal) ? last with { How = MentionHow.Context, Alternatives = [near.Name] } : near;
    }

    /// <summary>"port spokeswoman Ada Quill", where the name is printed as one elsewhere or an office stands before it; null otherwise.</summary>
    private static Speaker? NamedTail(Prose prose, SpeakerDirectory directory, TokenRange source)
    {
        var first = source.End;
        while (first > source.Start && prose.IsCapital(first - 1) && !prose.Is(first - 1, WordKind.Mark | WordKind.Determiner)) first--;
        if (first == source.End) return null;
        var tail = prose.Span(source with { Start = first }).Of(prose.Text);
        if (directory.Named(tail) is >= 0 and var known && (first == source.Start || prose.Is(first - 1, WordKind.Determiner | WordKind.Noun | WordKind.Adjective))) return directory.Of(known, MentionHow.Name);
        var isTitled = source.End - first is 2 or 3 && first > source.Start && !prose.IsCapital(first - 1) && Lexicon.IsOfficeHead(prose.Word(first - 1));
        return isTitled ? new Speaker(SpeakerNames.Slug(tail), tail, SpeakerType.Person, MentionHow.Name) { Aliases = [new SpeakerAlias(tail, prose.Span(source with { Start = first }))] } : null;
    }

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

    /// <summary>"the States and its allies" is a group, not the States; "Ilk &amp; Sons spokeswoman Mara Ilk" and "president and owner Mara Ilk" are one person.</summary>
    private static bool IsCoordinated(Prose prose, TokenRange source, Mention mention)
    {
        var first = source.Start;
        while (first < source.End && prose.Report.Tokens[first].Span.Start < mention.Span.Start) first++;
        for (var i = source.Start; i < source.End; i++)
        {
            if (prose.Word(i) is not ("and" or "&") || mention.Span.Contains(prose.Report.Tokens[i].Span.Start)) continue;
            // What stands behind the comma after a person tells more of that person.
            if (prose.Report.Entities[mention.Entity].Kind == NameKind.Person && IsBehindComma(prose, source, mention, i)) continue;
            var isInTitle = i + 1 < first && prose.Is(first - 1, WordKind.Noun) && !prose.IsCapital(first - 1) && !prose.Is(i + 1, WordKind.Determiner);
            if (!isInTitle) return true;
        }
        return false;
    }

    private static bool IsBehindComma(Prose prose, TokenRange source, Mention mention, int token)
    {
        for (var i = source.Start; i < token; i++)
        {
            if (prose.Report.Tokens[i].Span.Start >= mention.Span.End) return prose.IsComma(i);
        }
        return false;
    }

    /// <summary>"Mara Ilk, president of the port, said": the name stands before an apposition that alone was taken for the source; null otherwise.</summary>
    private static Mention? BeforeApposition(Prose prose, TokenRange source, Stretch stretch)
    {
        var comma = source.Start - 1;
        if (comma < 1 || !prose.IsComma(comma) || !prose.IsNarrated(comma - 1) || source.Length < 2) return null;
        var head = prose.Word(DescribedSpeakers.HeadOf(prose, source));
        if (SpeakerNouns.TypeOf(head) is not null || (prose.IsCapital(source.Start) && !Lexicon.IsOfficeHead(head))) return null;
        var end = prose.Report.Tokens[comma - 1].Span.End;
        var name = Mentions.Within(prose.Report, prose.Report.Tokens[comma - 1].Span).FirstOrDefault(m => m.Entity >= 0 && m.Span.End == end && m.How == MentionHow.Name && prose.Report.Entities[m.Entity].Kind == NameKind.Person);
        if (name is null) return null;
        // "Unlike Ilk, the president of the port said …" is about two: a definite phrase must be set off, or the name begin the sentence.
        var isSetOff = source.End < prose.Count && prose.IsComma(source.End);
        return isSetOff || !prose.Is(source.Start, WordKind.Determiner) || BeginsPart(prose, stretch, name.Span.Start) ? name : null;
    }

    /// <summary>True when the sentence begins there, or a comma stands before it.</summary>
    private static bool BeginsPart(Prose prose, Stretch stretch, int offset)
    {
        for (var i = stretch.Start; i < stretch.End && prose.Report.Tokens[i].Span.Start <= offset; i++)
        {
            if (prose.Report.Tokens[i].Span.Start == offset) return i == stretch.Start || prose.IsComma(i - 1);
        }
        return false;
    }

    private static bool IsDefinite(Prose prose, TokenRange source) => prose.Word(source.Start) is "the" or "this" or "that";

    private static bool IsPronoun(Prose prose, TokenRange source) => source.Length == 1 && (prose.Is(source.Start, WordKind.Pronoun) || prose.Word(source.Start) is "his" or "her" or "its" or "their" or "him" or "them");

    private static bool IsPersonal(string word) => word is "he" or "she" or "him" or "his" or "her";

    /// <summary>
    /// The last person who spoke, when "he" or "she" can be that person. In the sentence before, it is; a few sentences before, it is only when
    /// who was named last is not sure to be meant or goes by the other pronoun. Null otherwise.
    /// </summary>
    private static Speaker? LastPerson(Prose prose, SpeakerDirectory directory, TokenRange source, Mention? mention, IReadOnlyList<Speaker> before, Func<int, int> distances)
    {
        var word = prose.Word(source.Start);
        for (var i = before.Count - 1; i >= 0; i--)
        {
            var distance = distances(i);
            if (distance > LongestChain) return null;
            var speaker = before[i];
            if (speaker.Type is not SpeakerType.Person) continue;
            var known = prose.EntityNamed(speaker.Name);
            if (known is not null && Contradicts(known, word) || directory.GoesByAnother(speaker.Id, PronounOf(word))) continue;
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

    private static Speaker Pronoun(Prose prose, SpeakerDirectory directory, Candidate candidate, TokenRange source, IReadOnlyList<Speaker> before, Func<int, int> distances)
    {
        var word = prose.Word(source.Start);
        for (var i = before.Count - 1; i >= 0 && i >= before.Count - FarthestSpeaker; i--)
        {
            if (prose.EntityNamed(before[i].Name) is Entity known && Contradicts(known, word) || (IsPersonal(word) && directory.GoesByAnother(before[i].Id, PronounOf(word)))) continue;
            if (MayBe(before[i].Type, word)) return before[i] with { How = MentionHow.Pronoun };
        }
        if (IsPersonal(word) && NearestPerson(prose, directory, source, word) is Speaker near) return near;
        return SubjectBefore.Of(prose, source.Start) is { IsEmpty: false } subject
            ? Resolve(prose, directory, candidate with { Source = subject, Antecedent = default }, before, distances) with { How = MentionHow.Pronoun }
            : DescribedSpeakers.Of(prose, source);
    }

    /// <summary>The person named last, when nothing says that it is another.</summary>
    private static Speaker? NearestPerson(Prose prose, SpeakerDirectory directory, TokenRange source, string word)
    {
        var start = prose.Report.Tokens[source.Start].Span.Start;
        var from = prose.Report.Tokens[Math.Max(0, source.Start - FirmReach)].Span.Start;
        foreach (var mention in Mentions.Before(prose.Report, start))
        {
            if (mention.Span.Start < from) break;
            if (mention.Entity < 0 || mention.How != MentionHow.Name || prose.Report.Entities[mention.Entity].Kind != NameKind.Person) continue;
            var speaker = directory.Of(mention.Entity, MentionHow.Pronoun);
            if (!IsAnother(prose, directory, mention.Entity, speaker, word)) return speaker;
        }
        return null;
    }

    /// <summary>True when the pronoun is not the one that the entity goes by.</summary>
    private static bool IsAnother(Prose prose, SpeakerDirectory directory, int entity, Speaker speaker, string pronoun) =>
        Contradicts(prose.Report.Entities[entity], pronoun) || (IsPersonal(pronoun) && directory.GoesByAnother(speaker.Id, PronounOf(pronoun)));

    private static bool MayBe(SpeakerType type, string pronoun) => pronoun switch
    {
        "he" or "she" or "his" or "her" or "him" => type is SpeakerType.Person or SpeakerType.Unnamed,
        "they" or "them" or "their" => type is not (SpeakerType.Person or SpeakerType.Document),
        _ => type is not (SpeakerType.Person or SpeakerType.Unnamed),
    };
}
