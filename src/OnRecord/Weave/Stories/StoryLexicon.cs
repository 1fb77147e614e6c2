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

    private static readonly FrozenDictionary<string, StoryFormKind> Kinds = ReadKinds();

    // A form is told by its hash alone: among ten million forms the chance that any two have one hash is 3 in a million.
    private (ulong Hash, StoryForm Known)[] _forms = new (ulong, StoryForm)[1024];
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
    public StoryForm Of(ReadOnlySpan<char> form, ulong hash) => TryGet(hash, out var known) ? known : Learn(form.ToString(), hash);

    /// <summary>What is known of a form that was asked for before.</summary>
    public bool TryGet(ulong hash, out StoryForm known)
    {
        // Open addressing with the hash that the reader has at hand: this is looked up for every word of every report.
        var forms = _forms;
        for (var at = (int)hash & (forms.Length - 1); ; at = (at + 1) & (forms.Length - 1))
        {
            ref readonly var entry = ref forms[at];
            known = entry.Known;
            if (entry.Hash == hash) return true;
            if (entry.Hash == 0) return false;
        }
    }

    /// <summary>64-bit FNV-1a over the units of a form, mixed so that its low bits tell forms apart; never 0.</summary>
    public static ulong Hash(ReadOnlySpan<char> form)
    {
        var hash = HashStart;
        foreach (var c in form) hash = (hash ^ c) * HashFactor;
        return Mixed(hash);
    }

    /// <summary>The end of a hash that the reader makes as it goes.</summary>
    public static ulong Mixed(ulong hash) => (hash ^ (hash >> 32)) | 1UL << 63;

    public const ulong HashStart = 14695981039346656037;

    public const ulong HashFactor = 1099511628211;

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
        var isGone = gone.ToHashSet();
        Refill(_forms.Length, known => !isGone.Contains(known.Word));
        return gone;
    }

    private StoryForm Learn(string form, ulong hash)
    {
        var made = Make(form);
        Put(hash, made);
        if (_formCount * 2 > _forms.Length) Refill(_forms.Length * 2, _ => true);
        return made;
    }

    private void Put(ulong hash, StoryForm known)
    {
        var at = (int)hash & (_forms.Length - 1);
        while (_forms[at].Hash != 0) at = (at + 1) & (_forms.Length - 1);
        _forms[at] = (hash, known);
        _formCount++;
    }

    private void Refill(int size, Predicate<StoryForm> isKept)
    {
        var old = _forms;
        _forms = new (ulong, StoryForm)[size];
        _formCount = 0;
        foreach (var (hash, known) in old)
        {
            if (hash != 0 && isKept(known)) Put(hash, known);
        }
    }

    private StoryForm Make(string form)
    {
        if (char.IsAsciiDigit(form[0])) return new StoryForm(StoryFormKind.Number, Numbered(form.Replace(",", "", StringComparison.Ordinal)), General(form));
        var kind = Kinds.GetValueOrDefault(form, StoryFormKind.Content);
        if (kind == StoryFormKind.Grammar) return new StoryForm(kind, -1, 1);
        return new StoryForm(kind, Numbered(kind == StoryFormKind.Number ? form : Stems.Of(form)), General(form));
    }

    private static FrozenDictionary<string, StoryFormKind> ReadKinds()
    {
        var kinds = new Dictionary<string, StoryFormKind>(StringComparer.Ordinal);
        foreach (var form in DataTable.Words("Weave/Words/function-words.tsv")) kinds[form] = StoryFormKind.Function;
        foreach (var form in DataTable.Words("Weave/Words/modals.tsv")) kinds[form] = kinds.ContainsKey(form) ? StoryFormKind.FunctionModal : StoryFormKind.Modal;
        foreach (var form in DataTable.Words("Weave/Words/numbers.tsv"))
        {
            // A modal is no number; "one" is a pronoun as often, and "m" stands for metres or millions.
            if (form is not ("one" or "m") && kinds.GetValueOrDefault(form) is not (StoryFormKind.Modal or StoryFormKind.FunctionModal)) kinds[form] = StoryFormKind.Number;
        }
        foreach (var form in DataTable.Words("Weave/Words/negators.tsv")) kinds[form] = StoryFormKind.Grammar;
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private int Numbered(string stem) => stem.Length < 2 ? -1 : NumberOf(stem);

    private static float General(string form)
    {
        var rank = WordVectors.English.Rank(form);
        return (float)(rank < 0 ? Unranked : Math.Min(1, CommonRank / (rank + CommonRank)));
    }
}
