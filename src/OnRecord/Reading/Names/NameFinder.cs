using OnRecord.Reading.Models;
using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Reading.Names;

/// <summary>Finds names by shape, context and gazetteer: longest organisation, known form, title with person, then what is left of a run of capitals.</summary>
internal sealed class NameFinder(Words words)
{
    /// <summary>A person's name is no longer than this: "Maria del Carmen de la Vega y Ruiz".</summary>
    private const int LongestPerson = 8;

    private readonly List<FoundName> found = [];

    /// <summary>Names in order, without overlaps.</summary>
    public List<FoundName> Find()
    {
        foreach (var sentence in words.Sentences)
        {
            var range = sentence.Tokens;
            var heading = words.IsHeading(range);
            var titled = false;
            for (var i = range.Start; i < range.End;)
            {
                var next = Read(i, range.End, heading, ref titled);
                i = next;
            }
        }
        return found;
    }

    private int Read(int i, int end, bool heading, ref bool titled)
    {
        var traits = words.TraitsOf(i);
        var afterTitle = titled;
        titled = false;
        if ((traits & FormTraits.Honorific) != FormTraits.None)
        {
            titled = true;
            return i + 1 < end && words.Is(i + 1, ".") ? i + 2 : i + 1;
        }
        if (!words.IsUpper(i))
        {
            if (afterTitle && (traits & FormTraits.Particle) != FormTraits.None && words.IsUpper(i + 1) && i + 1 < end) return Person(i, end, titled: true);
            if ((traits & (FormTraits.OfficeHead | FormTraits.OfficeModifier)) != FormTraits.None) titled = (traits & FormTraits.OfficeHead) != FormTraits.None || afterTitle;
            else if (afterTitle && words.LettersOf(i) is "-" or "–") titled = true;
            return i + 1;
        }
        var word = words[i];
        var entry = Gazetteer.Instance.Match(words, i, out var known);
        if (OrganisationEnd(i, end) is var (orgEnd, kind) && orgEnd > i && orgEnd > known && !(heading && orgEnd - i > 4)) return Add(i, orgEnd, kind, null);
        if (entry is not null && known <= end && !IsPartOfPerson(i, known, end, afterTitle)) return Known(i, known, entry);
        if (Lexicon.IsOfficeWord(word) && !(afterTitle && Lexicon.IsFirstName(word)))
        {
            titled = Lexicon.IsOfficeHead(word) || afterTitle;
            if (!(Lexicon.IsFirstName(word) && words.IsUpper(i + 1))) return i + 1;
        }
        if (Lexicon.IsCalendar(word) && !(Lexicon.IsFirstName(word) && words.IsUpper(i + 1) && !words.Opens(i))) return i + 1;
        if (!IsNameWord(i, heading, afterTitle, end)) return i + 1;
        return Person(i, end, afterTitle, heading);
    }

    private int Known(int i, int end, GazetteerEntry entry)
    {
        var kind = entry.Kind switch
        {
            EntryKind.State => NameKind.State,
            EntryKind.Seat => Acts(words, i, end) ? NameKind.State : NameKind.Place,
            EntryKind.Adjective or EntryKind.People => NameKind.Nationality,
            EntryKind.Region => NameKind.Place,
            _ => NameKind.Organisation,
        };
        return Add(i, end, kind, entry);
    }

    /// <summary>True when a seat of power stands for the state: as subject, by "for its part", or with what only states have.</summary>
    internal static bool Acts(Words words, int i, int end)
    {
        var before = words[i - 1].ToLowerInvariant();
        if (before is "the") before = words[i - 2].ToLowerInvariant();
        if (words.IsPossessive(end)) return !IsPlaceOf(words[end + 1]);
        if (before is "in" or "at" or "near" or "outside" or "around" or "inside" or "of" or "across" or "into" or "visiting" or "downtown" or "central") return false;
        if (before is "to" or "from" or "for" or "on" or "towards" or "toward" && !words.Is(i - 1, "the")) return IsDiplomatic(words, i);
        if (words.Is(end, ",") || IsMotion(before)) return false;
        // Seats of power carry the article, capitals do not; a capital that follows no word of place stands for its state.
        return words.Is(i - 1, "the") || before.Length > 0 || IsVerbAt(words, end) || Lexicon.IsSpeech(words[end]);
    }

