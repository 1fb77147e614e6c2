using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>Several who speak together: "Mara Ilk and Jon Hale", "the Tarn Bank, the Velm Bank and the Bank of Ost", and "both" or "they" after them.</summary>
internal static class JointSpeakers
{
    /// <summary>How far before "they" the names that it sums up are looked for, in tokens: two sentences or so.</summary>
    private const int Reach = 60;

    /// <summary>Longest phrase of names, in tokens.</summary>
    private const int LongestPhrase = 40;

    /// <summary>The named parties that a phrase joins; null when it joins fewer than two, or something else besides.</summary>
    public static Speaker? Of(Prose prose, SpeakerDirectory directory, TokenRange source) =>
        MembersOf(prose, directory, source) is { Length: > 1 } members ? Together(members, MentionHow.Name) : null;

    /// <summary>The named parties that "they", "both" or "the two" sums up; null when none stand shortly before, or the mention it is tied to is none of them.</summary>
    public static Speaker? Meant(Prose prose, SpeakerDirectory directory, TokenRange source, Mention? mention)
    {
        if (!SumsUp(prose, source)) return null;
        if (prose.Word(source.Start) is not "they" && mention is null && OnlyTwo(prose, directory, source) is { } two) return Together(two, MentionHow.Pronoun);
        for (var and = source.Start - 1; and > Math.Max(0, source.Start - Reach); and--)
        {
            if (prose.Word(and) is not "and" || !prose.IsNarrated(and)) continue;
            var phrase = Around(prose, and, source.Start);
            if (MembersOf(prose, directory, phrase) is not { Length: > 1 } members) continue;
            if (mention is not null && !members.Contains(directory.Of(mention.Entity, MentionHow.Name).Name, StringComparer.Ordinal)) return null;
            return prose.Word(source.Start) is "they" || members.Length == 2 ? Together(members, MentionHow.Pronoun) : null;
        }
        return null;
    }

    /// <summary>"Ilk met Hale. Both said": the two people that the sentence before names, when it names no third.</summary>
    private static ImmutableArray<string>? OnlyTwo(Prose prose, SpeakerDirectory directory, TokenRange source)
    {
        var sentences = prose.Report.Sentences;
        var own = SpanSearch.FirstFrom(sentences, prose.Report.Tokens[source.Start].Span.Start, static sentence => sentence.Span);
        if (own == 0 || own == sentences.Length || sentences[own].Tokens.Start != source.Start) return null;
        ImmutableArray<string> people = [.. Mentions.Within(prose.Report, sentences[own - 1].Span)
            .Where(mention => mention.Entity >= 0 && prose.Report.Entities[mention.Entity].Kind == NameKind.Person)
            .Select(mention => directory.Of(mention.Entity, MentionHow.Name).Name).Distinct(StringComparer.Ordinal).Take(3)];
        return people.Length == 2 ? people : null;
    }

    private static bool SumsUp(Prose prose, TokenRange source) =>
        source.Length == 1 ? prose.Word(source.Start) is "they" or "both" : source.Length == 2 && prose.Word(source.Start) is "the" && prose.Word(source.Start + 1) is "two" or "pair" or "duo";

    private static Speaker Together(ImmutableArray<string> members, MentionHow how)
    {
        var name = $"{string.Join(", ", members[..^1])} and {members[^1]}";
        return new Speaker(SpeakerNames.Slug(name), name, SpeakerType.Group, how);
    }

    /// <summary>The words left and right of "and" that belong to one list of names.</summary>
    private static TokenRange Around(Prose prose, int and, int limit)
    {
        var (start, end) = (and, and + 1);
        while (start > 0 && and - start < LongestPhrase && IsOfList(prose, start - 1)) start--;
        while (end < limit && end - and < LongestPhrase && prose.IsNarrated(end) && prose.Is(end, WordKind.Nominal) && !prose.Is(end, WordKind.Time)) end++;
        return new TokenRange(start, end);
    }

    private static bool IsOfList(Prose prose, int token) => prose.IsNarrated(token) && (prose.IsComma(token) || prose.Word(token) is "of" || (prose.Is(token, WordKind.Nominal) && !prose.Is(token, WordKind.Time)));

