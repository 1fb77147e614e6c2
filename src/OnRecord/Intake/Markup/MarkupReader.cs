using System.Text;

namespace OnRecord.Intake.Markup;

/// <summary>
/// Reads XML as it is found: a pull reader that mends what a strict one stops at, and never fails. Stray ampersands and brackets are words, HTML's entity names are
/// known, tags that do not match are closed or left out, control characters go. It reads no document type, so that no entity swells or loads anything; its time is
/// linear and its memory bounded whatever it is given. What was mended is counted in <see cref="Faults"/>.
/// </summary>
/// <param name="source">The characters; not disposed.</param>
/// <param name="siblings">Names, in lower case, of elements that never stand inside one of their own: the start of one ends the one before.</param>
internal sealed class MarkupReader(TextReader source, params string[] siblings)
{
    /// <summary>Elements nested deeper are read as if their tags were not there. Feeds stay below 40.</summary>
    public const int MaxDepth = 256;

    private const int MaxAttributes = 256;

    private readonly MarkupText input = new(source);
    private readonly MarkupScope scope = new();
    private readonly Dictionary<string, MarkupName> names = new(StringComparer.Ordinal);
    private readonly StringBuilder scratch = new();
    private int closing;
    private bool isCharacterData;
    private bool leave;
    private (MarkupName Name, bool IsEmpty)? waiting;

    public MarkupFaults Faults { get; } = new();

    public MarkupKind Kind { get; private set; } = MarkupKind.Text;

    /// <summary>Elements that are open, the current one included.</summary>
    public int Depth => scope.Depth;

    public MarkupName Name => scope.Name;

    public Vocabulary Vocabulary => scope.Vocabulary;

    public string Namespace => scope.Namespace;

    /// <summary>Where the document was fetched, which addresses are relative to unless it says otherwise; null when that is not known.</summary>
    public string? Address { init => scope.Address = value; }

    public string? Base => scope.Base;

    public string? Language => scope.Language;

    /// <summary>Attributes of the start tag it stands on.</summary>
    public List<MarkupAttribute> Attributes { get; } = [];

    /// <summary>True when the input ended inside an element.</summary>
    public bool IsCut { get; private set; }

    public long Line => input.Line;

    /// <summary>Characters read so far.</summary>
    public long Position => input.Position;

