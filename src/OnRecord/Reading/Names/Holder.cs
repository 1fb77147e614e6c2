namespace OnRecord.Reading.Names;

/// <summary>Someone who held a public office.</summary>
/// <param name="Name">As English newspapers print it most.</param>
/// <param name="Spellings">Other spellings of the whole name.</param>
/// <param name="Office">In lower case: "prime minister".</param>
/// <param name="State">Canonical name of the state.</param>
/// <param name="Wikidata">Item of the person.</param>
internal sealed record Holder(string Name, string[] Spellings, string Office, string State, string Wikidata)
{
    public string Surname => Name[(Name.LastIndexOf(' ') + 1)..];

    public string FirstName => Name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? Name[..blank] : "";
}
