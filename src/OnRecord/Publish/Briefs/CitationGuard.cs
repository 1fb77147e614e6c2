using System.Collections.Immutable;

namespace OnRecord.Publish.Briefs;

/// <summary>Holds a sentence against the words it cites. What is not in them is not said.</summary>
internal static class CitationGuard
{
    /// <summary>Why the sentence may not be published; null when it may.</summary>
    public static string? Objection(ImmutableArray<SentencePart> parts, ImmutableArray<Citation> citations, Evidence evidence)
    {
        if (citations.IsDefaultOrEmpty) return "it cites nothing";
        foreach (var citation in citations)
        {
            if (evidence.Find(citation.Report) is not { } cited) return $"{citation} is a report that is not in the story";
            if (citation.Span.Start < 0 || citation.Span.IsEmpty || citation.Span.End > cited.Text.Length) return $"{citation} is not in the text";
        }
        var words = citations.Select(citation => GuardedWords.Cut(citation.Span.In(evidence[citation.Report].Text))).ToList();
        foreach (var part in parts)
        {
            var objection = part.Kind switch
            {
                PartKind.Words => AgainstWords(part.Text, citations, words, evidence),
                PartKind.Quote => AgainstQuote(part, citations, evidence),
                PartKind.Outlet => AgainstOutlet(part, citations, evidence),
                PartKind.Headline => AgainstHeadline(part, citations, evidence),
                PartKind.Date => AgainstDate(part, citations, evidence),
                PartKind.Reason => evidence.HoldsReason(part.Text) ? null : $"the record does not give the reason “{part.Text}”",
                _ => throw new ArgumentOutOfRangeException(nameof(parts), part.Kind, message: null),
            };
            if (objection is not null) return objection;
        }
        return null;
    }

    private static string? AgainstWords(string text, ImmutableArray<Citation> citations, List<List<GuardedWord>> cited, Evidence evidence)
    {
        var words = GuardedWords.Cut(text);
        for (var at = 0; at < words.Count; at++)
        {
            if (GuardedWords.IsNumber(words[at].Text) && !cited.Exists(list => list.Exists(word => Same(word.Text, words[at].Text))))
            {
                return $"the number “{words[at].Text}” is not in the cited words";
            }
            if (!GuardedWords.IsCapitalised(words[at].Text) || GuardedWords.IsOpener(words[at])) continue;
            var end = at + 1;
            while (end < words.Count && words[end].Joined && GuardedWords.IsCapitalised(words[end].Text)) end++;
            var name = words.GetRange(at, end - at);
            if (!cited.Exists(list => GuardedWords.Stand(name, list)) && !IsBacked(name, citations, cited, evidence))
            {
                return $"the name “{string.Join(' ', name.Select(word => word.Text))}” is not in the cited words";
            }
            at = end - 1;
        }
        return null;
    }

    /// <summary>A name that is printed nowhere in the cited words may stand for one of its other forms that is.</summary>
    private static bool IsBacked(List<GuardedWord> name, ImmutableArray<Citation> citations, List<List<GuardedWord>> cited, Evidence evidence)
    {
        for (var i = 0; i < citations.Length; i++)
        {
            foreach (var known in evidence.NamesIn(citations[i].Report))
            {
                if (GuardedWords.Stand(name, known.Canonical) && known.Forms.Exists(form => GuardedWords.Stand(form, cited[i]))) return true;
            }
        }
        return false;
    }

    private static string? AgainstQuote(SentencePart part, ImmutableArray<Citation> citations, Evidence evidence)
    {
        var sought = QuotedText.OneLine(part.Text);
        foreach (var citation in citations)
        {
            if (string.Equals(citation.Report, part.Report, StringComparison.Ordinal)
                && StandsWhole(sought, QuotedText.OneLine(citation.Span.In(evidence[citation.Report].Text))))
            {
                return null;
            }
        }
        return $"“{Short(part.Text)}” is not, letter by letter, in the cited words";
    }

    private static string? AgainstOutlet(SentencePart part, ImmutableArray<Citation> citations, Evidence evidence) =>
        citations.Any(citation => string.Equals(citation.Report, part.Report, StringComparison.Ordinal)) && string.Equals(evidence.NameOf(part.Report!), part.Text, StringComparison.Ordinal)
            ? null : $"“{part.Text}” is not the outlet of a cited report";

    private static string? AgainstHeadline(SentencePart part, ImmutableArray<Citation> citations, Evidence evidence) =>
        citations.Any(citation => string.Equals(citation.Report, part.Report, StringComparison.Ordinal))
        && evidence[part.Report!].Report.Title is { } title && string.Equals(QuotedText.OneLine(title.Text), part.Text, StringComparison.Ordinal)
            ? null : $"“{part.Text}” is not the headline of a cited report";

    private static string? AgainstDate(SentencePart part, ImmutableArray<Citation> citations, Evidence evidence) =>
        part.Dating is { } dating && string.Equals(DateWords.Of(dating.Date), part.Text, StringComparison.Ordinal) && citations.Any(citation => evidence.HoldsDate(citation.Report, dating.Date))
            ? null : $"the record holds no date {part.Text} for a cited report";

    /// <summary>Found with no letter or digit cut off at either end: "50" does not stand in "150".</summary>
    private static bool StandsWhole(string sought, string words)
    {
        if (sought.Length == 0) return false;
        for (var at = words.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = words.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            var end = at + sought.Length;
            if ((at == 0 || !(char.IsLetterOrDigit(words[at - 1]) && char.IsLetterOrDigit(words[at])))
                && (end == words.Length || !(char.IsLetterOrDigit(words[end]) && char.IsLetterOrDigit(words[end - 1]))))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Digits are compared as they stand; number words in any case.</summary>
    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string Short(string text) => text.Length <= Problem.ExcerptLength ? text : text[..Problem.ExcerptLength] + "…";
}
