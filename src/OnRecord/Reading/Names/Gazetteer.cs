using System.Collections.Frozen;

namespace OnRecord.Reading.Names;

/// <summary>Known states, seats, peoples, regions and organisations, found by their printed forms.</summary>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Loaded = new(static () => new Gazetteer());

    private readonly FrozenDictionary<string, GazetteerEntry[]> byFirstWord;
    private readonly FrozenDictionary<string, string> adjectives;

    private Gazetteer()
    {
        List<GazetteerEntry> entries = [];
        Dictionary<string, string> adjectiveOf = new(StringComparer.Ordinal);
        foreach (var row in DataTable.Rows("Reading/Names/countries.tsv"))
        {
            var item = row[2].Length > 0 ? row[2] : null;
            void Add(string cell, EntryKind kind)
            {
                foreach (var form in Split(cell)) entries.Add(new GazetteerEntry(form, kind, row[0], item));
            }
            Add(row[0], EntryKind.State);
            Add(row[3], EntryKind.State);
            Add(row[4], EntryKind.Adjective);
            Add(row[5], EntryKind.People);
            Add(row[6], EntryKind.Seat);
            if (Split(row[4]).FirstOrDefault() is string adjective) adjectiveOf[row[0]] = adjective;
        }
        foreach (var row in DataTable.Rows("Reading/Names/regions.tsv"))
        {
            entries.Add(new GazetteerEntry(row[0], EntryKind.Region, row[0], null));
            foreach (var form in Split(row[1])) entries.Add(new GazetteerEntry(form, EntryKind.Adjective, row[0], null) { IsOfRegion = true });
            foreach (var form in Split(row[2])) entries.Add(new GazetteerEntry(form, EntryKind.People, row[0], null) { IsOfRegion = true });
        }
        foreach (var row in DataTable.Rows("Reading/Names/organisations.tsv"))
        {
            var item = row[2].Length > 0 ? row[2] : null;
            foreach (var form in Split(row[1]).Prepend(row[0])) entries.Add(new GazetteerEntry(form, EntryKind.Organisation, row[0], item) { Nouns = [.. Split(row[3])] });
        }
        byFirstWord = entries.GroupBy(static e => FirstWord(e.Form), StringComparer.Ordinal)
            .ToFrozenDictionary(static g => g.Key, static g => g.OrderByDescending(static e => e.Form.Length).ToArray(), StringComparer.Ordinal);
        adjectives = adjectiveOf.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static Gazetteer Instance => Loaded.Value;

    /// <summary>The adjective of a state by its canonical name; null when it has none.</summary>
    public string? AdjectiveOf(string state) => adjectives.GetValueOrDefault(state);

    /// <summary>The entry with exactly this form; null when there is none.</summary>
    public GazetteerEntry? Find(string form) =>
        byFirstWord.TryGetValue(FirstWord(form), out var entries) ? Array.Find(entries, e => Same(e.Form, form)) : null;

    /// <summary>The longest known form that starts at a word and ends at the end of one.</summary>
    /// <param name="words">The body.</param>
    /// <param name="at">Index of the first word.</param>
    /// <param name="end">Receives one past the last word of the form.</param>
    public GazetteerEntry? Match(Words words, int at, out int end)
    {
        end = at;
        var start = words.Tokens[at].Span.Start;
        if (!byFirstWord.TryGetValue(FirstWord(words[at]), out var entries)) return null;
        foreach (var entry in entries)
        {
            var stop = start + entry.Form.Length;
            if (stop > words.Text.Length || !Same(words.Text.AsSpan(start, entry.Form.Length), entry.Form)) continue;
            var last = at;
            while (last < words.Count && words.Tokens[last].Span.End < stop) last++;
            // "U.S" before a sentence end, or a form cut out of a longer word, is another thing.
            if (last >= words.Count || words.Tokens[last].Span.End != stop || words.SentenceIndexOf(last) != words.SentenceIndexOf(at)) continue;
            end = last + 1;
            return entry;
        }
        return null;
    }

    private static string FirstWord(string form)
    {
        var length = 0;
        while (length < form.Length && char.IsLetterOrDigit(form[length])) length++;
        return form[..length];
    }

    private static bool Same(ReadOnlySpan<char> printed, ReadOnlySpan<char> form)
    {
        if (printed.Length != form.Length) return false;
        for (var i = 0; i < form.Length; i++)
        {
            var c = printed[i] switch { '’' => '\'', '\u00A0' or '\n' => ' ', var other => other };
            if (c != form[i]) return false;
        }
        return true;
    }

    private static string[] Split(string cell) => cell.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
