using OnRecord.Intake.Credits;
using OnRecord.Reading;
using OnRecord.Records.Statements.Clauses;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>The common nouns a report calls its organisations by, so that "the zoo" and "the firm" find theirs: words of the name, the noun beside it, what an apposition says.</summary>
internal sealed class EntityNouns
{
    /// <summary>How far behind a name the noun of its apposition is looked for, in tokens.</summary>
    private const int LongestApposition = 14;

    /// <summary>How many names back a noun is looked for: a long report's worth.</summary>
    private const int FarthestName = 200;

    /// <summary>How many names, and how many sentences, back a company may be meant that nothing but its nearness tells.</summary>
    private const int NearNames = 80, NearSentences = 8;

    /// <summary>A company this much less likely than the first is no alternative.</summary>
    private const double Rival = 1;

    /// <summary>A company named once, several sentences ago, is not meant.</summary>
    private const double LeastWeight = 1.5;

    private readonly Prose prose;
    private readonly int[] same;
    private readonly Dictionary<int, HashSet<string>> nouns = [];
    private readonly int[] first;
    private readonly int[] sentence;
    private readonly int[] total;
    private readonly bool[] isTopic;
    private readonly int[] firstName;
    private readonly bool?[] isCompany;

    /// <summary>Reads the nouns of all organisations of a report.</summary>
    /// <param name="prose">The report.</param>
    /// <param name="same">For each entity the one under whose name it goes.</param>
    public EntityNouns(Prose prose, int[] same)
    {
        this.prose = prose;
        this.same = same;
        var report = prose.Report;
        first = new int[report.Names.Length];
        sentence = new int[report.Names.Length];
        total = new int[same.Length];
        isTopic = new bool[same.Length];
        isCompany = new bool?[same.Length];
        firstName = new int[same.Length];
        Array.Fill(firstName, int.MaxValue);
        int token = 0, s = 0;
        for (var n = 0; n < report.Names.Length; n++)
        {
            while (token < prose.Count && report.Tokens[token].Span.End <= report.Names[n].Span.Start) token++;
            while (s + 1 < report.Sentences.Length && report.Sentences[s + 1].Tokens.Start <= token) s++;
            (first[n], sentence[n]) = (token, s);
            if (report.Names[n].Entity < 0) continue;
            var entity = same[report.Names[n].Entity];
            total[entity]++;
            if (n < firstName[entity]) firstName[entity] = n;
            isTopic[entity] |= s < 2;
            if (report.Entities[entity].Kind is not (NameKind.State or NameKind.Nationality or NameKind.Place or NameKind.Person)) Collect(entity, token, report.Names[n].Span);
        }
        for (var e = 0; e < same.Length; e++)
        {
            if (report.Entities[e].Kind is NameKind.Organisation or NameKind.Other) AddWords(same[e], report.Entities[e].Canonical);
        }
    }

    /// <summary>The entity that the report calls by a noun and names last before a token; -1 when there is none.</summary>
    public int Last(string noun, int token, out int at)
    {
        var isOutlet = BodyNouns.IsOutlet(noun);
        var n = NamesBefore(token);
        for (var k = n - 1; k >= 0 && k >= n - FarthestName; k--)
        {
            if (prose.Report.Names[k].Entity < 0) continue;
            var entity = same[prose.Report.Names[k].Entity];
            at = first[k];
            // "the Zoo" tells no more than "the zoo".
            if (prose.Report.Entities[entity].Canonical.EndsWith(noun, StringComparison.OrdinalIgnoreCase) && !prose.Report.Entities[entity].Canonical.Trim().Contains(' ', StringComparison.Ordinal)) continue;
            if (nouns.TryGetValue(entity, out var known) && (known.Contains(noun) || (isOutlet && known.Any(BodyNouns.IsOutlet)) || (noun is "city" or "town" && known.Contains("municipality")))) return entity;
        }
        at = -1;
        return -1;
    }

    /// <summary>The company that is likeliest meant by "the company": named often, near, at the top, last as a subject or as the speaker; and the next; -1 for none.</summary>
    /// <param name="noun">The noun itself, "airline".</param>
    /// <param name="token">Where the phrase begins.</param>
    /// <param name="last">Name of the last speaker; null when there is none.</param>
    public (int Entity, int Next) Company(string noun, int token, string? last)
    {
        var scores = new Dictionary<int, double>();
        var own = SpanSearch.FirstFrom(prose.Report.Sentences, prose.Report.Tokens[token].Span.Start + 1, static sentence => sentence.Span) - 1;
        var n = NamesBefore(token);
        for (var k = n - 1; k >= 0 && k >= n - NearNames && own - sentence[k] <= NearSentences; k--)
        {
            if (prose.Report.Names[k].Entity < 0 || !prose.IsNarrated(first[k])) continue;
            var entity = same[prose.Report.Names[k].Entity];
            if (!IsCompany(entity)) continue;
            var score = Weight(entity, noun, last) + Nearness(own - sentence[k]) + (own - sentence[k] <= 1 && OpensSentence(k) ? 0.5 : 0);
            if (!scores.TryGetValue(entity, out var known) || score > known) scores[entity] = score;
        }
        for (var e = 0; e < isTopic.Length; e++)
        {
            // What the report is about may be meant from anywhere.
            if (isTopic[e] && same[e] == e && total[e] > 2 && IsCompany(e) && firstName[e] < n) scores.TryAdd(e, Weight(e, noun, last));
        }
        int best = -1, next = -1;
        foreach (var (entity, score) in scores)
        {
            if (best < 0 || score > scores[best]) (best, next) = (entity, best);
            else if (next < 0 || score > scores[next]) next = entity;
        }
        if (best >= 0 && scores[best] < LeastWeight) return (-1, -1);
        return (best, next >= 0 && scores[best] - scores[next] < Rival ? next : -1);
    }

