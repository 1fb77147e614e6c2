using System.Collections.Immutable;

namespace OnRecord.Publish.Briefs;

/// <summary>A sentence being put together: parts and the words they stand on. Becomes a <see cref="CitedSentence"/> only through its guard.</summary>
internal sealed class SentenceDraft(Evidence evidence)
{
    /// <summary>Room for a comma, a closing mark and a short "Foreign Minister": what parts a quotation from the name after it.</summary>
    private const int JoiningGap = 40;

    private readonly List<SentencePart> _parts = [];
    private readonly List<Citation> _citations = [];

    public SentenceDraft Say(string words)
    {
        _parts.Add(SentencePart.Words(words));
        return this;
    }

    public SentenceDraft Outlet(string report)
    {
        _parts.Add(SentencePart.Outlet(report, evidence.NameOf(report)));
        return this;
    }

    public SentenceDraft Headline(string report, string words)
    {
        _parts.Add(SentencePart.Headline(report, words));
        return this;
    }

    /// <summary>True when the reports bear more than one name.</summary>
    public bool IsSeveral(IEnumerable<string> reports) => reports.Select(evidence.NameOf).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>Outlet names with commas and "and"; the same name once.</summary>
    public SentenceDraft Outlets(IEnumerable<string> reports)
    {
        var names = reports.DistinctBy(evidence.NameOf, StringComparer.Ordinal).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            if (i > 0) Say(i == names.Count - 1 ? " and " : ", ");
            Outlet(names[i]);
        }
        return this;
    }

    /// <summary>"on 15 February 2022"; nothing when there is no date.</summary>
    public SentenceDraft When(Dating? dating, string before = " ")
    {
        if (dating is null) return this;
        Say(before + DateWords.Preposition(dating) + " ");
        _parts.Add(SentencePart.Date(dating));
        return this;
    }

    public SentenceDraft Date(Dating dating)
    {
        _parts.Add(SentencePart.Date(dating));
        return this;
    }

    public SentenceDraft Reason(string reason)
    {
        _parts.Add(SentencePart.Reason(reason));
        return this;
    }

    /// <summary>The cited words in quotation marks, several spans with dots between them.</summary>
    public SentenceDraft Quote(ImmutableArray<Citation> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0) Say(" … ");
            _parts.Add(SentencePart.Quote(words[i].Report, QuotedText.Of(evidence[words[i].Report].Text, words[i].Span)));
        }
        return Cite(words);
    }

    public SentenceDraft Quote(Citation words) => Quote([words]);

    public SentenceDraft Cite(IEnumerable<Citation> citations)
    {
        _citations.AddRange(citations);
        return this;
    }

    /// <summary>A full stop, unless the last quotation brings its own end.</summary>
    public SentenceDraft Stop() => _parts.Count > 0 && QuotedText.WithoutClosingMarks(_parts[^1].Text) is [.., '.' or '!' or '?' or '…'] ? this : Say(".");

    public Result<CitedSentence> Finish() => CitedSentence.Create([.. _parts], Joined(), evidence);

    /// <summary>Citations in the order they were made; those of one report that touch or almost touch become one, so that a reader follows one link to one place.</summary>
    private ImmutableArray<Citation> Joined()
    {
        var joined = new List<Citation>();
        foreach (var group in _citations.GroupBy(citation => citation.Report, StringComparer.Ordinal))
        {
            TextSpan? open = null;
            foreach (var span in group.Select(citation => citation.Span).Order())
            {
                if (open is TextSpan before && span.Start - before.End <= JoiningGap && StayInLine(group.Key, before, span)) open = before.Union(span);
                else
                {
                    if (open is TextSpan done) joined.Add(new Citation(group.Key, done));
                    open = span;
                }
            }
            if (open is TextSpan last) joined.Add(new Citation(group.Key, last));
        }
        return [.. joined];
    }

    private bool StayInLine(string report, TextSpan before, TextSpan span) =>
        span.Start <= before.End || evidence.Find(report) is not { } found || !found.Text.AsSpan(before.End, span.Start - before.End).Contains('\n');
}
