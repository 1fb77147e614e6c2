namespace OnRecord.Reading.Genres;

/// <summary>Counts what tells a document's own voice from a narrator's.</summary>
/// <param name="Words">Words outside quotation marks.</param>
/// <param name="FirstPerson">Of these "I", "we" and their forms.</param>
/// <param name="Reported">Verbs of saying outside quotation marks that stand beside a name or third-person pronoun.</param>
/// <param name="Quoted">Quotations of more than three words.</param>
internal readonly record struct Signs(int Words, int FirstPerson, int Reported, int Quoted)
{
    /// <summary>A speech says "I" or "we" at least once in this many words. Set between speeches (once in 15 to 40) and articles (once in 300 or more).</summary>
    private const int SpokenShare = 70;

    /// <summary>An article attributes at least once in this many words; a speech reports what others said more rarely.</summary>
    private const int ReportedShare = 120;

    /// <summary>Speaks for itself: in the first person, and reports others little.</summary>
    public bool IsOwnVoice => FirstPerson * SpokenShare >= Words && ReportsLittle;

    /// <summary>Reports what others said more rarely than an article does.</summary>
    public bool ReportsLittle => Reported * ReportedShare <= Words + ReportedShare;

    /// <summary>Reports nobody and quotes nearly nobody, as communiques do.</summary>
    public bool IsUnattributed => Reported == 0 && Quoted <= 1;

    public static Signs Of(AnnotatedReport report, int from)
    {
        int words = 0, first = 0, reported = 0, q = 0;
        var text = report.Report.Text;
        for (var i = 0; i < report.Tokens.Length; i++)
        {
            var span = report.Tokens[i].Span;
            if (span.Start < from || !char.IsLetter(text[span.Start])) continue;
            while (q < report.Quotations.Length && (report.Quotations[q].Depth > 0 || report.Quotations[q].Span.End <= span.Start)) q++;
            if (q < report.Quotations.Length && report.Quotations[q].Span.Contains(span.Start)) continue;
            words++;
            var word = span.Of(text);
            if (word is "I" or "we" or "We" or "our" or "Our" or "us" or "my" or "My" or "me") first++;
            else if (word is "said" or "says" or "told" or "added" or "stated" or "stressed" or "warned") reported++;
        }
        var quoted = report.Quotations.Count(quotation => quotation.Depth == 0 && quotation.Inner.Start >= from && quotation.Inner.In(text).Count(' ') >= 3);
        return new Signs(words, first, reported, quoted);
    }
}
