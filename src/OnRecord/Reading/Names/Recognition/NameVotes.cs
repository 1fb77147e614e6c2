using System.Runtime.InteropServices;

namespace OnRecord.Reading.Names.Recognition;

/// <summary>One form names one kind of thing in one text: the places where the context tells little follow those where it tells more.</summary>
internal static class NameVotes
{
    /// <summary>A kind that was read this many times as often as another overrules it.</summary>
    private const int Overruling = 2;

    /// <summary>Gives names of an unknown kind, and those read otherwise than most with the same form, the kind of most.</summary>
    public static void Count(Words words, List<FoundName> names)
    {
        var votes = new Dictionary<string, Votes>(names.Count, StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (IsOpen(name)) CollectionsMarshal.GetValueRefOrAddDefault(votes, words.TextOf(name.First, name.End), out _).Add(NameLabels.Number(name.Kind));
        }
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            if (!IsOpen(name) || name.IsTitled || name.IsTold || votes[words.TextOf(name.First, name.End)].Most(NameLabels.Number(name.Kind)) is not NameKind kind) continue;
            names[n] = name with { Kind = kind };
        }
    }

    /// <summary>True for names that no list knows, of the kinds that the model tells apart or of none.</summary>
    private static bool IsOpen(FoundName name) => name.Entry is null && (NameLabels.Number(name.Kind) >= 0 || name.Kind == NameKind.Other);

    private struct Votes
    {
        private int persons;
        private int organisations;
        private int places;

        public void Add(int kind)
        {
            if (kind == 0) persons++;
            else if (kind == 1) organisations++;
            else if (kind == 2) places++;
        }

        /// <summary>The kind that overrules another; null when none does.</summary>
        public readonly NameKind? Most(int own)
        {
            var most = Math.Max(persons, Math.Max(organisations, places));
            var less = own switch { 0 => persons, 1 => organisations, 2 => places, _ => 0 };
            if (most == 0 || less == most || most < Overruling * less) return null;
            var (kind, others) = most == persons ? (NameKind.Person, organisations + places) : most == organisations ? (NameKind.Organisation, persons + places) : (NameKind.Place, persons + organisations);
            return most > others ? kind : null;
        }
    }
}