    /// <summary>Weights were set by eye on news that no gold is marked in.</summary>
    private double Weight(int entity, string noun, string? last)
    {
        var known = nouns.GetValueOrDefault(entity);
        return (Math.Min(total[entity], 10) * 0.25) + (isTopic[entity] ? 1.5 : 0) + (prose.Report.Entities[entity].Canonical == last ? 0.75 : 0)
            + (known?.Contains(noun) == true ? 1.5 : IsOtherKind(known, noun) ? -1 : known?.Any(BodyNouns.IsFirm) == true ? 0.5 : 0) - (known?.Any(BodyNouns.IsOutlet) == true ? 1.5 : 0);
    }

    /// <summary>"the airline" is not what the report calls an operator or a bank.</summary>
    private static bool IsOtherKind(HashSet<string>? known, string noun) => !IsAnyFirm(noun) && known is not null && known.Any(BodyNouns.IsFirm) && !known.Any(IsAnyFirm);

    /// <summary>Nouns that any company goes by.</summary>
    private static bool IsAnyFirm(string noun) => noun is "company" or "firm" or "giant" or "titan" or "subsidiary" or "startup" or "start-up" or "conglomerate" or "maker" or "manufacturer" or "producer" or "supplier";

    private static double Nearness(int sentences) => sentences switch { 0 or 1 => 2, 2 => 1.5, 3 => 1, <= 6 => 0.5, _ => 0 };

    private bool IsCompany(int entity) => isCompany[entity] ??= ReadsAsCompany(entity);

    private bool ReadsAsCompany(int entity)
    {
        var known = prose.Report.Entities[entity];
        // What else than an organisation the recogniser takes it for counts less than "law firm" before it.
        var isCalledFirm = nouns.TryGetValue(entity, out var called) && called.Any(BodyNouns.IsFirm);
        if (known.Kind is NameKind.State or NameKind.Nationality || known.Wikidata is not null || (!isCalledFirm && known is not { Kind: NameKind.Organisation, Of: null })) return false;
        foreach (var word in known.Canonical.ToLowerInvariant().Split(' '))
        {
            if (SpeakerNouns.TypeOf(word) is SpeakerType.Organisation && !BodyNouns.IsFirm(word) && word is not ("group" or "service" or "network")) return false;
        }
        return true;
    }

    private bool OpensSentence(int name)
    {
        var start = prose.Report.Sentences[sentence[name]].Tokens.Start;
        return first[name] == start || (first[name] == start + 1 && prose.Is(start, WordKind.Determiner));
    }

    private int NamesBefore(int token)
    {
        var found = Array.BinarySearch(first, token);
        if (found < 0) return ~found;
        while (found > 0 && first[found - 1] == token) found--;
        return found;
    }

    private void AddWords(int entity, string name)
    {
        foreach (var word in name.ToLowerInvariant().Split(' '))
        {
            if (SpeakerNouns.TypeOf(word) is SpeakerType.Organisation || BodyNouns.IsOutlet(word)) Add(entity, word);
        }
        if (MediaNames.IsAgency(name)) Add(entity, "agency");
        if (MediaNames.LooksLikeMedia(name)) Add(entity, "newspaper");
    }

    /// <summary>"law firm Ilk", "the Herald newspaper", "Ilk, a law firm", "Ilk is a law firm".</summary>
    private void Collect(int entity, int start, TextSpan name)
    {
        var tokens = prose.Report.Tokens;
        if (start > 0 && !prose.IsCapital(start - 1)) Add(entity, prose.Word(start - 1));
        var end = start;
        while (end < prose.Count && tokens[end].Span.Start < name.End) end++;
        if (end + 1 >= prose.Count) return;
        if (prose.Word(end) is "news") Add(entity, prose.Word(end + 1));
        Add(entity, prose.Word(end));
        if (prose.Word(end) is "(" && prose.Word(Math.Min(end + 2, prose.Count - 1)) is ")") end = Math.Min(end + 3, prose.Count - 1);
        if (!prose.IsComma(end) && prose.Word(end) is not ("is" or "was")) return;
        if (end + 1 >= prose.Count || prose.IsCapital(end + 1)) return;
        var stop = end + 1;
        while (stop < prose.Count && stop < end + LongestApposition && !prose.IsComma(stop) && !prose.Is(stop, WordKind.Mark | WordKind.Wh | WordKind.Preposition | WordKind.Finite)) stop++;
        if (stop > end + 1) Add(entity, prose.Word(DescribedSpeakers.HeadOf(prose, new TokenRange(end + 1, stop))));
    }

    private void Add(int entity, string word)
    {
        if (SpeakerNouns.TypeOf(word) is not SpeakerType.Organisation && !BodyNouns.IsOutlet(word)) return;
        if (!nouns.TryGetValue(entity, out var known)) nouns[entity] = known = new(StringComparer.Ordinal);
        known.Add(word);
    }
}
