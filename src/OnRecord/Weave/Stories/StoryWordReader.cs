using OnRecord.Intake;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Stories;

/// <summary>
/// Reads what of a report tells which story it belongs to: its content words by stem. Words alone, without the annotation, so that a better
/// model never moves a report to another story.
/// </summary>
internal sealed class StoryWordReader(StoryLexicon lexicon)
{
    /// <summary>A story is told at the top; what follows is background, and a long report is no more telling than a short one.</summary>
    private const int MostWords = 1500;

    /// <summary>Longer words are rare enough to take the slow way.</summary>
    private const int LongestPlain = 40;

    private readonly List<StoryWord> _words = [];
    private readonly List<ulong> _hashes = [];
    private int[] _placeOf = [];
    private int _position;
    private bool _inTitle;

    /// <summary>The words of the last report read, each once, in order of first use; overwritten by the next.</summary>
    public ReadOnlySpan<StoryWord> Words => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words);

    /// <summary>The word of the last report that has a number; it must have it.</summary>
    public StoryWord this[int number] => _words[_placeOf[number] - 1];

    /// <summary>A hash of every word of the last report's body, grammar included, in order.</summary>
    public ReadOnlySpan<ulong> Hashes => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_hashes);

    public void Read(Report report)
    {
        foreach (var word in _words) _placeOf[word.Word] = 0;
        _words.Clear();
        _hashes.Clear();
        _position = 0;
        // A title that stands apart is read as one more line of the text, no weightier than the others.
        if (report.Title is { Text: var title, Span: null })
        {
            _inTitle = true;
            Read(title, new TextSpan(0, title.Length), int.MaxValue);
            _hashes.Clear();
        }
        _inTitle = false;
        var end = _position + MostWords;
        foreach (var paragraph in report.Paragraphs)
        {
            if (_position >= end) break;
            Read(report.Text, paragraph, end);
        }
    }

    private void Read(string text, TextSpan span, int most)
    {
        var atStart = true;
        for (var i = span.Start; i < span.End && _position < most;)
        {
            var c = text[i];
            if (!char.IsLetterOrDigit(c))
            {
                if (c is '.' or '!' or '?' or ':' or '“' or '"' or '\n') atStart = true;
                i++;
                continue;
            }
            var start = i;
            // Nearly all words are plain letters to their end: their hash is made on the way.
            var hash = StoryLexicon.HashStart;
            for (; i < span.End && char.IsAsciiLetter(c = text[i]); i++) hash = (hash ^ (uint)(c | 0x20)) * StoryLexicon.HashFactor;
            if (i > start && (i == span.End || c is ' ' || !WordReader.Continues(text, start, i, span.End))) Count(text, start, i, StoryLexicon.Mixed(hash), atStart);
            else
            {
                while (i < span.End && WordReader.Continues(text, start, i, span.End)) i++;
                Add(text, start, i, atStart);
            }
            atStart = false;
        }
    }

    private void Add(string text, int start, int end, bool atStart)
    {
        var printed = text.AsSpan(start, end - start);
        var apostrophe = printed.LastIndexOfAny('\'', '’');
        if (apostrophe > 0)
        {
            var tail = printed[(apostrophe + 1)..];
            if (tail is ['t' or 'T'] && printed[apostrophe - 1] is 'n' or 'N')
            {
                // "ca", "wo" and "sha" are modals here and words nowhere.
                if (printed[..(apostrophe - 1)] is "ca" or "wo" or "sha" or "Ca" or "Wo" or "Sha") _position++;
                else if (apostrophe > 1) Count(text, start, start + apostrophe - 1, atStart);
                _position++;
                return;
            }
            if (tail.Length <= 2) end = start + apostrophe;
        }
        Count(text, start, end, atStart);
    }

    private void Count(string text, int start, int end, bool atStart)
    {
        Span<char> plain = stackalloc char[LongestPlain];
        Count(text, start, end, StoryLexicon.Hash(Plain(text.AsSpan(start, end - start), plain)), atStart);
    }

    private void Count(string text, int start, int end, ulong hash, bool atStart)
    {
        var printed = text.AsSpan(start, end - start);
        if (!lexicon.TryGet(hash, out var known)) known = Learn(printed, hash);
        _hashes.Add(hash);
        var position = _position++;
        if (known.Word < 0 || known.Kind == StoryFormKind.Grammar) return;
        var isCapital = char.IsUpper(printed[0]);
        var isAcronym = isCapital && printed.Length > 1 && IsAcronym(printed);
        if (known.Kind is StoryFormKind.Modal or StoryFormKind.FunctionModal && (!isCapital || atStart)) return;
        if (known.Kind is StoryFormKind.Function or StoryFormKind.FunctionModal && !(isAcronym && !atStart)) return;
        if (_placeOf.Length <= known.Word) Array.Resize(ref _placeOf, Math.Max(lexicon.Count, known.Word + 1) * 2);
        ref var place = ref _placeOf[known.Word];
        if (place == 0)
        {
            _words.Add(new StoryWord { Word = known.Word, First = position, General = known.General, Span = new TextSpan(start, end), InTitle = _inTitle });
            place = _words.Count;
        }
        ref var word = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words)[place - 1];
        word.Count++;
        if (isCapital && known.Kind != StoryFormKind.Number && (!atStart || isAcronym)) word.Names++;
    }

    private StoryForm Learn(ReadOnlySpan<char> printed, ulong hash)
    {
        Span<char> plain = stackalloc char[LongestPlain];
        return lexicon.Of(Plain(printed, plain), hash);
    }

    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> printed, Span<char> plain)
    {
        if (printed.Length > plain.Length) return Lower(printed);
        for (var i = 0; i < printed.Length; i++)
        {
            var c = printed[i];
            if (c > '\u007f') return Lower(printed);
            plain[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }
        return plain[..printed.Length];
    }

    private static bool IsAcronym(ReadOnlySpan<char> printed)
    {
        foreach (var c in printed)
        {
            if (!char.IsUpper(c)) return false;
        }
        return true;
    }

    /// <summary>Lower case with plain apostrophes and hyphens. Accents stay here: without them leads are told apart a little less well (B-cubed .7575 for .7577).</summary>
    private static string Lower(ReadOnlySpan<char> printed)
    {
        var lower = new System.Text.StringBuilder(printed.Length);
        foreach (var c in printed)
        {
            if (char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark) lower.Append(c switch { '’' => '\'', '‑' => '-', _ => char.ToLowerInvariant(c) });
        }
        return lower.ToString();
    }
}
