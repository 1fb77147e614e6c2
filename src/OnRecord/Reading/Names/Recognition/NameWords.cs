using System.Runtime.InteropServices;
using OnRecord.Reading.Models;

namespace OnRecord.Reading.Names.Recognition;

/// <summary>Describes every token of a body for the recogniser, and tells which of them can be part of a name at all.</summary>
internal static class NameWords
{
    /// <summary>Words without a capital between two with one are looked at up to this number: "Bank of the West".</summary>
    private const int LongestLink = 2;

    private const uint LongestRun = 6;

    /// <summary>Features look at so many words to either side.</summary>
    private const int FeatureReach = 2;

    /// <summary>Describes the body.</summary>
    /// <param name="words">The body.</param>
    /// <param name="names">The names that the rules read in it.</param>
    /// <param name="types">What words name by their vectors.</param>
    /// <param name="described">Receives the description; one place for each token.</param>
    /// <param name="looked">Receives true for tokens that can be in a name.</param>
    public static void Describe(Words words, List<FoundName> names, WordNumbers types, Span<NameWord> described, Span<bool> looked)
    {
        described[..words.Count].Clear();
        for (var i = 0; i < words.Count; i++) looked[i] = words.IsUpper(i) || words.LettersOf(i).ContainsAnyInRange('A', 'Z');
        foreach (var name in names)
        {
            for (var k = name.First; k < name.End; k++)
            {
                described[k].Rule = 1 + ((uint)name.Kind * 8) + Place(k, name.First, name.End) + (name.IsTitled ? 4u : 0);
                looked[k] = true;
            }
        }
        foreach (var sentence in words.Sentences)
        {
            DescribeSentence(words, sentence.Tokens, described, looked);
            DescribeLooked(words, sentence.Tokens, types, described, looked);
        }
        Elsewhere(words, names, described);
    }

    private static void DescribeSentence(Words words, TokenRange range, Span<NameWord> described, Span<bool> looked)
    {
        var heading = words.IsHeading(range);
        for (var i = range.Start; i < range.End; i++)
        {
            if (!words.IsUpper(i)) continue;
            if (described[i].Known == 0 && Gazetteer.Instance.Match(words, i, out var end) is GazetteerEntry entry && end <= range.End)
            {
                for (var k = i; k < end; k++)
                {
                    described[k].Known = 1 + ((uint)entry.Kind * 4) + Place(k, i, end);
                    looked[k] = true;
                }
            }
            described[i].Setting = (heading ? 2u : 0) | (words.Opens(i) ? 1u : 0);
        }
        for (var i = range.Start; i < range.End;)
        {
            if (!words.IsUpper(i))
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < range.End && words.IsUpper(end)) end++;
            for (var k = i; k < end; k++)
            {
                described[k].BeforeRun = i > range.Start ? words.HashOf(i - 1) : 0;
                described[k].AfterRun = end < range.End ? words.HashOf(end) : 0;
                described[k].RunHead = words.HashOf(end - 1);
                described[k].RunFirst = words.HashOf(i);
                described[k].RunLength = Math.Min((uint)(end - i), LongestRun);
            }
            i = end;
        }
        var last = -1;
        for (var i = range.Start; i < range.End; i++)
        {
            if (!looked[i]) continue;
            if (last >= 0 && i - last - 1 <= LongestLink)
            {
                for (var k = last + 1; k < i; k++) looked[k] = true;
            }
            last = i;
        }
    }

    /// <summary>Describes the words that can be in names, and their neighbours as far as features reach.</summary>
    private static void DescribeLooked(Words words, TokenRange range, WordNumbers types, Span<NameWord> described, Span<bool> looked)
    {
        var done = range.Start;
        for (var i = range.Start; i < range.End; i++)
        {
            if (!looked[i]) continue;
            for (var k = Math.Max(done, i - FeatureReach); k <= i + FeatureReach && k < range.End; k++)
            {
                described[k].Describe(words.LettersOf(k), words.HashOf(k), types);
                described[k].Class = (uint)words.ClassOf(k) + 1;
                described[k].Traits = words.TraitsOf(k);
                done = k + 1;
            }
            described[i].DescribeLetters(words.LettersOf(i));
        }
    }

    private static void Elsewhere(Words words, List<FoundName> names, Span<NameWord> described)
    {
        var forms = new Dictionary<uint, FormCounts>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words.IsUpper(i)) CollectionsMarshal.GetValueRefOrAddDefault(forms, words.HashOf(i), out _).All++;
        }
        foreach (var name in names)
        {
            var kind = NameLabels.Number(name.Kind);
            for (var k = name.First; k < name.End; k++) CollectionsMarshal.GetValueRefOrAddDefault(forms, words.HashOf(k), out _).Add(kind, name, 1);
        }
        var n = 0;
        for (var i = 0; i < words.Count; i++)
        {
            while (n < names.Count && names[n].End <= i) n++;
            if (!words.IsUpper(i)) continue;
            var counts = forms[words.HashOf(i)];
            counts.All--;
            if (n < names.Count && names[n].First <= i) counts.Add(NameLabels.Number(names[n].Kind), names[n], -1);
            described[i].Elsewhere = (counts.Code() * 2) + (words.IsAlsoLower(i) ? 1u : 0) + 1;
        }
    }

    private static uint Place(int k, int first, int end) => (uint)(end - first == 1 ? NameLabels.Unit : k == first ? NameLabels.Begin : k == end - 1 ? NameLabels.Last : NameLabels.Inside);

    /// <summary>How often a form stands in the body, and in how many names of each kind.</summary>
    private struct FormCounts
    {
        public int All;
        private int persons;
        private int organisations;
        private int places;
        private int surnames;

        public void Add(int kind, FoundName name, int by)
        {
            if (kind == 0) persons += by;
            else if (kind == 1) organisations += by;
            else if (kind == 2) places += by;
            if (kind == 0 && name.Length > 1) surnames += by;
        }

        /// <summary>The commonest kind, how sure, how often, in one number.</summary>
        public readonly uint Code()
        {
            if (All <= 0) return 0;
            var most = Math.Max(persons, Math.Max(organisations, places));
            var kind = most <= 0 ? 0u : most == persons ? 1u : most == organisations ? 2u : 3u;
            var share = most * 2 > All ? 1u : 0u;
            return 1 + kind + (share * 4) + (All > 1 ? 8u : 0) + (surnames > 0 ? 16u : 0);
        }
    }
}
