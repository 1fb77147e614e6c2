using System.Collections.Immutable;

namespace OnRecord.Reading.Genres;

/// <summary>Reads releases, communiques and letters: one voice that signs or heads the document.</summary>
internal static class ReleaseReader
{
    /// <summary>In how many of the first paragraphs a heading or salutation is looked for.</summary>
    private const int HeadingReach = 4;

    /// <summary>Longer lines are sentences of the body, in characters.</summary>
    private const int LongestHeading = 150;

    /// <summary>A line of a signature is no longer, in characters.</summary>
    private const int LongestSignature = 60;

    /// <summary>Numbered points that make a communique.</summary>
    private const int FewestPoints = 3;

    /// <summary>The one turn; empty when the report is no release.</summary>
    public static ImmutableArray<SpeakerTurn> Read(AnnotatedReport report)
    {
        var text = report.Report.Text;
        var paragraphs = report.Report.Paragraphs;
        if (paragraphs.IsEmpty) return [];
        TextSpan? above = null;
        var heading = -1;
        var isImmediate = false;
        foreach (var line in Headings.Above(report.Report))
        {
            isImmediate |= Heading.SaysImmediateRelease(line.In(text));
            if (Heading.IsRelease(line.In(text))) above ??= line;
        }
        for (var p = 0; p < paragraphs.Length - 1 && p < HeadingReach; p++)
        {
            var line = paragraphs[p].In(text);
            isImmediate |= Heading.SaysImmediateRelease(line);
            if (heading < 0 && (Heading.IsRelease(line) || Heading.SaysImmediateRelease(line))) heading = p;
        }
        var signature = SignatureOf(text, paragraphs);
        var isLetter = IsSalutation(text, paragraphs) && signature >= 0;
        var first = heading + 1;
        var announcer = first < paragraphs.Length ? Announcer(report, paragraphs[Math.Min(first, paragraphs.Length - 1)]) : -1;
        var signs = Signs.Of(report, paragraphs[Math.Min(first, paragraphs.Length - 1)].Start);
        var points = Points(text, paragraphs);
        var own = (signs.IsOwnVoice ? 1 : 0) + (signs.IsUnattributed ? 1 : 0) + (points >= FewestPoints ? 1 : 0) + (announcer >= 0 ? 1 : 0) + (signature >= 0 ? 1 : 0);
        // A heading alone may stand over an article about a statement; the document's own voice must confirm it.
        var isRelease = isImmediate || isLetter || ((heading >= 0 || above is not null) && own >= 2) || (announcer >= 0 && signs.IsUnattributed) || (points >= FewestPoints && signs.IsOwnVoice && signs.IsUnattributed);
        if (!isRelease) return [];
        var voices = new Voices(report);
        var headed = heading >= 0 ? paragraphs[heading] : above;
        var label = signature >= 0 && (isLetter || headed is null) ? paragraphs[signature] : headed ?? new TextSpan(paragraphs[0].Start, paragraphs[0].Start);
        var voice = signature >= 0 ? voices.VoiceOf(Rest(paragraphs, signature)) : null;
        if (headed is TextSpan headline) voice ??= VoiceOf(headline);
        if (voice is null && announcer >= 0) voice = (voices.CanonicalOf(announcer), announcer);
        // "FOR IMMEDIATE RELEASE" names nobody; the lines under it do, and whom they do not, the body names most.
        if (voice is null && isImmediate)
        {
            foreach (var line in Headings.Above(report.Report, paragraphs[Math.Min(first, paragraphs.Length - 1)].Start).Order()) voice ??= VoiceOf(line);
            if (first < paragraphs.Length - 1) voice ??= VoiceOf(paragraphs[first]);
            if (voice is null && Issuer(report, paragraphs[Math.Min(first, paragraphs.Length - 1)].Start) is >= 0 and var issuer) voice = (voices.CanonicalOf(issuer), issuer);
        }
        var bodyEnd = paragraphs[signature > first ? signature - 1 : LastOfBody(text, paragraphs, first)].End;
        var body = new TextSpan(paragraphs[Math.Min(first, paragraphs.Length - 1)].Start, bodyEnd);
        if (body.IsEmpty) return [];
        return [new SpeakerTurn(label, body, voice?.Speaker ?? "the document", voice?.Entity ?? -1)];

        (string Speaker, int Entity)? VoiceOf(TextSpan line) => line.Length > LongestHeading || Heading.SaysImmediateRelease(line.In(text)) || line.In(text).StartsWith("contact", StringComparison.OrdinalIgnoreCase) || line.In(text).StartsWith("media contact", StringComparison.OrdinalIgnoreCase) ? null : voices.VoiceOf(line);
    }

