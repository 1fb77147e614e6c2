using System.Collections.Immutable;
using OnRecord.Intake.Dates;

namespace OnRecord.Intake.Credits;

/// <summary>Finds the outlets and agencies a report names as where it has its words from: "writes X", "told the newspaper X", "With X and Y".</summary>
internal static class CreditReader
{
    private static readonly string[] MediaNouns = ["newspaper", "daily", "weekly", "magazine", "broadcaster", "agency", "channel", "website", "site", "outlet", "portal", "tabloid", "network", "station", "publication", "paper", "program", "programme"];

    private static readonly string[] ReportVerbs = ["reports", "reported", "writes", "wrote", "said", "says", "informs", "quoted", "cited", "revealed"];

    /// <summary>Credits in the body, in order.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="stretches">Where credits may stand: paragraphs and footers, in order.</param>
    /// <param name="firstBody">The first unit of the body, which may open with a dateline; null when there is no body.</param>
    public static ImmutableArray<Credit> Read(string text, IEnumerable<TextSpan> stretches, TextSpan? firstBody)
    {
        var credits = new List<Credit>();
        if (firstBody is TextSpan first && DatelineReader.TryRead(first.In(text), out var dateline) && dateline.Agency is TextSpan agency)
        {
            Add(text, new TextSpan(first.Start + agency.Start, first.Start + agency.End), credits);
        }
        foreach (var stretch in stretches) ReadStretch(text, stretch, credits);
        return [.. credits.OrderBy(credit => credit.Span)];
    }

