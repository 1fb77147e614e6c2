using OnRecord.Reading.Names;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Genres;

/// <summary>Finds the entity that a label, heading or signature names.</summary>
internal sealed class Voices
{
    private readonly AnnotatedReport report;
    private readonly Dictionary<string, int> bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> byShort = new(StringComparer.Ordinal);

    public Voices(AnnotatedReport report)
    {
        this.report = report;
        for (var e = 0; e < report.Entities.Length; e++)
        {
            if (report.Entities[e].Kind != NameKind.Person) continue;
            foreach (var form in report.Entities[e].Aliases.Append(report.Entities[e].Canonical)) bySurname.TryAdd(LastWord(form), e);
            var words = report.Entities[e].Canonical.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2) continue;
            foreach (var form in (ReadOnlySpan<string>)[words[0], Initials(words)]) byShort[form] = byShort.TryGetValue(form, out var other) && other != e ? -1 : e;
        }
    }

    /// <summary>The person whose surname ends a label; -1 when the report names none.</summary>
    public int PersonOf(string label) => bySurname.GetValueOrDefault(LastWord(label), -1);

    /// <summary>The person whom a label means: by surname, or the only one by first name or initials, "Ada" and "AQ" for "Ada Quill"; -1 when none.</summary>
    public int Called(string label) => PersonOf(label) is >= 0 and var person ? person : byShort.GetValueOrDefault(label, -1);

    /// <summary>The first letters of a name's words.</summary>
    public static string Initials(IEnumerable<string> words) => string.Concat(words.Where(static word => word.Length > 0 && char.IsUpper(word[0])).Select(static word => word[0]));

    /// <summary>Who a turn label names: a person of the report, else the host of the heading where surname or office agree, else the label in ordinary letters.</summary>
    public (string Speaker, int Entity) LabelOf(string label, (string Speaker, int Entity)? host)
    {
        if (Called(label) is >= 0 and var entity) return (CanonicalOf(entity), entity);
        if (host is var (speaker, _) && (Lexicon.IsOfficeHead(LastWord(label)) || string.Equals(LastWord(speaker), LastWord(label), StringComparison.OrdinalIgnoreCase))) return host.Value;
        return (NameIn(label), -1);
    }

    /// <summary>Who a heading, label or signature names: canonical name, and index in the report's entities or -1; null when it names nobody.</summary>
    public (string Speaker, int Entity)? VoiceOf(TextSpan span)
    {
        var entity = NamedIn(span);
        if (entity >= 0) return (CanonicalOf(entity), entity);
        // Headings may be masked and so not be part of the body: read them on their own.
        var own = Reread(span);
        var chosen = own.Names.FirstOrDefault(static n => n.Kind == NameKind.Person) ?? own.Names.FirstOrDefault(static n => n.Kind == NameKind.Organisation) ?? own.Names.FirstOrDefault(static n => n.Kind == NameKind.State);
        if (chosen is null) return null;
        var canonical = own.Entities[chosen.Entity].Canonical;
        for (var e = 0; e < report.Entities.Length; e++)
        {
            if (report.Entities[e].Canonical == canonical) return (canonical, e);
        }
        return chosen.Kind == NameKind.Person && PersonOf(canonical) is >= 0 and var same ? (report.Entities[same].Canonical.Contains(' ', StringComparison.Ordinal) ? CanonicalOf(same) : canonical, same) : (canonical, -1);
    }

    private NamedText Reread(TextSpan span)
    {
        var tokenized = Tokenizer.Tokenize(report.Report.Text, [span]);
        return NameReader.Read(report.Report.Text, SyntaxReader.Read(report.Report.Text, tokenized), tokenized.Sentences);
    }

    /// <summary>The first person, else organisation, else state named in a span of the body; -1 when none is.</summary>
    private int NamedIn(TextSpan span)
    {
        int organisation = -1, state = -1;
        foreach (var name in report.Names)
        {
            if (name.Span.Start >= span.End) break;
            if (!span.Contains(name.Span)) continue;
            if (name.Kind == NameKind.Person) return name.Entity;
            if (name.Kind == NameKind.Organisation && organisation < 0) organisation = name.Entity;
            if (name.Kind == NameKind.State && state < 0) state = name.Entity;
        }
        return organisation >= 0 ? organisation : state;
    }

    /// <summary>The only person named in a span, also outside the body; null when there is none or several.</summary>
    public (string Speaker, int Entity)? OnlyPersonIn(TextSpan span)
    {
        var own = Reread(span);
        var persons = own.Names.Where(static n => n.Kind == NameKind.Person).Select(static n => n.Entity).Distinct().ToList();
        if (persons.Count != 1) return null;
        var canonical = own.Entities[persons[0]].Canonical;
        return (canonical, PersonOf(canonical));
    }

    public string CanonicalOf(int entity) => report.Entities[entity].Canonical;

    /// <summary>Who asks: the outlet in the brackets of the label, else the interviewer where one is known.</summary>
    public (string Speaker, int Entity) AskerOf(string label, string? interviewer)
    {
        var open = label.IndexOfAny(['(', '[']);
        var close = label.LastIndexOfAny([')', ']']);
        var outlet = open >= 0 && close > open + 1 ? label[(open + 1)..close].Trim() : null;
        // "(Jane Doe, Coast Radio)": the outlet stands last.
        if (outlet is not null) outlet = outlet[(outlet.LastIndexOf(',') + 1)..].Trim();
        if (outlet is not { Length: > 1 } || !char.IsUpper(outlet[0])) outlet = interviewer;
        if (outlet is null) return ("unnamed questioner", -1);
        for (var e = 0; e < report.Entities.Length; e++)
        {
            if (report.Entities[e].Kind == NameKind.Organisation && report.Entities[e].Canonical == outlet) return (outlet, e);
        }
        return (outlet, -1);
    }

    /// <summary>A label as a name: in ordinary letters, without the titles before it.</summary>
    private static string NameIn(string label)
    {
        var bracket = label.IndexOfAny(['(', '[']);
        if (bracket > 0) label = label[..bracket].TrimEnd();
        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        while (first < words.Length - 1 && (Lexicon.IsOfficeWord(words[first]) || Lexicon.IsHonorific(words[first]))) first++;
        return Lettering.Ordinary(string.Join(' ', words[(Lexicon.IsOfficeWord(words[^1]) ? 0 : first)..]));
    }

    private static string LastWord(string label)
    {
        var bracket = label.IndexOfAny(['(', '[']);
        if (bracket > 0) label = label[..bracket].TrimEnd();
        return label[(label.LastIndexOf(' ') + 1)..];
    }
}
