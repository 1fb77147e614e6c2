using System.Collections.Frozen;
using System.Runtime.InteropServices;
using OnRecord.Reading.Models;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Stories;

/// <summary>
/// The words that reports are told by, each stem with a number, and what is known of every printed form: looked up once, found again by its letters.
/// It says of a word what <see cref="WordReader"/> says of one without annotation, many times faster.
/// </summary>
internal sealed class StoryLexicon
{
    /// <summary>Share of general reports that hold a word of rank r is about this over r, at most all.</summary>
    private const double CommonRank = 150;

    /// <summary>Share of general reports that hold a word that is not among the ranked.</summary>
    private const double Unranked = .001;

    private static readonly FrozenSet<string> FunctionWords = DataTable.Words("Weave/Words/function-words.tsv");
    private static readonly FrozenSet<string> Negators = DataTable.Words("Weave/Words/negators.tsv");
    private static readonly FrozenSet<string> Modals = DataTable.Words("Weave/Words/modals.tsv");
    private static readonly FrozenSet<string> NumberWords = DataTable.Words("Weave/Words/numbers.tsv");

    private (string? Form, uint Hash, StoryForm Known)[] _forms = new (string?, uint, StoryForm)[1024];
    private int _formCount;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly Stack<int> _free = [];

    /// <summary>Numbers given so far; every number is below it.</summary>
    public int Count => _stems.Count;

    /// <summary>The stem with a number.</summary>
    public string StemOf(int number) => _stems[number];

    /// <summary>The number of a stem, a new one where it has none.</summary>
    public int NumberOf(string stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, stem, out var isKnown);
        if (isKnown) return number;
        if (_free.TryPop(out number)) _stems[number] = stem;
        else
        {
            number = _stems.Count;
            _stems.Add(stem);
        }
        return number;
    }

    /// <summary>What is known of a form.</summary>
    /// <param name="form">Lower case, without accents.</param>
    /// <param name="hash">Its <see cref="Hash"/>.</param>
    public StoryForm Of(ReadOnlySpan<char> form, uint hash)
    {
        // Open addressing with the hash that the reader has at hand: this is looked up for every word of every report.
        var at = hash & (uint)(_forms.Length - 1);
        while (_forms[at].Form is string known)
        {
            if (_forms[at].Hash == hash && form.SequenceEqual(known)) return _forms[at].Known;
            at = (at + 1) & (uint)(_forms.Length - 1);
        }
        var made = Make(form.ToString());
        _forms[at] = (form.ToString(), hash, made);
        if (++_formCount * 2 > _forms.Length) Enlarge();
        return made;
    }

    /// <summary>32-bit FNV-1a over the units of a form, mixed so that its low bits tell forms apart.</summary>
    public static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        foreach (var c in form) hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }

    /// <summary>Lets go of words that no remembered report holds, so that their numbers are given again.</summary>
    /// <param name="frequencies">Reports that hold each, by number.</param>
    public List<int> Forget(IReadOnlyList<int> frequencies)
    {
        var gone = new List<int>();
        foreach (var (_, number) in _numbers)
        {
            if (frequencies[number] == 0) gone.Add(number);
        }
        gone.Sort();
        foreach (var number in gone)
        {
            _numbers.Remove(_stems[number]);
            _stems[number] = "";
            _free.Push(number);
        }
        Array.Clear(_forms);
        _formCount = 0;
        return gone;
    }

    private void Enlarge()
    {
        var old = _forms;
        _forms = new (string?, uint, StoryForm)[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Form is null) continue;
            var at = entry.Hash & (uint)(_forms.Length - 1);
            while (_forms[at].Form is not null) at = (at + 1) & (uint)(_forms.Length - 1);
            _forms[at] = entry;
        }
    }

    private StoryForm Make(string form)
    {
        if (char.IsAsciiDigit(form[0])) return new StoryForm(StoryFormKind.Number, Numbered(form.Replace(",", "", StringComparison.Ordinal)), General(form));
        if (Negators.Contains(form)) return new StoryForm(StoryFormKind.Grammar, -1, 1);
        var isFunction = FunctionWords.Contains(form);
        if (NumberWords.Contains(form) && form is not ("one" or "m") && !Modals.Contains(form)) return new StoryForm(StoryFormKind.Number, Numbered(form), General(form));
        var kind = (Modals.Contains(form), isFunction) switch { (true, true) => StoryFormKind.FunctionModal, (true, false) => StoryFormKind.Modal, (false, true) => StoryFormKind.Function, _ => StoryFormKind.Content };
        return new StoryForm(kind, Numbered(Stems.Of(form)), General(form));
    }

    private int Numbered(string stem) => stem.Length < 2 ? -1 : NumberOf(stem);

    private static float General(string form)
    {
        var rank = WordVectors.English.Rank(form);
        return (float)(rank < 0 ? Unranked : Math.Min(1, CommonRank / (rank + CommonRank)));
    }
}
