using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Names;
using OnRecord.Records.Statements.Clauses;
using OnRecord.Records.Statements.Constructions;
using OnRecord.Records.Statements.Cues;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>Ties the words of a source to a speaker: a named entity, or the description as printed.</summary>
internal static class SpeakerResolver
{
    /// <summary>How many sentences back "she said" may still mean the last speaker rather than the last name: a paragraph between, and its quotation.</summary>
    private const int LongestChain = 3;

    /// <summary>How many statements back the speaker that a pronoun means is looked for.</summary>
    private const int FarthestSpeaker = 50;

    /// <summary>How far before "she" a name is looked for, in tokens: three sentences or so.</summary>
    private const int NameReach = 80;

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
        var source = candidate.Antecedent.IsEmpty ? candidate.Source : WithoutThing(prose, candidate);
        if (source.IsEmpty) return before.Count > 0 ? before[^1] with { How = MentionHow.Context } : DescribedSpeakers.Of(prose, default);
        var isPronoun = IsPronoun(prose, source);
        if (!isPronoun && JointSpeakers.Of(prose, directory, source) is Speaker joint) return joint;
        var mention = (IsDegree(prose.Report.Tokens[source.Start].Span.In(prose.Text)) || IsPartyLabel(prose, source.Start) ? BeforeApposition(prose, source, candidate.Stretch) : null) ?? MentionOf(prose, source) ?? (isPronoun ? null : BeforeApposition(prose, source, candidate.Stretch));
        if (mention is { How: MentionHow.Title } && IsOfAnother(prose, source, mention)) mention = null;
        if (!isPronoun && RoleSpeakers.Exactly(prose, directory, source) is Speaker holder) return holder;
        if (!isPronoun && mention is not { How: MentionHow.Name } && SpokenAgain.Described(prose, directory, source) is Speaker again) return again;
        if (mention is not null && prose.Report.Entities[mention.Entity].Kind == NameKind.Nationality && CalledPersons.Of(prose, directory, source) is Speaker countryman) return countryman;
        if (JointSpeakers.Meant(prose, directory, source, mention) is Speaker both) return both;
        var isNew = before.Count == 0 || distances(before.Count - 1) > 1;
        // "Residents said … They added": several who spoke just now go on.
        if (!isNew && prose.Word(source.Start) is "they" && source.Length == 1 && before[^1] is { Type: SpeakerType.Group, How: MentionHow.Context or MentionHow.Pronoun } group) return group with { How = MentionHow.Pronoun };
        if (isPronoun && isNew && SubjectBefore.People(prose, source.Start) is { IsEmpty: false } people) return Resolve(prose, directory, candidate with { Source = people, Antecedent = default }, before, distances) with { How = MentionHow.Pronoun };
        var told = isPronoun && IsPersonal(prose.Word(source.Start)) ? NamedIn(prose, directory, candidate) : [];
        if (isPronoun && isNew && (Actor(prose, directory, source, told) ?? (told.Count > 0 && mention is not null && told.Contains(directory.Of(mention.Entity, MentionHow.Name).Name) ? NearestPerson(prose, directory, source, prose.Word(source.Start), told) : null)) is Speaker actor) return actor;
        if (isPronoun && IsPersonal(prose.Word(source.Start)) && LastPerson(prose, directory, source, mention, before, distances, told) is Speaker person) return person with { How = MentionHow.Pronoun, Alternatives = Others(prose, mention, person, prose.Word(source.Start)) };
        if (isPronoun && SubjectBefore.OfOwnSentence(prose, source.Start) is { IsEmpty: false } several) return Resolve(prose, directory, candidate with { Source = several, Antecedent = default }, before, distances) with { How = MentionHow.Pronoun };
        if (mention is not null && directory.Of(mention.Entity, mention.How, mention.Alternatives) is var named && !(isPronoun && (told.Contains(named.Name) || IsAnother(prose, directory, mention.Entity, named, prose.Word(source.Start))))) return named;
        if (isPronoun) return Pronoun(prose, directory, candidate, source, before, distances, told);
        return Unnamed(prose, directory, source, candidate.Stretch, before, distances);
    }

    /// <summary>"the testimony of a doorman who claimed": who claims is the doorman.</summary>
    private static TokenRange WithoutThing(Prose prose, Candidate candidate)
    {
        var antecedent = SubjectBefore.OfPredicate(prose, candidate.Stretch, candidate.Antecedent);
        if (candidate.Source.Length != 1 || prose.Word(candidate.Source.Start) is not "who" || DescribedSpeakers.DocumentOf(prose, antecedent) is null) return antecedent;
        for (var i = antecedent.End - 2; i > antecedent.Start; i--)
        {
            if (prose.Word(i) is "of" or "by" or "from") return antecedent with { Start = i + 1 };
        }
        return antecedent;
    }

    /// <summary>Whom a phrase without a name of its own means.</summary>
    private static Speaker Unnamed(Prose prose, SpeakerDirectory directory, TokenRange source, Stretch stretch, IReadOnlyList<Speaker> before, Func<int, int> distances)
    {
        if (NamedByKind.Of(prose, directory, source) is Speaker named) return named;
        var head = DescribedSpeakers.HeadOf(prose, source);
        if (SpokenAgain.Body(prose, directory, source, before) is Speaker body) return body;
        if (IsDefinite(prose, source) && DescribedSpeakers.DocumentOf(prose, source) is null && directory.MeantBy(prose.Span(source)) is >= 0 and var meant
            && prose.Report.Entities[meant] is { Kind: NameKind.Organisation or NameKind.Person } entity && !RoleSpeakers.Contradicts(entity, prose.Word(head)) && !(entity.Kind == NameKind.Person && SpeakerNouns.TypeOf(prose.Word(head)) is SpeakerType.Organisation)) return directory.Of(meant, MentionHow.Context);
        if (DescribedSpeakers.StateOf(prose, source) is string state) return directory.State(state);
        if ((DocumentOf(prose, directory, source, stretch, before, distances) ?? NamedTail(prose, directory, source) ?? RoleSpeakers.Of(prose, directory, source, before, distances) ?? CalledPersons.Of(prose, directory, source)) is Speaker known) return known;
        var described = Owned(prose, directory, source, stretch, before, distances) ?? DescribedSpeakers.Of(prose, source);
        if (!prose.IsCapital(head) || head == source.Start) directory.Describes(prose.Word(head), described, source.Start);
        return described;
    }

    /// <summary>"his lawyer" is neither himself nor any lawyer of the report: only one whom the sentences right before name.</summary>
    private static bool IsOfAnother(Prose prose, TokenRange source, Mention title)
    {
        if (source.Length < 2 || prose.Word(source.Start) is not ("his" or "her" or "their" or "its")) return false;
        // "its secretary general" has one holder; a lawyer or an aide many have.
        if (prose.Word(source.End - 1) is not ("lawyer" or "attorney" or "spokesman" or "spokeswoman" or "spokesperson" or "adviser" or "advisor" or "aide" or "agent" or "coach" or "manager")) return false;
        if (MentionOf(prose, source with { End = source.Start + 1 }) is Mention owner && owner.Entity == title.Entity) return true;
        var sentences = prose.Report.Sentences;
        var own = SpanSearch.FirstFrom(sentences, prose.Report.Tokens[source.Start].Span.Start + 1, static sentence => sentence.Span) - 1;
        var from = sentences[Math.Max(0, own - 2)].Span.Start;
        return !Mentions.Before(prose.Report, prose.Report.Tokens[source.Start].Span.Start).TakeWhile(mention => mention.Span.Start >= from).Any(mention => mention.How == MentionHow.Name && mention.Entity == title.Entity)
            && !Mentions.Within(prose.Report, prose.Span(source)).Any(mention => mention.How == MentionHow.Name && mention.Entity == title.Entity);
    }

    /// <summary>"Her office", "his son": described by whose it is, and by its own words too; null when the phrase has no such owner, or nothing tells whom the pronoun means.</summary>
    private static Speaker? Owned(Prose prose, SpeakerDirectory directory, TokenRange source, Stretch stretch, IReadOnlyList<Speaker> before, Func<int, int> distances)
    {
        if (source.Length < 2 || prose.Word(source.Start) is not ("its" or "his" or "her" or "their")) return null;
        var owner = Meant(prose, directory, new Candidate { Stretch = stretch, Frame = CueFrames.None, Content = [], Rule = "", Source = source with { End = source.Start + 1 } }, before, distances);
        if (owner.Type is not (SpeakerType.Person or SpeakerType.Organisation or SpeakerType.State) || (owner.Aliases.IsEmpty && owner.Wikidata is null) || (owner.Type == SpeakerType.Person && prose.Word(source.Start) is "its")) return null;
        var printed = DescribedSpeakers.Of(prose, source);
        var name = $"{owner.Name}{(owner.Name.EndsWith('s') ? "'" : "'s")}{printed.Name[prose.Word(source.Start).Length..]}";
        return printed with { Id = SpeakerNames.Slug(name), Name = name, Aliases = [new SpeakerAlias(printed.Name, prose.Span(source))] };
    }

    /// <summary>Who issued the document that speaks; null when it is none or nothing tells.</summary>
    private static Speaker? DocumentOf(Prose prose, SpeakerDirectory directory, TokenRange source, Stretch stretch, IReadOnlyList<Speaker> before, Func<int, int> distances)
    {
        if (DescribedSpeakers.DocumentOf(prose, source) is not string noun) return null;
        if (DescribedSpeakers.IssuerOf(prose, source) is not Mention issuer)
        {
            // "the company website" and "the company's website" speak for the company, "its website" for whom "it" means.
            var end = DescribedSpeakers.HeadOf(prose, source);
            if (prose.Word(source.Start) is "its" or "his" or "her" or "their" && Issuers.IsOwn(noun)
                && Meant(prose, directory, new Candidate { Stretch = stretch, Frame = CueFrames.None, Content = [], Rule = "", Source = source with { End = source.Start + 1 } }, before, distances) is { Type: SpeakerType.Person or SpeakerType.Organisation or SpeakerType.State } own) return own with { How = MentionHow.Context };
            while (end > source.Start + 1 && prose.Is(end - 1, WordKind.Possessive)) end--;
            var owner = SpokenAgain.Body(prose, directory, source with { End = end }, before);
            return owner ?? (prose.Word(source.Start) is "the" or "this" or "that" or "these" or "those" ? directory.IssuerOf(noun) ?? Issuers.Of(prose, directory, source, noun, before, distances) : null);
        }
        var speaker = directory.Of(issuer.Entity, MentionHow.Context);
        directory.Issued(noun, speaker);
        return speaker;
    }

    /// <summary>"port spokeswoman Ada Quill", where the name is printed as one elsewhere or an office stands before it; null otherwise.</summary>
    private static Speaker? NamedTail(Prose prose, SpeakerDirectory directory, TokenRange source)
    {
        var first = source.End;
        while (first > source.Start && prose.IsCapital(first - 1) && !prose.Is(first - 1, WordKind.Mark | WordKind.Determiner)) first--;
        if (first == source.End || JoinsAnother(prose, source, first)) return null;
        var tail = prose.Span(source with { Start = first }).Of(prose.Text);
        if (directory.Named(tail) is >= 0 and var known && (first == source.Start || prose.Is(first - 1, WordKind.Determiner | WordKind.Noun | WordKind.Adjective))) return directory.Of(known, MentionHow.Name);
        var isTitled = source.End - first is 2 or 3 && first > source.Start && !prose.IsCapital(first - 1) && Lexicon.IsOfficeHead(prose.Word(first - 1));
        return isTitled ? new Speaker(SpeakerNames.Slug(tail), tail, SpeakerType.Person, MentionHow.Name) { Aliases = [new SpeakerAlias(tail, prose.Span(source with { Start = first }))] } : null;
    }

    /// <summary>"the port and the Ost Institute", "a letter seen by the Herald": the name at the end is only one of them, or another's.</summary>
    private static bool JoinsAnother(Prose prose, TokenRange source, int name)
    {
        for (var i = source.Start; i + 1 < name; i++)
        {
            if (prose.Is(i, WordKind.Coordinator | WordKind.Preposition) && prose.Is(i + 1, WordKind.Determiner)) return true;
        }
        return false;
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
            if (i > source.Start && (prose.IsComma(i) || prose.IsDash(i) || prose.Word(i) is "(" || (prose.Is(i, WordKind.Preposition) && !prose.Is(i, WordKind.Noun)) || IsLostComma(prose, i))) break;
            end = i + 1;
        }
        return prose.Report.Tokens[Math.Max(end - 1, source.Start)].Span.End;
    }

    /// <summary>"Ada Quill an engineer of the port": the comma between was lost.</summary>
    private static bool IsLostComma(Prose prose, int token) => prose.Word(token) is "a" or "an" && !prose.IsCapital(token) && prose.IsCapital(token - 1) && prose.Is(token - 1, WordKind.Noun);

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
            if (IsBehindComma(prose, source, mention, i) && (prose.Report.Entities[mention.Entity].Kind == NameKind.Person || OpensApposition(prose, source, mention))) continue;
            // "Port President and General Manager Ada Quill" has two offices; "the President and Minister Ada Quill" are two.
            if (i > source.Start && first > i && Lexicon.IsOfficeHead(prose.Word(i - 1)) && Lexicon.IsOfficeWord(prose.Word(i + 1)) && !prose.Is(source.Start, WordKind.Determiner)) continue;
            var isInTitle = i + 1 < first && prose.Is(first - 1, WordKind.Noun) && !prose.IsCapital(first - 1) && !prose.Is(i + 1, WordKind.Determiner);
            if (!isInTitle) return true;
        }
        return false;
    }

    /// <summary>"Kestoria, Arvenia's only ally and its largest buyer": what stands behind the comma tells more of the name, and is no second party.</summary>
    private static bool OpensApposition(Prose prose, TokenRange source, Mention mention)
    {
        for (var i = source.Start; i + 2 < source.End; i++)
        {
            if (!prose.IsComma(i) || prose.Report.Tokens[i].Span.Start < mention.Span.End) continue;
            if (prose.Word(i + 1) is "a" or "an" or "its") return true;
            var owner = i + 1;
            while (owner < source.End && prose.IsCapital(owner) && !prose.Is(owner, WordKind.Mark)) owner++;
            return owner > i + 1 && owner < source.End && prose.Is(owner, WordKind.Possessive);
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
        if (comma < 1 || !prose.IsComma(comma) || !prose.IsNarrated(comma - 1)) return null;
        var end = prose.Report.Tokens[comma - 1].Span.End;
        var name = Mentions.Within(prose.Report, prose.Report.Tokens[comma - 1].Span).FirstOrDefault(m => m.Entity >= 0 && m.Span.End == end && m.How == MentionHow.Name && prose.Report.Entities[m.Entity].Kind == NameKind.Person);
        if (name is null) return null;
        // "Jon Hale, 61,", "Ada Quill, MD, the owner of the port," and "Ada Quill, R-Ohio, who left,".
        if (prose.Is(source.Start, WordKind.Number) || IsDegree(prose.Report.Tokens[source.Start].Span.In(prose.Text)) || IsPartyLabel(prose, source.Start)) return name;
        // "Jon Hale, chair of Local 9, Dock Workers union": the apposition goes on.
        if (prose.Text.AsSpan(name.Span.Start, name.Span.Length).Contains(',') && BeginsPart(prose, stretch, name.Span.Start)) return name;
        if (source.Length < 2) return null;
        var head = prose.Word(DescribedSpeakers.HeadOf(prose, source));
        if (SpeakerNouns.TypeOf(head) is not null || (prose.IsCapital(source.Start) && !Lexicon.IsOfficeHead(head))) return null;
        // "Unlike Ilk, the president of the port said …" is about two: a definite phrase must be set off, or the name begin the sentence.
        var isSetOff = source.End < prose.Count && prose.IsComma(source.End);
        return isSetOff || !prose.Is(source.Start, WordKind.Determiner) || BeginsPart(prose, stretch, name.Span.Start) ? name : null;
    }

    private static bool IsDegree(ReadOnlySpan<char> word) => word is "MD" or "M.D." or "PhD" or "Ph.D." or "QC" or "KC" or "MP" or "MEP" or "MBA" or "DC" or "RN" or "CPA" or "Esq." or "SJ" or "FRS";

    /// <summary>"R-Ohio", "D-Calif.": a member's party and state.</summary>
    private static bool IsPartyLabel(Prose prose, int token)
    {
        var label = prose.Text.AsSpan(prose.Report.Tokens[token].Span.Start);
        return label.Length > 2 && label[0] is 'R' or 'D' or 'I' && label[1] is '-' or '–' && char.IsUpper(label[2]);
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
    private static Speaker? LastPerson(Prose prose, SpeakerDirectory directory, TokenRange source, Mention? mention, IReadOnlyList<Speaker> before, Func<int, int> distances, HashSet<string> told)
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
            if (told.Contains(speaker.Name))
            {
                // Some do speak of themselves by name: where nobody else is named, the last speaker goes on.
                if (distance <= 1 && i == before.Count - 1 && IsAlone(prose, directory, source.Start, speaker.Name)) return speaker;
                continue;
            }
            var isNext = distance <= 1 && i == before.Count - 1;
            if (isNext || mention is null || told.Contains(directory.Of(mention.Entity, MentionHow.Name).Name) || Contradicts(prose.Report.Entities[mention.Entity], word)) return speaker;
            return mention.Alternatives.Any(other => other >= 0 && other < prose.Report.Entities.Length && prose.Report.Entities[other].Canonical == speaker.Name) ? speaker : null;
        }
        return null;
    }

    /// <summary>True when the narrator names no other person in the pronoun's sentence before it, and in the sentence before.</summary>
    private static bool IsAlone(Prose prose, SpeakerDirectory directory, int pronoun, string name)
    {
        var (tokens, sentences) = (prose.Report.Tokens, prose.Report.Sentences);
        var own = SpanSearch.FirstFrom(sentences, tokens[pronoun].Span.Start + 1, static sentence => sentence.Span) - 1;
        foreach (var other in DescribedSpeakers.Names(prose.Report, new TextSpan(sentences[Math.Max(0, own - 1)].Span.Start, tokens[pronoun].Span.Start)))
        {
            if (other.Kind != NameKind.Person || directory.Of(other.Entity, MentionHow.Name).Name == name) continue;
            if (prose.IsNarrated(SpanSearch.FirstFrom(tokens, other.Span.Start, static token => token.Span))) return false;
        }
        return true;
    }

    /// <summary>True when the text tells that the person goes by the other pronoun.</summary>
    private static bool Contradicts(Entity entity, string pronoun) =>
        entity.Kind == NameKind.Person && entity.Pronoun is string own && IsPersonal(pronoun) && own != PronounOf(pronoun);

    /// <summary>The people whom the words said name: "Hale never called, he said" is not Hale's. Nobody speaks of himself by name.</summary>
    private static HashSet<string> NamedIn(Prose prose, SpeakerDirectory directory, Candidate candidate)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var range in candidate.Content)
        {
            if (range.IsEmpty) continue;
            foreach (var name in DescribedSpeakers.Names(prose.Report, prose.Span(range)))
            {
                if (name.Kind == NameKind.Person) named.Add(directory.Of(name.Entity, MentionHow.Name).Name);
            }
        }
        return named;
    }

    /// <summary>"Ilk was in a hurry. “It will hold,” she said": the person who is the subject of the sentence before, where nobody spoke in it; null when it is none, or cannot be meant.</summary>
    private static Speaker? Actor(Prose prose, SpeakerDirectory directory, TokenRange source, HashSet<string> told)
    {
        var word = prose.Word(source.Start);
        if (!IsPersonal(word) || SubjectBefore.Person(prose, source.Start) is not int entity) return null;
        var actor = directory.Of(entity, MentionHow.Pronoun);
        return told.Contains(actor.Name) || IsAnother(prose, directory, entity, actor, word) ? null : actor;
    }

    private static string PronounOf(string word) => word is "she" or "her" ? "she" : "he";

    private static ImmutableArray<string> Others(Prose prose, Mention? mention, Speaker chosen, string word) =>
        mention is not null && prose.Report.Entities[mention.Entity] is var other && other.Canonical != chosen.Name && !Contradicts(other, word) ? [other.Canonical] : [];

    private static Speaker Pronoun(Prose prose, SpeakerDirectory directory, Candidate candidate, TokenRange source, IReadOnlyList<Speaker> before, Func<int, int> distances, HashSet<string> told)
    {
        var word = prose.Word(source.Start);
        for (var i = before.Count - 1; i >= 0 && i >= before.Count - FarthestSpeaker; i--)
        {
            if (told.Contains(before[i].Name)) continue;
            if (prose.EntityNamed(before[i].Name) is Entity known && Contradicts(known, word) || (IsPersonal(word) && directory.GoesByAnother(before[i].Id, PronounOf(word)))) continue;
            // "The organiser said … It added": no person, then.
            var isBody = word is "it" && i == before.Count - 1 && distances(i) <= 1 && before[i] is { Type: SpeakerType.Unnamed, How: MentionHow.Context, Name: not "unnamed" };
            // Who has no name is soon forgotten.
            if (IsPersonal(word) && before[i].Type == SpeakerType.Unnamed && distances(i) > LongestChain) continue;
            if (isBody || MayBe(before[i].Type, word)) return before[i] with { How = MentionHow.Pronoun };
        }
        if (IsPersonal(word) && NearestPerson(prose, directory, source, word, told) is Speaker near) return near;
        if (IsPersonal(word) && told.Count > 0 && NearestPerson(prose, directory, source, word, []) is Speaker named) return named;
        return SubjectBefore.Of(prose, source.Start) is { IsEmpty: false } subject
            ? Resolve(prose, directory, candidate with { Source = subject, Antecedent = default }, before, distances) with { How = MentionHow.Pronoun }
            : DescribedSpeakers.Of(prose, source);
    }

    /// <summary>The person named last, when nothing says that it is another.</summary>
    private static Speaker? NearestPerson(Prose prose, SpeakerDirectory directory, TokenRange source, string word, HashSet<string> told)
    {
        var start = prose.Report.Tokens[source.Start].Span.Start;
        var from = prose.Report.Tokens[Math.Max(0, source.Start - NameReach)].Span.Start;
        foreach (var mention in Mentions.Before(prose.Report, start))
        {
            if (mention.Span.Start < from) break;
            if (mention.Entity < 0 || mention.How != MentionHow.Name || prose.Report.Entities[mention.Entity].Kind != NameKind.Person) continue;
            var speaker = directory.Of(mention.Entity, MentionHow.Pronoun);
            if (!told.Contains(speaker.Name) && !IsAnother(prose, directory, mention.Entity, speaker, word)) return speaker;
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
