namespace OnRecord.Reading.Names;

/// <summary>Reads the line that opens a dispatch, "PORT VELMAR, May 4 (Coast Wire) - ": a place and an outlet, neither of them a person.</summary>
internal static class Datelines
{
    /// <summary>How many tokens from the start of the sentence a dateline may take.</summary>
    private const int Reach = 16;

    /// <summary>Gives place and outlet their kinds.</summary>
    public static void Mark(Words words, List<FoundName> names)
    {
        for (var n = 0; n < names.Count; n++)
        {
            var outlet = names[n];
            if (words[outlet.First - 1] is not "(" || words[outlet.End] is not ")" || words[outlet.End + 1] is not ("-" or "–" or "—" or "--")) continue;
            var start = words.SentenceOf(outlet.First).Tokens.Start;
            if (outlet.First - start > Reach) continue;
            if (outlet.Entry is null) names[n] = outlet with { Kind = NameKind.Organisation, IsTold = true };
            for (var p = n - 1; p >= 0 && names[p].First >= start; p--)
            {
                if (names[p].First != start || names[p].Entry is not null) continue;
                names[p] = names[p] with { Kind = NameKind.Place, IsTold = true };
                MarkSame(words, names, words.TextOf(start, names[p].End));
            }
        }
    }

    /// <summary>The place elsewhere, in capitals or not: "Velm says talks failed" over a dispatch from VELM.</summary>
    private static void MarkSame(Words words, List<FoundName> names, string place)
    {
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            if (name is { Entry: null, IsTold: false, IsTitled: false } && words.TextOf(name.First, name.End).Equals(place, StringComparison.OrdinalIgnoreCase)) names[n] = name with { Kind = NameKind.Place, IsTold = true };
        }
    }
}