    private static bool IsDiplomatic(Words words, int i) => IsSaid(words[i - 2]) || IsSaid(words[i - 3]) || (IsSaid(words[i - 4]) && words[i - 2] is "heard" or "received" or "got" or "saw");

    private static bool IsSaid(string word) => word is "proposal" or "proposals" or "offer" or "offers" or "note" or "notes" or "document" or "appeal" or "appeals" or "request" or "call" or "calls" or "invitation" or "concessions" or "assurances" or "promise" or "promises" or "word"
        or "wrote" or "written" or "writes" or "replied" or "appealed" or "turned" or "proposed" or "offered" or "signs" or "signals" or "sign" or "signal" or "message" or "messages" or "reply" or "response" or "answer" or "demands" or "letter" or "threat" or "threats" or "warning" or "guarantees" or "pressure" or "ultimatum" or "statements";

    private static bool IsMotion(string word) => word is "visit" or "visited" or "visits" or "leave" or "left" or "leaving" or "reach" or "reached" or "attack" or "attacked" or "shelled" or "bombed" or "captured" or "capture" or "besieged" or "entered" or "seized" or "toured" or "via" or "above";

    internal static bool IsVerbAt(Words words, int i)
    {
        if (words.HasTags) return words.ClassOf(i) is WordClass.Verb or WordClass.Aux || (words.ClassOf(i) == WordClass.Adv && words.ClassOf(i + 1) is WordClass.Verb or WordClass.Aux);
        var word = words[i];
        return word is "is" or "was" or "has" or "had" or "will" or "would" or "may" or "could" or "can" or "must" or "should" or "does" or "did" or "wants" or "denies" or "knew" || (word.Length > 4 && words.IsLower(i) && word.EndsWith("ed", StringComparison.Ordinal));
    }

    private static bool IsPlaceOf(string word) => word is "streets" or "street" or "airport" or "mayor" or "suburbs" or "outskirts" or "centre" or "center" or "metro" or "main" or "central" or "university" or "residents";

    /// <summary>End and kind of the longest run of capitals from <paramref name="i"/> that closes with a word such as Ministry, Sea or Summit; (-1, …) when there is none.</summary>
    private (int End, NameKind Kind) OrganisationEnd(int i, int end)
    {
        var head = -1;
        var kind = NameKind.Other;
        var m = i;
        for (; m < end && m < i + LongestPerson; m++)
        {
            var word = words[m];
            if (words.IsUpper(m))
            {
                if (Lexicon.IsHonorific(word)) break;
                if (m == i && words.Opens(i) && Lexicon.IsNoName(word)) return (-1, kind);
                if (Lexicon.IsNoName(word) && m > i) break;
                if (Lexicon.IsOfficeHead(word) && Lexicon.HeadKind(word) is null) break;
                if (Lexicon.HeadKind(word) is NameKind headKind && (headKind != NameKind.Event || !Lexicon.IsCalendar(words[m - 1])))
                {
                    head = m;
                    kind = headKind;
                }
            }
            else if (IsHyphenBetweenNames(m) && m > i)
            {
                continue;
            }
            else if (!((word is "and" or "&" or "for" or "of" or "on") && m > i && words.IsUpper(m + 1) && !Lexicon.IsFirstName(words[m + 1]) && (word is "&" || head < 0) && Lexicon.HeadKind(words[m + 1]) is not null))
            {
                break;
            }
        }
        if (head < 0) return (-1, kind);
        var stop = head + 1;
        if (words[stop] is "of" or "for" or "on" && kind is NameKind.Organisation or NameKind.Other) stop = Complement(stop, end, kind);
        if (stop - i == 1 && !Lexicon.IsWholeName(words[i])) return (-1, kind);
        if (head == i && stop == i + 1 && words.Opens(i) && words.IsAlsoLower(i)) return (-1, kind);
        return (stop, kind);
    }

