namespace OnRecord.Intake.Markup;

/// <summary>The elements that are open: their names, namespaces, base addresses and languages.</summary>
internal sealed class MarkupScope
{
    private readonly List<Frame> frames = [];
    private readonly List<(string Prefix, string Address)> namespaces = [];
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);

    /// <summary>Where the document was fetched; null when that is not known.</summary>
    public string? Address { get; set; }

    public int Depth => frames.Count;

    public MarkupName Name => frames[^1].Name;

    public Vocabulary Vocabulary => frames[^1].Vocabulary;

    /// <summary>The address that relative ones in the innermost element are relative to; null when none is stated.</summary>
    public string? Base => frames.Count == 0 ? Address : frames[^1].Base;

    public string? Language => frames.Count == 0 ? null : frames[^1].Language;

    /// <summary>The namespace address of the innermost element; empty when it has none.</summary>
    public string Namespace => Find(Name.Prefix) ?? "";

    public bool IsOpen(MarkupName name) => open.TryGetValue(name.Full, out var count) && count > 0;

    /// <summary>How many elements stand open from the innermost one of a name inwards.</summary>
    public int CountTo(MarkupName name)
    {
        var i = frames.Count - 1;
        while (frames[i].Name.Full != name.Full) i--;
        return frames.Count - i;
    }

    public void Push(MarkupName name, List<MarkupAttribute> attributes)
    {
        var first = namespaces.Count;
        var (address, language) = (Base, Language);
        foreach (var (attribute, value) in attributes)
        {
            if (attribute.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase))
            {
                if (attribute.Length == 5) namespaces.Add(("", value));
                else if (attribute[5] == ':') namespaces.Add((attribute[6..], value));
            }
            else if (attribute.Equals("xml:base", StringComparison.OrdinalIgnoreCase)) address = Addresses.Resolve(value, address) ?? address;
            else if (attribute.Equals("xml:lang", StringComparison.OrdinalIgnoreCase)) language = value.Trim();
        }
        open[name.Full] = open.GetValueOrDefault(name.Full) + 1;
        frames.Add(new Frame(name, VocabularyOf(name.Prefix), first, address, language));
    }

    public void Pop()
    {
        var frame = frames[^1];
        frames.RemoveAt(frames.Count - 1);
        namespaces.RemoveRange(frame.FirstNamespace, namespaces.Count - frame.FirstNamespace);
        open[frame.Name.Full]--;
    }

    private Vocabulary VocabularyOf(string prefix)
    {
        var address = Find(prefix);
        if (prefix.Length == 0)
        {
            // A default namespace that is not known, or wrong, is no reason to leave an element out.
            return address is null ? Vocabulary.Plain : Vocabularies.OfNamespace(address) ?? Vocabulary.Plain;
        }
        return (address is null ? null : Vocabularies.OfNamespace(address)) ?? Vocabularies.OfPrefix(prefix) ?? Vocabulary.Foreign;
    }

    private string? Find(string prefix)
    {
        for (var i = namespaces.Count - 1; i >= 0; i--)
        {
            if (namespaces[i].Prefix == prefix) return namespaces[i].Address;
        }
        return null;
    }

    private readonly record struct Frame(MarkupName Name, Vocabulary Vocabulary, int FirstNamespace, string? Base, string? Language);
}