    /// <summary>The canonical names, in order; empty when a part of the phrase is no name.</summary>
    private static ImmutableArray<string> MembersOf(Prose prose, SpeakerDirectory directory, TokenRange phrase)
    {
        var members = ImmutableArray.CreateBuilder<string>();
        var joins = false;
        var start = phrase.Start;
        for (var i = phrase.Start; i <= phrase.End; i++)
        {
            var isEnd = i == phrase.End;
            var joined = isEnd ? 0 : Joiner(prose, i, phrase.End);
            if (!isEnd && joined == 0 && !prose.IsComma(i) && (prose.Word(i) is not "and" || IsInName(prose, i))) continue;
            if (i > start)
            {
                var part = new TokenRange(start, i);
                if (NameOf(prose, part) is Name named)
                {
                    var name = directory.Of(named.Entity, MentionHow.Name).Name;
                    if (!members.Contains(name)) members.Add(name);
                }
                else if (isEnd || members.Count == 0 || !IsApposition(prose, part))
                {
                    return [];
                }
            }
            joins |= !isEnd && (joined > 0 || prose.Word(i) is "and");
            if (joined > 0) i += joined - 1;
            start = i + 1;
        }
        return joins ? members.ToImmutable() : [];
    }

    /// <summary>How many words "along with", "together with" and "as well as" are; 0 where none stands.</summary>
    private static int Joiner(Prose prose, int token, int end) =>
        token + 2 < end && prose.Word(token) is "along" or "together" && prose.Word(token + 1) is "with" ? 2
        : token + 3 < end && prose.Word(token) is "as" && prose.Word(token + 1) is "well" && prose.Word(token + 2) is "as" ? 3
        : 0;

    /// <summary>"head of the port", "58": it tells more of the name before it; one thing without an article is no party by itself.</summary>
    private static bool IsApposition(Prose prose, TokenRange part) =>
        prose.Is(part.Start, WordKind.Number) || (prose.Is(part.Start, WordKind.Noun) && !prose.IsCapital(part.Start) && !prose.Word(part.Start).EndsWith('s'));

    /// <summary>"Senator Ada Quill from Tarn": where what tells a person's home begins; the end when nothing does.</summary>
    private static int HomeStart(Prose prose, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (prose.Word(i) is not ("from" or "of") || IsInName(prose, i)) continue;
            var names = prose.Report.Names;
            var before = SpanSearch.FirstFrom(names, prose.Report.Tokens[i].Span.Start, static name => name.Span) - 1;
            return before >= 0 && names[before].Kind == NameKind.Person && names[before].Span.End == prose.Report.Tokens[i - 1].Span.End ? i : end;
        }
        return end;
    }

    private static bool IsInName(Prose prose, int token)
    {
        // A name that holds the word begins before it.
        var names = prose.Report.Names;
        var span = prose.Report.Tokens[token].Span;
        var before = SpanSearch.FirstFrom(names, span.Start, static name => name.Span) - 1;
        return before >= 0 && names[before].Span.Contains(span);
    }

    /// <summary>The name that a part of the list is: with its article, its title, and its short form in brackets, but nothing that tells more.</summary>
    private static Name? NameOf(Prose prose, TokenRange part)
    {
        var end = part.End;
        if (prose.Word(end - 1) is ")")
        {
            while (end > part.Start && prose.Word(end - 1) is not "(") end--;
            end--;
        }
        if (end <= part.Start) return null;
        end = HomeStart(prose, part.Start, end);
        // "the Tarn Wire news agency"
        if (end - part.Start > 1 && !prose.IsCapital(end - 1) && BodyNouns.IsKind(prose.Word(end - 1)))
        {
            end--;
            while (end - part.Start > 1 && NamedByKind.IsFiller(prose.Word(end - 1))) end--;
        }
        var span = prose.Span(part with { End = end });
        var name = DescribedSpeakers.Names(prose.Report, span).LastOrDefault(n => n.Span.End == span.End && prose.Report.Entities[n.Entity].Kind is NameKind.Person or NameKind.Organisation or NameKind.State or NameKind.Place);
        if (name is null) return null;
        for (var i = part.Start; i < end && prose.Report.Tokens[i].Span.Start < name.Span.Start; i++)
        {
            if (!prose.Is(i, WordKind.Nominal) || prose.Is(i, WordKind.Pronoun | WordKind.Number)) return null;
        }
        return name;
    }
}