    /// <summary>"North-South Council", also where the hyphen is a token of its own.</summary>
    private bool IsHyphenBetweenNames(int m) =>
        words[m] is "-" or "–" && words.IsUpper(m + 1) && words.IsUpper(m - 1) && words.Tokens[m - 1].Span.End == words.Tokens[m].Span.Start && words.Tokens[m].Span.End == words.Tokens[m + 1].Span.Start;

    /// <summary>Past "of Foreign Affairs", "for Civil Defence and Relief", "of the Interior".</summary>
    private int Complement(int at, int end, NameKind kind)
    {
        var m = at + 1;
        if (words.Is(m, "the")) m++;
        if (!words.IsUpper(m) || m >= end) return at;
        // "the Tarn Grain Office on Monday": a day is no complement.
        var stop = at;
        while (m < end && m < at + LongestPerson)
        {
            if (words.IsUpper(m) && !Lexicon.IsHonorific(words[m]) && !(Lexicon.IsFirstName(words[m]) && words.IsUpper(m + 1)) && !Lexicon.IsCalendar(words[m])) stop = ++m;
            else if (words[m] is "and" or "of" or "," && kind == NameKind.Organisation && words.IsUpper(m + 1) && words[at] is "of" or "for" && IsTopic(words[m + 1])) m++;
            else break;
        }
        return stop;
    }

    private static bool IsTopic(string word) => word is "Foreign" or "Trade" or "Development" or "Human" or "Relief" or "Emergencies" or "Expatriates" or "Culture" or "Sports" or "Energy" or "Natural" or "Environment" or "Fisheries" or "Forestry" or "Food" or "Welfare" or "Commerce" or "Industry"
        or "Transport" or "Technology" or "Science" or "Education" or "Health" or "Labour" or "Labor" or "Tourism" or "Communications" or "Infrastructure" or "Immigration" or "European" or "International" or "Cooperation" or "Co-operation" or "Security" or "Services" or "Justice" or "Prevention";

    /// <summary>True when a known form is rather a part of a person's name: "Chad Marrow", "President Jordan", "Israel Venn".</summary>
    private bool IsPartOfPerson(int i, int known, int end, bool titled)
    {
        if (known - i > 1 || known >= end) return false;
        if (words.IsPossessive(known) || !words.IsUpper(known) || Lexicon.IsOfficeWord(words[known]) || Lexicon.HeadKind(words[known]) is not null || Lexicon.IsCalendar(words[known])) return false;
        if (words.IsAllCaps(i) || Gazetteer.Instance.Match(words, known, out _) is not null || Lexicon.IsHonorific(words[known])) return false;
        return Lexicon.IsFirstName(words[i]) || (titled && words.IsUpper(known) && !Lexicon.IsFirstName(words[known]));
    }

    private bool IsNameWord(int i, bool heading, bool titled, int end)
    {
        var word = words[i];
        if (word.Length == 1 || IsGluedHead(i)) return false;
        if (titled) return !Lexicon.IsNoName(word) || Lexicon.IsFirstName(word);
        if (Lexicon.IsFirstName(word) && i + 1 < end && (words.IsUpper(i + 1) || Lexicon.IsParticle(words[i + 1]))) return true;
        if (Lexicon.IsNoName(word)) return false;
        // "the Alliance", "the Ministry": a common noun in its Sunday clothes.
        if (Lexicon.HeadKind(word) is not null && !words.IsUpper(i + 1)) return false;
        if (words.HasTags && words.ClassOf(i) is not (WordClass.Propn or WordClass.X or WordClass.Noun or WordClass.Adj)) return words.IsInitial(i);
        if (heading) return words.HasTags && words.ClassOf(i) == WordClass.Propn && !words.IsAlsoLower(i);
        if (!words.Opens(i)) return true;
        if (words.HasTags) return words.ClassOf(i) == WordClass.Propn || (words.ClassOf(i) == WordClass.Adj && !words.IsAlsoLower(i) && (LooksLikePeople(word) || (words.IsUpper(i + 1) && IsRare(word))));
        return !words.IsAlsoLower(i) && !word.EndsWith("ly", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal);
    }