    /// <summary>Names in a footer that lists them: "* With AFP, Ansa and Reuters", "(Reporting by Jane Doe)" gives none.</summary>
    public static void ReadFooter(string text, TextSpan footer, List<Credit> credits)
    {
        for (var at = footer.Start; at < footer.End;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }
            var name = NameScan.At(text, at, footer.End);
            if (!name.IsEmpty && text.AsSpan(name.Start).StartsWith("With ", StringComparison.Ordinal) && name.Length > 5) name = new TextSpan(name.Start + 5, name.End);
            if (!name.IsEmpty && MediaNames.LooksLikeMedia(name.In(text))) Add(text, name, credits);
            at = Math.Max(name.End, at + 1);
            while (at < footer.End && char.IsLetterOrDigit(text[at])) at++;
        }
    }

    private static void ReadStretch(string text, TextSpan stretch, List<Credit> credits)
    {
        for (var at = stretch.Start; at < stretch.End;)
        {
            if (!char.IsLetter(text[at]))
            {
                if (text[at] == '(') TryBracket(text, at, stretch, credits);
                at++;
                continue;
            }
            var start = at;
            while (at < stretch.End && (char.IsLetter(text[at]) || text[at] == '-')) at++;
            ReadWord(text, new TextSpan(start, at), stretch, credits);
        }
    }

    private static void ReadWord(string text, TextSpan word, TextSpan stretch, List<Credit> credits)
    {
        var words = word.In(text);
        if (word.End + 1 >= stretch.End || words.Length < 2 || !char.IsLower(words[^1])) return;
        if (Is(words, MediaNouns)) AfterNoun(text, word, stretch, credits);
        else if (Is(words, ReportVerbs)) AroundVerb(text, word, stretch, credits);
        else if (words is "to" && Ends(text, word.Start, stretch.Start, "according ") || words is "citing" or "Citing" or "via") AddMedia(text, Skip(text, word.End, stretch.End), stretch, credits);
        else if (words is "told" or "with" or "by" or "to" or "from") AddMedia(text, Skip(text, word.End, stretch.End), stretch, credits, onlyAfter: words is "told" || Ends(text, word.Start, stretch.Start, "interview ") || Ends(text, word.Start, stretch.Start, "reported ") || Ends(text, word.Start, stretch.Start, "quoted ") || Ends(text, word.Start, stretch.Start, "published ") || Ends(text, word.Start, stretch.Start, "obtained ") || Ends(text, word.Start, stretch.Start, "seen "));
    }

    /// <summary>"the newspaper Valtry Herald": a noun for media, then a name.</summary>
    private static void AfterNoun(string text, TextSpan noun, TextSpan stretch, List<Credit> credits)
    {
        var name = NameScan.At(text, Skip(text, noun.End, stretch.End), stretch.End);
        if (!name.IsEmpty && text[noun.End] == ' ') Add(text, name, credits);
    }

    /// <summary>"X reported", "X writes" when X looks like media; ", writes X." whatever X is, and "press office reported".</summary>
    private static void AroundVerb(string text, TextSpan verb, TextSpan stretch, List<Credit> credits)
    {
        var words = verb.In(text);
        if (words is "writes" or "reports" or "informs")
        {
            var after = NameScan.At(text, Skip(text, verb.End, stretch.End), stretch.End);
            var inverted = verb.Start > stretch.Start + 1 && text[verb.Start - 2] is ',' or '”' or '"';
            var closes = after.End >= stretch.End || text[after.End] is '.' or ',';
            if (!after.IsEmpty && (inverted && closes || MediaNames.LooksLikeMedia(after.In(text)))) Add(text, after, credits);
        }
        if (verb.Start - 1 <= stretch.Start) return;
        var before = NameScan.Before(text, verb.Start - 1, stretch.Start);
        if (!before.IsEmpty)
        {
            if (MediaNames.LooksLikeMedia(before.In(text)) && before.In(text).StartsWith("As ", StringComparison.Ordinal)) AddAs(text, before, credits);
            else if (MediaNames.LooksLikeMedia(before.In(text))) Add(text, before, credits);
            else if (before.Start > stretch.Start + 2 && words is "reported" or "reports" && Ends(text, before.Start, stretch.Start, "As ")) Add(text, before, credits);
            else if (text.AsSpan(before.Start, before.Length).StartsWith("As ", StringComparison.Ordinal) && words is "reported" or "reports" or "writes") AddAs(text, before, credits);
            return;
        }
        foreach (var office in (ReadOnlySpan<string>)["press office ", "press service ", "press centre ", "press center ", "press release "])
        {
            if (!Ends(text, verb.Start, stretch.Start, office)) continue;
            var end = verb.Start - 1;
            var owner = NameScan.Before(text, verb.Start - office.Length - 1, stretch.Start);
            if (!owner.IsEmpty) Add(text, new TextSpan(owner.Start, end), credits);
        }
    }

    /// <summary>"As X reported": the run of capitals takes in the "As" that opens the sentence.</summary>
    private static void AddAs(string text, TextSpan run, List<Credit> credits)
    {
        var name = new TextSpan(run.Start + 3, run.End);
        if (name.Length > 1) Add(text, name, credits);
    }

    private static void TryBracket(string text, int open, TextSpan stretch, List<Credit> credits)
    {
        var close = text.AsSpan(open, Math.Min(40, stretch.End - open)).IndexOf(')');
        if (close < 3) return;
        var inside = new TextSpan(open + 1, open + close);
        if (MediaNames.IsAgency(inside.In(text))) Add(text, inside, credits);
    }

    private static void AddMedia(string text, int start, TextSpan stretch, List<Credit> credits, bool onlyAfter = true)
    {
        if (!onlyAfter || start >= stretch.End) return;
        if (text.AsSpan(start).StartsWith("the ", StringComparison.Ordinal)) start += 4;
        var name = NameScan.At(text, start, stretch.End);
        if (!name.IsEmpty && MediaNames.LooksLikeMedia(name.In(text))) Add(text, name, credits);
    }

    private static void Add(string text, TextSpan span, List<Credit> credits)
    {
        if (span.Length < 2) return;
        // Text is read from left to right: only the credit before can stand on the same words.
        if (credits.Count > 0 && credits[^1].Span.Overlaps(span))
        {
            if (span.Length <= credits[^1].Span.Length) return;
            credits.RemoveAt(credits.Count - 1);
        }
        credits.Add(new Credit(span.Of(text), span));
    }

    private static bool Is(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var one in words)
        {
            if (word.SequenceEqual(one)) return true;
        }
        return false;
    }

    private static bool Ends(string text, int at, int floor, string words) => at - words.Length >= floor && text.AsSpan(at - words.Length, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase);

    private static int Skip(string text, int at, int limit)
    {
        while (at < limit && text[at] is ' ' or '\u00A0') at++;
        return at;
    }
}
