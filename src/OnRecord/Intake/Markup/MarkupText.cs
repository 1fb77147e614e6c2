namespace OnRecord.Intake.Markup;

/// <summary>Cuts a stream of characters into tags and the words between them, in one buffer that a long tag may double and no tag may fill for ever.</summary>
internal sealed class MarkupText(TextReader source)
{
    /// <summary>Longer tags hold a picture in an address, or are none.</summary>
    private const int LongestTag = 256 * 1024;

    /// <summary>Longest reference that must not be cut in two.</summary>
    private const int LongestReference = 40;

    /// <summary>A document type that is longer is read on as words: nothing in it is used.</summary>
    private const int LongestDeclaration = 64 * 1024;

    /// <summary>Characters that may be looked through in vain for the end of quoted values; then quotes bound nothing any more.</summary>
    private const int Patience = 8 * 1024 * 1024;

    private char[] buffer = new char[32 * 1024];
    private int start;
    private int end;
    private bool ended;
    private int pieceStart;
    private int pieceLength;
    private int patience = Patience;
    private long before;
    private bool inCharacterData;

    /// <summary>The words, or the inside of the tag, found last; valid until the next call.</summary>
    public ReadOnlySpan<char> Piece => buffer.AsSpan(pieceStart, pieceLength);

    public bool IsEnd => start == end && !Fill();

    public long Line { get; private set; } = 1;

    public long Position => before + start;

    /// <summary>Moves over the next words; false when a tag or the end stands next.</summary>
    public bool Text()
    {
        while (start < end || Fill())
        {
            var rest = buffer.AsSpan(start, end - start);
            if (rest[0] == '<') return false;
            var length = rest.IndexOf('<');
            if (length < 0)
            {
                length = rest.Length;
                var tail = Math.Max(0, length - LongestReference);
                // A reference is not cut in two.
                if (!ended && rest[tail..].LastIndexOf('&') is >= 0 and var cut) length = tail + cut;
                if (length == 0)
                {
                    if (Fill()) continue;
                    length = rest.Length;
                }
            }
            return Take(0, length, length);
        }
        return false;
    }

    /// <summary>Moves over the next words of a section of character data; false behind its end.</summary>
    public bool CharacterData()
    {
        while (inCharacterData && (start < end || Fill()))
        {
            var rest = buffer.AsSpan(start, end - start);
            var length = rest.IndexOf("]]>");
            if (length >= 0)
            {
                inCharacterData = false;
                Take(0, length, length + 3);
                if (length > 0) return true;
                break;
            }
            if (ended) return Take(0, rest.Length, rest.Length);
            if (rest.Length > 2) return Take(0, rest.Length - 2, rest.Length - 2);
            if (!Fill()) ended = true;
        }
        inCharacterData = false;
        return false;
    }

    /// <summary>Moves over the tag that stands next.</summary>
    public MarkupTag Tag(MarkupFaults faults)
    {
        while (end - start < 9 && Fill())
        {
        }
        var rest = buffer.AsSpan(start, end - start);
        if (rest.StartsWith("<!--")) return Passed("-->", 4);
        if (rest.StartsWith("<![CDATA["))
        {
            Advance(9);
            inCharacterData = true;
            return MarkupTag.CharacterData;
        }
        if (rest.StartsWith("<!")) return Declaration(faults);
        if (rest.StartsWith("<?")) return Passed(">", 2);
        var isEnd = rest.StartsWith("</");
        var name = isEnd ? 2 : 1;
        if (rest.Length > name && (char.IsLetter(rest[name]) || rest[name] is '_' or ':') && TagEnd() is not 0 and var close)
        {
            // A tag that another one breaks into ends there.
            var length = Math.Abs(close);
            if (close < 0)
            {
                faults.Tags++;
                faults.At(Line);
            }
            Take(name, length - name, close < 0 ? length : length + 1);
            return isEnd ? MarkupTag.End : MarkupTag.Start;
        }
        faults.Tags++;
        faults.At(Line);
        Take(0, 1, 1);
        return MarkupTag.Words;
    }

    /// <summary>Moves up to some words, which are not passed, or to the end.</summary>
    public void SkipPast(string words) => Seek(words, isPassed: false);