    /// <summary>The value of an attribute by its local name; null when there is none.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return attribute.Value;
        }
        foreach (var attribute in Attributes)
        {
            var colon = attribute.Name.LastIndexOf(':');
            if (colon > 0 && attribute.Name.AsSpan(colon + 1).Equals(name, StringComparison.OrdinalIgnoreCase) && !attribute.Name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase)) return attribute.Value;
        }
        return null;
    }

    /// <summary>Moves to the next piece; false at the end. Throws what the text reader throws.</summary>
    public bool Read()
    {
        if (leave)
        {
            scope.Pop();
            leave = false;
        }
        if (closing > 0) return Close();
        if (waiting is (MarkupName, bool) next)
        {
            waiting = null;
            return Open(next.Name, next.IsEmpty);
        }
        while (true)
        {
            if (isCharacterData)
            {
                if (input.CharacterData()) return Is(MarkupKind.Text);
                isCharacterData = false;
            }
            if (input.Text()) return Is(MarkupKind.Text);
            if (input.IsEnd) break;
            switch (input.Tag(Faults))
            {
                case MarkupTag.CharacterData: isCharacterData = true; continue;
                case MarkupTag.Words: return Is(MarkupKind.Text);
                case MarkupTag.Start when Start(): return true;
                case MarkupTag.End when End(): return Close();
                default: continue;
            }
        }
        if (scope.Depth > 0)
        {
            IsCut = true;
            closing = scope.Depth;
            return Close();
        }
        return Is(MarkupKind.End) && false;
    }

    /// <summary>Moves behind the element whose start tag it stands on, so that the next <see cref="Read"/> gives what follows.</summary>
    public void Skip()
    {
        var depth = scope.Depth;
        while (Read())
        {
            if (Kind == MarkupKind.Close && scope.Depth == depth) return;
        }
    }

    /// <summary>Passes over what is inside an element of HTML that holds no mark-up, such as a script.</summary>
    public void SkipRaw(string name) => input.SkipPast("</" + name);

    /// <summary>Adds the words it stands on, with references read and control characters left out.</summary>
    public void AppendWords(StringBuilder target)
    {
        var words = input.Piece;
        if (WellFormed.HasControls(words)) words = WellFormed.WithoutControls(words, Faults);
        if (isCharacterData) target.Append(words);
        else References.Append(words, target, Faults);
        if (Faults.HasWordFaults) Faults.At(input.Line);
    }

    /// <summary>Adds the words as they would stand in mark-up.</summary>
    public void AppendEscaped(StringBuilder target)
    {
        scratch.Clear();
        AppendWords(scratch);
        target.Append(scratch.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"));
    }

    private bool Is(MarkupKind kind)
    {
        Kind = kind;
        return true;
    }

    private bool Close()
    {
        closing--;
        leave = true;
        return Is(MarkupKind.Close);
    }

    private bool Start()
    {
        var tag = input.Piece;
        var isEmpty = tag.Length > 1 && tag[^1] == '/';
        if (isEmpty) tag = tag[..^1];
        var length = 0;
        while (length < tag.Length && !char.IsWhiteSpace(tag[length]) && tag[length] != '/') length++;
        var name = Named(tag[..length]);
        Attributes.Clear();
        if (length < tag.Length) ReadAttributes(tag[length..]);
        if (scope.Depth >= MaxDepth)
        {
            Faults.TooDeep++;
            Faults.At(input.Line);
            return false;
        }
        if (!siblings.Contains(name.Local) || !scope.IsOpen(name)) return Open(name, isEmpty);
        Faults.Tags++;
        Faults.At(input.Line);
        waiting = (name, isEmpty);
        closing = scope.CountTo(name);
        return Close();
    }

    private bool Open(MarkupName name, bool isEmpty)
    {
        scope.Push(name, Attributes);
        if (isEmpty || IsVoid(name.Local)) closing = 1;
        return Is(MarkupKind.Start);
    }

    /// <summary>Closes what the end tag names and what is open inside of it; false when nothing of that name is open.</summary>
    private bool End()
    {
        var name = Named(input.Piece.TrimEnd());
        if (scope.IsOpen(name))
        {
            closing = scope.CountTo(name);
            if (closing == 1) return true;
        }
        else closing = 0;
        // A tag whose start stood too deep has no end to be missed.
        if (Faults.TooDeep == 0 && !IsVoid(name.Local))
        {
            Faults.Tags++;
            Faults.At(input.Line);
        }
        return closing > 0;
    }

    private static bool IsVoid(string name) => name is "br" or "hr" or "img" or "wbr";

    private void ReadAttributes(ReadOnlySpan<char> tag)
    {
        while (Attributes.Count < MaxAttributes)
        {
            tag = tag.TrimStart(" \t\r\n/");
            if (tag.IsEmpty) return;
            var end = 0;
            while (end < tag.Length && !char.IsWhiteSpace(tag[end]) && tag[end] != '=') end++;
            var name = tag[..end];
            tag = tag[end..].TrimStart();
            var value = ReadOnlySpan<char>.Empty;
            if (!tag.IsEmpty && tag[0] == '=')
            {
                tag = tag[1..].TrimStart();
                if (tag.IsEmpty) return;
                var quote = tag[0];
                if (quote is '"' or '\'')
                {
                    var close = MarkupText.ClosingQuote(tag, quote);
                    value = close < 0 ? tag[1..] : tag[1..close];
                    tag = close < 0 ? default : tag[(close + 1)..];
                }
                else
                {
                    end = 0;
                    while (end < tag.Length && !char.IsWhiteSpace(tag[end])) end++;
                    value = tag[..end];
                    tag = tag[end..];
                }
            }
            if (!name.IsEmpty) Attributes.Add(new MarkupAttribute(Named(name).Full, Value(value)));
            else if (!tag.IsEmpty) tag = tag[1..];
        }
    }

    private string Value(ReadOnlySpan<char> value)
    {
        scratch.Clear();
        if (WellFormed.HasControls(value)) value = WellFormed.WithoutControls(value, Faults);
        References.Append(value, scratch, Faults);
        if (Faults.HasWordFaults) Faults.At(input.Line);
        return WellFormed.Text(scratch.ToString());
    }

    private MarkupName Named(ReadOnlySpan<char> name)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var known)) return known;
        // Made-up names do not fill memory.
        if (names.Count > 2000) names.Clear();
        var full = name.ToString();
        return names[full] = MarkupName.Of(full);
    }
}
