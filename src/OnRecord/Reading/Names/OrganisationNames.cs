namespace OnRecord.Reading.Names;

/// <summary>One spelling for the many ways to print an organisation: "Arvenia's Defense Ministry" and "the Arvenian Ministry of Defence" are one.</summary>
internal static class OrganisationNames
{
    /// <summary>The canonical form.</summary>
    /// <param name="name">As printed, without the state's name or adjective before it.</param>
    /// <param name="adjective">Adjective of the state it belongs to; null when not said.</param>
    public static string Canonical(string name, string? adjective)
    {
        var plain = TopicOf(name) is string topic ? $"Ministry of {topic}" : name;
        return adjective is null ? plain : $"{adjective} {plain}";
    }

    /// <summary>What a ministry is for, in one spelling: "Defence", "Foreign Affairs"; null when the name is not a ministry's.</summary>
    public static string? TopicOf(string name)
    {
        string topic;
        if (name.EndsWith(" Ministry", StringComparison.Ordinal)) topic = name[..^" Ministry".Length];
        else if (name.StartsWith("Ministry of ", StringComparison.Ordinal)) topic = name["Ministry of ".Length..];
        else if (name.StartsWith("Ministry for ", StringComparison.Ordinal)) topic = name["Ministry for ".Length..];
        else return null;
        if (topic.StartsWith("the ", StringComparison.Ordinal)) topic = topic[4..];
        return topic switch
        {
            "Defense" or "National Defence" or "National Defense" => "Defence",
            "Foreign" or "External Affairs" or "Foreign Relations" => "Foreign Affairs",
            "Interior" or "Internal Affairs" or "Home Affairs" => "the Interior",
            _ => topic.Replace("Defense", "Defence", StringComparison.Ordinal),
        };
    }

    /// <summary>"Arvenian Grain Board" for "Arvenian Grain Board AGB"; the name itself where it does not end in its own acronym.</summary>
    public static string WithoutOwnAcronym(string name)
    {
        var last = name.LastIndexOf(' ');
        if (last <= 0 || name.IndexOf(' ', StringComparison.Ordinal) == last) return name;
        var (acronym, own) = (name[(last + 1)..], name[..last]);
        return Lettering.IsShouted(acronym) && IsAcronymOf(acronym, own) ? own : name;
    }

    /// <summary>True when an acronym is made of the first letters of a name's capitalised words.</summary>
    public static bool IsAcronymOf(string acronym, string name)
    {
        var at = 0;
        var isStart = true;
        var letters = acronym.Replace(".", "", StringComparison.Ordinal);
        foreach (var c in name)
        {
            if (isStart && char.IsUpper(c) && at < letters.Length && char.ToUpperInvariant(letters[at]) == c) at++;
            isStart = c is ' ' or '-';
        }
        return letters.Length >= 2 && at == letters.Length;
    }
}