    /// <summary>Where a quoted value ends: at a quote that something outside a value can follow; -1 when there is none.</summary>
    /// <param name="tag">Begins with the opening quote.</param>
    /// <param name="quote">The quote.</param>
    public static int ClosingQuote(ReadOnlySpan<char> tag, char quote)
    {
        for (var at = 1; at < tag.Length;)
        {
            var next = tag[at..].IndexOf(quote);
            if (next < 0) return -1;
            at += next;
            if (at + 1 == tag.Length || IsBehindValue(tag[(at + 1)..])) return at;
            at++;
        }
        return -1;
    }

    private static bool IsBehindValue(ReadOnlySpan<char> rest)
    {
        if (char.IsWhiteSpace(rest[0]) || rest[0] is '/' or '>' or '?') return true;
        // Attributes without a blank between them.
        var length = 0;
        while (length < rest.Length && length < LongestReference && (char.IsLetterOrDigit(rest[length]) || rest[length] is ':' or '-' or '_')) length++;
        return length > 0 && length + 1 < rest.Length && rest[length] == '=' && rest[length + 1] is '"' or '\'';
    }

    /// <summary>Distance to the bracket that ends the tag; below zero to the one that opens another; 0 when there is neither.</summary>
    private int TagEnd()
    {
        var at = 1;
        while (true)
        {
            var found = buffer.AsSpan(start + at, end - start - at).IndexOfAny("><\"'");
            if (found < 0)
            {
                at = end - start;
                if (at < LongestTag && Fill()) continue;
                return 0;
            }
            at += found;
            var c = buffer[start + at];
            if (c == '>') return at;
            if (c == '<') return -at;
            if (patience > 0 && IsBehindEquals(at))
            {
                var close = ClosingQuote(buffer.AsSpan(start + at, end - start - at), c);
                // At the edge of the buffer it cannot be told what follows the quote.
                if ((close < 0 || start + at + close + 1 == end) && end - start < LongestTag && Fill()) continue;
                if (close >= 0)
                {
                    at += close + 1;
                    continue;
                }
                patience -= end - start - at;
            }
            at++;
        }
    }

    private bool IsBehindEquals(int at)
    {
        do at--;
        while (at > 0 && char.IsWhiteSpace(buffer[start + at]));
        return buffer[start + at] == '=';
    }

    private MarkupTag Passed(string words, int offset)
    {
        Advance(Math.Min(offset, end - start));
        Seek(words, isPassed: true);
        return MarkupTag.Nothing;
    }

    private void Seek(string words, bool isPassed)
    {
        while (start < end || Fill())
        {
            var rest = buffer.AsSpan(start, end - start);
            var at = rest.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                Advance(isPassed ? at + words.Length : at);
                return;
            }
            if (rest.Length >= words.Length) Advance(rest.Length - words.Length + 1);
            if (!Fill())
            {
                Advance(end - start);
                return;
            }
        }
    }

    /// <summary>Passes over a document type with what it defines.</summary>
    private MarkupTag Declaration(MarkupFaults faults)
    {
        const string Entity = "<!ENTITY";
        var (brackets, tags, matched) = (0, 0, 0);
        Advance(2);
        for (var count = 0; count < LongestDeclaration && (start < end || Fill()); count++)
        {
            var c = buffer[start];
            Advance(1);
            matched = c == Entity[matched] ? matched + 1 : c == '<' ? 1 : 0;
            if (matched == Entity.Length)
            {
                faults.HasEntityDefinitions = true;
                matched = 0;
            }
            if (c == '[') brackets++;
            else if (c == ']') brackets--;
            else if (c == '<') tags++;
            else if (c == '>' && tags > 0) tags--;
            else if (c == '>' && brackets <= 0) break;
        }
        return MarkupTag.Nothing;
    }

    private bool Take(int from, int length, int used)
    {
        pieceStart = start + from;
        pieceLength = length;
        Advance(used);
        return true;
    }

    private void Advance(int count)
    {
        Line += buffer.AsSpan(start, count).Count('\n');
        start += count;
    }

    /// <summary>Reads more behind what is there; false at the end.</summary>
    private bool Fill()
    {
        if (ended) return false;
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            before += start;
            end -= start;
            start = 0;
        }
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = source.Read(buffer, end, buffer.Length - end);
        if (read <= 0) ended = true;
        end += Math.Max(0, read);
        return read > 0;
    }
}