    /// <summary>The organisation that the body names most often, the first of several; -1 when it names none.</summary>
    private static int Issuer(AnnotatedReport report, int from)
    {
        var counts = new int[report.Entities.Length];
        var most = -1;
        foreach (var name in report.Names)
        {
            if (name.Kind != NameKind.Organisation || name.Entity < 0 || name.Span.Start < from) continue;
            counts[name.Entity]++;
            if (most < 0 || counts[name.Entity] > counts[most]) most = name.Entity;
        }
        return most;
    }

    /// <summary>The last paragraph before a name and an office that sign without "Yours".</summary>
    private static int LastOfBody(string text, ImmutableArray<TextSpan> paragraphs, int first)
    {
        var last = paragraphs.Length - 1;
        for (var p = last; p > first && p > last - 3; p--)
        {
            var line = paragraphs[p].In(text);
            if (line.Length > LongestSignature || !char.IsLetter(line[^1]) || !char.IsUpper(line[0])) break;
            if (paragraphs[p - 1].In(text)[^1] is '.' or '”' or '"') return p - 1;
        }
        return last;
    }

    private static TextSpan Rest(ImmutableArray<TextSpan> paragraphs, int signature) => new(paragraphs[signature].Start, paragraphs[^1].End);

    /// <summary>"The Ministry of Trade of Arvenia announces …": the institution that opens a paragraph before a verb in the present; -1 otherwise.</summary>
    private static int Announcer(AnnotatedReport report, TextSpan paragraph)
    {
        var text = report.Report.Text;
        foreach (var name in report.Names)
        {
            if (name.Span.Start < paragraph.Start) continue;
            if (name.Span.Start > paragraph.Start + 40 || name.Kind is not (NameKind.Organisation or NameKind.State)) break;
            var at = name.Span.End;
            for (var words = 0; words < 8 && at < paragraph.End; words++)
            {
                while (at < paragraph.End && !char.IsLetter(text[at])) at++;
                var start = at;
                while (at < paragraph.End && char.IsLetter(text[at])) at++;
                var word = text[start..at];
                if (Heading.IsAnnouncing(word)) return name.Entity;
                if (word is not ("of" or "the" or "for" or "and" or "today" or "hereby") && !(word.Length > 0 && char.IsUpper(word[0]))) break;
            }
            break;
        }
        return -1;
    }

    private static int Points(string text, ImmutableArray<TextSpan> paragraphs)
    {
        var points = 0;
        foreach (var paragraph in paragraphs)
        {
            var line = paragraph.In(text);
            if (line.Length > 3 && char.IsAsciiDigit(line[0]) && (line[1] is '.' or ')' || (char.IsAsciiDigit(line[1]) && line[2] is '.' or ')')) && line.Contains(' ')) points++;
        }
        return points;
    }

    private static bool IsSalutation(string text, ImmutableArray<TextSpan> paragraphs)
    {
        for (var p = 0; p < paragraphs.Length && p < HeadingReach; p++)
        {
            var line = paragraphs[p].In(text);
            if (line.Length < 80 && (line.StartsWith("Dear ", StringComparison.Ordinal) || line.StartsWith("Excellenc", StringComparison.Ordinal) || line.StartsWith("Your Excellency", StringComparison.Ordinal)) && line[^1] is ',' or ':' or '!') return true;
        }
        return false;
    }

    /// <summary>The paragraph where the signature begins, among the last few; -1 when there is none.</summary>
    private static int SignatureOf(string text, ImmutableArray<TextSpan> paragraphs)
    {
        for (var p = Math.Max(1, paragraphs.Length - HeadingReach); p < paragraphs.Length; p++)
        {
            var line = paragraphs[p].In(text);
            if (line.Length > 100) continue;
            if (line.StartsWith("Yours", StringComparison.Ordinal) || line.StartsWith("Sincerely", StringComparison.Ordinal) || line.StartsWith("Respectfully", StringComparison.Ordinal) || line.StartsWith("Kind regards", StringComparison.Ordinal) || line.StartsWith("With respect", StringComparison.Ordinal)) return p;
            if (line[0] is '—' or '–' && line.Length > 4 && line.Contains(',') && line[^1] != '.') return p;
        }
        return -1;
    }
}
