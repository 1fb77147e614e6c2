namespace OnRecord.App.Fetching;

/// <summary>The Link header of an answer (RFC 8288): addresses with what they are to it.</summary>
internal static class LinkHeader
{
    /// <summary>The first web address of a relation; null when none is given.</summary>
    /// <param name="values">Values of the header as they stand; each may hold several links.</param>
    /// <param name="relation">The relation, in lower case.</param>
    /// <param name="address">What relative addresses stand to.</param>
    public static Uri? First(IEnumerable<string> values, string relation, Uri address)
    {
        foreach (var value in values)
        {
            for (var at = 0; (at = value.IndexOf('<', at)) >= 0;)
            {
                var end = value.IndexOf('>', at);
                if (end < 0) break;
                var target = value[(at + 1)..end].Trim();
                var next = End(value, end + 1, ',');
                if (Has(value[(end + 1)..next], relation) && Uri.TryCreate(address, target, out var found) && found.Scheme is "http" or "https") return found;
                at = next;
            }
        }
        return null;
    }

    /// <summary>The next place of a mark that stands outside quotation marks; the end when there is none.</summary>
    private static int End(string value, int from, char mark)
    {
        var isQuoted = false;
        for (var i = from; i < value.Length; i++)
        {
            if (value[i] == '\\' && isQuoted) i++;
            else if (value[i] == '"') isQuoted = !isQuoted;
            else if (value[i] == mark && !isQuoted) return i;
        }
        return value.Length;
    }

    private static bool Has(string parameters, string relation)
    {
        for (var at = 0; at < parameters.Length;)
        {
            var end = End(parameters, at, ';');
            var parameter = parameters[at..end];
            at = end + 1;
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !parameter.AsSpan(0, equals).Trim().Equals("rel", StringComparison.OrdinalIgnoreCase)) continue;
            // Of several rel parameters only the first counts.
            return parameter[(equals + 1)..].Trim(' ', '"').Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(relation, StringComparer.OrdinalIgnoreCase);
        }
        return false;
    }
}
