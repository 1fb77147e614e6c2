using OnRecord.Reading.Names;

namespace OnRecord.Reading.Coreference;

/// <summary>Finds the noun phrases of a body that may mean something: pronouns, names, and phrases round a noun, by the trees.</summary>
internal sealed class PhraseFinder(NameReading reading, TreeSpans spans, int[] quotationOf, int[] titleAt)
{
    /// <summary>Words back that the mark which opens something is looked for.</summary>
    private const int MostInMarks = 64;

    private readonly Words words = reading.Words;
    /// <summary>About one token in three heads a phrase.</summary>
    private readonly List<Phrase> phrases = new((reading.Words.Count / 3) + 8);

    /// <summary>For each token of an office the person beside it who holds it; -1 elsewhere.</summary>
    private readonly int[] holderAt = Holders(reading);

    /// <summary>Phrases in order of their start, shorter first where two start together: whose mother "his mother" is depends on "his".</summary>
    public Phrase[] Find()
    {
        var isNameDone = new bool[reading.Found.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsHead(i)) continue;
            var name = NameAt(i);
            if (name >= 0)
            {
                // Two words of one name that a broken tree parts are still one phrase.
                if (isNameDone[name]) continue;
                isNameDone[name] = true;
            }
            Add(i, Trimmed(spans.Phrase(i), i), name);
            if (spans.IsJoined(i) && words.Tokens[i].Class != WordClass.Pron) AddJoined(i);
        }
        for (var n = 0; n < isNameDone.Length; n++)
        {
            if (!isNameDone[n] && !IsAdjective(n)) AddName(n);
        }
        phrases.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End != a.End ? a.End.CompareTo(b.End) : a.Head.CompareTo(b.Head));
        return [.. phrases];
    }

    private bool IsHead(int i)
    {
        ref readonly var token = ref words.Tokens.ItemRef(i);
        // Marks and dashes mean nothing, whatever the tagger takes them for.
        if (!char.IsLetterOrDigit(words[i][0]) && words[i] is not "'em") return false;
        if (token.Class == WordClass.Pron || token.Tag is "PRP" or "PRP$") return token.Tag is not ("WP" or "WDT" or "WP$" or "EX") && token.Relation is not "expl" && !IsEmptyIt(i);
        if (token.Class == WordClass.Det) return token.Relation is not ("det" or "det:predet" or "cc:preconj") && Pronoun.Find(words[i]) is not null;
        if (token.Class == WordClass.Num) return words[i].Length == 4 && char.IsAsciiDigit(words[i][0]) && !token.Relation.StartsWith("nummod", StringComparison.Ordinal);
        if (token.Class is not (WordClass.Noun or WordClass.Propn)) return false;
        if (token.Relation is "flat" or "fixed" or "goeswith" || token.Relation.StartsWith("flat:", StringComparison.Ordinal)) return false;
        if (token.Relation is not "compound") return true;
        // "NATO allies": a name before a noun means what it names; "the Herald building's Herald" inside a longer name does not.
        return token.Class == WordClass.Propn && spans.HeadOf(i) is >= 0 and var head && words.ClassOf(head) != WordClass.Propn && reading.Offices.NameIndexAt(i) < 0 && !Lexicon.IsOfficeWord(words[i]) && !Lexicon.IsHonorific(words[i]);
    }

    /// <summary>Without a comma at the end, and with the closing mark of what is opened in it.</summary>
    private TokenRange Trimmed(TokenRange range, int head)
    {
        var end = range.End;
        while (end > head + 1 && words.LettersOf(end - 1) is "," or ";" or ":" or "." or "-" or "–" or "—") end--;
        if (end >= words.Count || words.SentenceIndexOf(end) != words.SentenceIndexOf(head)) return new TokenRange(range.Start, end);
        if (words.LettersOf(end) is ")" or "]" or "\"" or "”" or "’" or "''")
        {
            var closing = words.LettersOf(end);
            var open = 0;
            for (var k = Math.Max(range.Start, end - MostInMarks); k < end; k++)
            {
                var word = words.LettersOf(k);
                if (word.Length > 2) continue;
                if (closing is ")") open += word is "(" ? 1 : word is ")" ? -1 : 0;
                else if (closing is "]") open += word is "[" ? 1 : word is "]" ? -1 : 0;
                else if (closing is "”") open += word is "“" ? 1 : word is "”" ? -1 : 0;
                else if (closing is "’") open += word is "‘" ? 1 : word is "’" ? -1 : 0;
                else if (closing is "''") open += word is "``" ? 1 : word is "''" ? -1 : 0;
                else open ^= word is "\"" ? 1 : 0;
            }
            if (open > 0) end++;
        }
        return new TokenRange(range.Start, end);
    }

    /// <summary>"It is too early to know", "It was clear that": the clause behind the adjective says what it is.</summary>
    private bool IsEmptyIt(int i)
    {
        if (!words[i].Equals("it", StringComparison.OrdinalIgnoreCase)) return false;
        var head = words.Tokens[i].Head;
        if (head <= i || words.Tokens[head].Class != WordClass.Adj || head + 1 >= words.Tokens.Length) return false;
        return words[head + 1] is "to" or "that" or "whether" && words.Tokens[head + 1].Class is WordClass.Part or WordClass.Sconj;
    }

    /// <summary>The name that a head is part of, or the person named right behind an office: "minister Osk Tarrant"; -1 for none.</summary>
    private int NameAt(int head)
    {
        var name = reading.Offices.NameIndexAt(head);
        if (name >= 0 && !IsAdjective(name)) return name;
        return Lexicon.IsOfficeWord(words[head]) ? holderAt[head] : -1;
    }

    /// <summary>The phrase of a person with the office that stands before the name, whatever the tree makes of them.</summary>
    private TokenRange WithOffice(TokenRange range, int name)
    {
        var found = reading.Found[name];
        if (reading.OfficeOf[name] is not { } office || office.Range.End > found.First) return range.Start > found.First ? new TokenRange(found.First, Math.Max(range.End, found.End)) : range;
        return new TokenRange(Math.Min(range.Start, office.Range.Start), Math.Max(range.End, found.End));
    }

    private static int[] Holders(NameReading reading)
    {
        var holders = new int[reading.Words.Count];
        Array.Fill(holders, -1);
        for (var n = 0; n < reading.Found.Count; n++)
        {
            if (reading.OfficeOf[n] is { } office) holders.AsSpan(office.Range.Start, office.Range.Length).Fill(n);
        }
        return holders;
    }

    private bool IsAdjective(int name) => reading.Found[name] is { Kind: NameKind.Nationality, Entry.Kind: EntryKind.Adjective };

    private void Add(int head, TokenRange range, int name)
    {
        ref readonly var token = ref words.Tokens.ItemRef(head);
        if (token.Class is WordClass.Pron or WordClass.Det || token.Tag is "PRP" or "PRP$")
        {
            var pronoun = Pronoun.Find(words[head]);
            if (pronoun is null || (words[head] is "US" && name >= 0)) return;
            phrases.Add(Placed(new Phrase(head, head + 1, head, head, PhraseKind.Pronoun, pronoun.Traits) { Pronoun = pronoun }, -1));
            return;
        }
        if (name >= 0)
        {
            range = WithOffice(range, name);
            phrases.Add(Placed(new Phrase(range.Start, range.End, head, KeyOf(name), KindOf(name), TraitsOf(name)), reading.EntityOf[name]));
            return;
        }
        var number = token.Tag is "NNS" or "NNPS" ? Traits.Many : Traits.One;
        if (token.Class == WordClass.Propn)
        {
            var last = spans.LastOfName(head);
            phrases.Add(Placed(new Phrase(range.Start, range.End, head, last, PhraseKind.OtherName, (last > head ? Kinds.OfPerson(words[head]) | Traits.It : Traits.AnyKind) | number), titleAt[head]));
            return;
        }
        var kinds = token.Class == WordClass.Num ? Traits.It : Kinds.OfNoun(token.Lemma) & Traits.AnyKind;
        phrases.Add(Placed(new Phrase(range.Start, range.End, head, head, KindOf(range, head), kinds | number), titleAt[head]));
    }

    private void AddJoined(int head)
    {
        var range = Trimmed(spans.Joined(head), head);
        if (words.ClassOf(range.End - 1) == WordClass.Punct) return;
        phrases.Add(Placed(new Phrase(range.Start, range.End, head, head, PhraseKind.Joined, (Kinds.OfNoun(words.Tokens[head].Lemma) & Traits.AnyKind) | Traits.Many), -1));
    }

    /// <summary>A name whose words the tree hangs on other words, such as "NATO" in "NATO allies".</summary>
    private void AddName(int n)
    {
        var found = reading.Found[n];
        var head = found.First;
        for (var k = found.First; k < found.End; k++)
        {
            if (spans.HeadOf(k) < found.First || spans.HeadOf(k) >= found.End) head = k;
        }
        var range = WithOffice(new TokenRange(found.First, found.End), n);
        phrases.Add(Placed(new Phrase(range.Start, range.End, head, KeyOf(n), KindOf(n), TraitsOf(n)), reading.EntityOf[n]));
    }

    private Phrase Placed(Phrase phrase, int entity) => phrase with
    {
        Leaning = phrase.IsName && (phrase.Traits & Traits.Person) == Traits.Person ? LeaningOf(phrase) : Traits.None,
        Entity = entity,
        Sentence = words.SentenceIndexOf(phrase.Head),
        Quotation = quotationOf[phrase.Head],
        Role = phrase.Kind == PhraseKind.Joined || words.Tokens[phrase.Head].Relation is not { } relation ? Role.Other : RoleOf(relation),
    };

    private Traits LeaningOf(in Phrase phrase)
    {
        var name = reading.Offices.NameIndexAt(phrase.Key);
        if (name < 0 || !IsSurname(name)) return Kinds.Leaning(words[name >= 0 ? reading.Found[name].First : phrase.First]);
        var whole = reading.Drafts[reading.EntityOf[name]].Canonical;
        return Kinds.Leaning(whole[..whole.IndexOf(' ', StringComparison.Ordinal)]);
    }

    private int KeyOf(int name) => reading.Found[name] is { Kind: NameKind.Person } person ? person.End - 1 : HeadOf(reading.Found[name]);

    private int HeadOf(FoundName found)
    {
        for (var k = found.First; k < found.End; k++)
        {
            if (spans.HeadOf(k) < found.First || spans.HeadOf(k) >= found.End) return k;
        }
        return found.End - 1;
    }

    private PhraseKind KindOf(int name) => reading.Found[name].Kind switch
    {
        NameKind.Person => PhraseKind.Person,
        NameKind.Organisation => PhraseKind.Organisation,
        NameKind.State or NameKind.Place => PhraseKind.Place,
        _ => PhraseKind.OtherName,
    };

    private Traits TraitsOf(int name)
    {
        var found = reading.Found[name];
        switch (found.Kind)
        {
            case NameKind.Person:
                var told = reading.EntityOf[name] >= 0 ? reading.Drafts[reading.EntityOf[name]].Pronoun : null;
                return Traits.One | (told switch { "he" => Traits.He, "she" => Traits.She, _ => IsSurname(name) ? Traits.Person : Kinds.OfPerson(words[found.First]) });
            case NameKind.Organisation:
                return Traits.It | Traits.AnyNumber;
            case NameKind.State or NameKind.Place:
                return Traits.It | Traits.AnyNumber;
            case NameKind.Nationality:
                return Traits.Person | Traits.AnyNumber;
            default:
                return Traits.It | Traits.AnyNumber;
        }
    }

    /// <summary>"Clark" alone, where the text has the whole name: that it is a given name too tells nothing.</summary>
    private bool IsSurname(int name)
    {
        var found = reading.Found[name];
        if (found.Kind != NameKind.Person || found.End - found.First > 1 || reading.EntityOf[name] < 0) return false;
        var whole = reading.Drafts[reading.EntityOf[name]].Canonical.AsSpan();
        var own = words[found.First];
        return whole.Length > own.Length && whole.EndsWith(own) && whole[^(own.Length + 1)] == ' ';
    }

    private PhraseKind KindOf(TokenRange range, int head)
    {
        var first = words[range.Start];
        if (words.Is(range.Start, "the")) return PhraseKind.Definite;
        if (range.Start < head && Pronoun.Find(first) is { } pronoun) return pronoun.IsPointing ? PhraseKind.Pointed : pronoun.Use == "owner" ? PhraseKind.Owned : PhraseKind.Indefinite;
        for (var k = range.Start + 1; k < head; k++)
        {
            if (words.Tokens[k].Tag is "POS") return PhraseKind.Owned;
            if (words.Is(k, "the")) return PhraseKind.Definite;
        }
        return range.Start < head && words.ClassOf(range.Start) is WordClass.Det or WordClass.Num ? PhraseKind.Indefinite : PhraseKind.Bare;
    }

    private static Role RoleOf(string relation)
    {
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? relation.AsSpan() : relation.AsSpan(0, colon)) switch
        {
            "nsubj" => colon >= 0 && relation.EndsWith("pass", StringComparison.Ordinal) ? Role.PassiveSubject : Role.Subject,
            "obj" or "iobj" => Role.Object,
            "obl" => Role.Oblique,
            "nmod" => colon >= 0 && relation.EndsWith("poss", StringComparison.Ordinal) ? Role.Owner : Role.OfNoun,
            "appos" => Role.Apposition,
            "xcomp" => Role.Predicate,
            "conj" => Role.Conjunct,
            "compound" => Role.Compound,
            "root" or "parataxis" => Role.Root,
            "vocative" => Role.Vocative,
            _ => Role.Other,
        };
    }
}