    /// <summary>No adjective of the language, so a name's first word: "Seral Lines, the company".</summary>
    private static bool IsRare(string word) => WordVectors.English.Rank(word) is < 0 or >= WordVectors.Common;

    /// <summary>"AssemblyMara Ilk": an organisation's word whose blank was lost is no part of the name behind it.</summary>
    private bool IsGluedHead(int i) =>
        Lexicon.HeadKind(words[i]) == NameKind.Organisation && i + 1 < words.Count && words.IsUpper(i + 1) && words.Tokens[i].Span.End == words.Tokens[i + 1].Span.Start;

    private static bool LooksLikePeople(string word) => word.Length > 5 && (word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ean", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal));

    private int Person(int i, int end, bool titled, bool heading = false)
    {
        // What stands before a first name is the end of an office: "Minister for Relief Mara Ilk".
        if (titled && !Lexicon.IsFirstName(words[i]) && !words.IsInitial(i) && Lexicon.IsFirstName(words[i + 1]) && words.IsUpper(i + 2) && i + 2 < end) i++;
        else if (IsBehindOffice(i) && !Lexicon.IsFirstName(words[i])) i = PastTopic(i, end);
        var m = i;
        var uppers = 0;
        while (m < end && m < i + LongestPerson)
        {
            var word = words[m];
            if (words.IsUpper(m))
            {
                if (m > i && (Lexicon.IsHonorific(word) || Lexicon.IsCalendar(word) || (Lexicon.IsNoName(word) && word is not "Will" and not "May"))) break;
                if (m > i && !Lexicon.IsFirstName(word) && Gazetteer.Instance.Match(words, m, out _) is { Kind: not EntryKind.Seat and not EntryKind.Region } && !words.IsInitial(m - 1) && !Lexicon.IsFirstName(words[m - 1])) break;
                if (m > i && Lexicon.IsOfficeWord(word) && !(Lexicon.IsFirstName(words[m - 1]) && !words.IsUpper(m + 1) && !words.Is(m + 1, "of"))) break;
                uppers++;
            }
            else if (!(Lexicon.IsParticle(word) && words.IsUpper(m + 1) && m + 1 < end) && !(Lexicon.IsParticle(word) && Lexicon.IsParticle(words[m + 1]) && words.IsUpper(m + 2)))
            {
                break;
            }
            m++;
        }
        if (m == i) return i + 1;
        if (words[m] is "Jr." or "Sr." or "III" or "II" or "IV") m++;
        return Add(i, m, KindOf(i, m, uppers, titled, heading), null, titled, !titled && IsOutlet(words[i - 1], m));
    }

    /// <summary>True behind "Minister for" or "Minister of Trade and".</summary>
    private bool IsBehindOffice(int i)
    {
        var k = i - 1;
        for (var steps = 0; steps < LongestPerson && (words[k] is "and" or "," || (k < i - 1 && words.IsUpper(k))); steps++) k--;
        return words[k] is "for" or "of" && Lexicon.IsOfficeHead(words[k - 1]);
    }

    /// <summary>Where the person begins in a run of capitals behind an office: at a first name, else with the last two words.</summary>
    private int PastTopic(int i, int end)
    {
        var stop = i;
        while (stop < end && stop < i + LongestPerson && !Lexicon.IsCalendar(words[stop]) && (words.IsUpper(stop) || (stop > i && Lexicon.IsParticle(words[stop])))) stop++;
        while (stop > i && !words.IsUpper(stop - 1)) stop--;
        if (stop - i < 3) return i;
        for (var k = i + 1; k < stop - 1; k++)
        {
            if (Lexicon.IsFirstName(words[k])) return k;
        }
        var first = stop - 2;
        while (first > i && !words.IsUpper(first)) first--;
        if (Lexicon.IsParticle(words[stop - 2]) && first == i) return i;
        // "Prime Minister of Arvenia Jane Doe": the state is a name of its own.
        if (first == i + 1 && words[i - 1] is "of" && !words.IsAlsoLower(i)) Add(i, i + 1, NameKind.Other, null);
        return first;
    }

    private NameKind KindOf(int i, int end, int uppers, bool titled, bool heading)
    {
        var before = words[i - 1].ToLowerInvariant();
        if (titled && !(uppers == 1 && words.IsAllCaps(i))) return NameKind.Person;
        if (uppers >= 2 && (Lexicon.IsFirstName(words[i]) || words.IsInitial(i))) return NameKind.Person;
        if (words[end - 1] is "Inc" or "Inc." or "Corp" or "Corp." or "Ltd" or "Ltd." or "Co." or "LLC" or "PLC") return NameKind.Organisation;
        if (uppers == 1)
        {
            if (words.IsAllCaps(i)) return heading ? NameKind.Other : NameKind.Organisation;
            if (IsOutlet(before, end)) return NameKind.Organisation;
            if (Lexicon.IsSpeech(words[end])) return NameKind.Person;
            if (words[i].Contains('-', StringComparison.Ordinal) && !Lexicon.IsFirstName(words[i])) return NameKind.Other;
            if (Lexicon.IsFirstName(words[i])) return NameKind.Person;
            if (IsPlacePreposition(before)) return NameKind.Place;
            // What no list knows and what acts or is followed by "who" is rather a person than a thing.
            return words[end] is "," && words[end + 1] is "who" or "whose" || (words.HasTags && words.ClassOf(i) == WordClass.Propn && before is not "the" && IsVerbAt(words, end)) ? NameKind.Person : NameKind.Other;
        }
        if (heading) return before is "," or "by" or "with" ? NameKind.Person : NameKind.Other;
        if (words.IsAllCaps(i)) return Lexicon.IsFirstName(Lettering.Ordinary(words[i])) && words.IsAllCaps(end - 1) ? NameKind.Person : NameKind.Organisation;
        if (IsOutlet(before, end)) return NameKind.Organisation;
        // "Arvenian Overseas Minister": words of the office, not of a name.
        if (words.IsUpper(end) && Lexicon.IsOfficeHead(words[end])) return NameKind.Other;
        if (before is "the") return NameKind.Other;
        if (IsDirection(words[i])) return NameKind.Place;
        if (IsPlacePreposition(before) && !Lexicon.IsSpeech(words[end])) return before is "from" or "to" ? NameKind.Person : NameKind.Place;
        return NameKind.Person;
    }

    /// <summary>"the newspaper X", "writes X.", "as X reported": media are named so.</summary>
    private bool IsOutlet(string before, int end) =>
        before is "newspaper" or "newspapers" or "magazine" or "agency" or "channel" or "broadcaster" or "website" or "daily" or "weekly" or "tabloid" or "outlet" or "portal" or "writes" or "reports" or "station"
        || (before is "as" && words[end] is "reported" or "reports" or "writes" or "wrote");

    private static bool IsDirection(string word) => word is "North" or "South" or "East" or "West" or "Northern" or "Southern" or "Eastern" or "Western" or "Upper" or "Lower" or "Port" or "Fort" or "Saint" or "San" or "Santa" or "Los" or "Las" or "Mount" or "Lake" or "Cape";

    private static bool IsPlacePreposition(string word) => word is "in" or "at" or "near" or "from" or "to" or "outside" or "inside" or "around" or "across" or "into" or "toward" or "towards" or "via";

    private int Add(int first, int end, NameKind kind, GazetteerEntry? entry, bool titled = false, bool told = false)
    {
        found.Add(new FoundName(first, end, kind, entry, titled, told && kind == NameKind.Organisation));
        return end;
    }
}
