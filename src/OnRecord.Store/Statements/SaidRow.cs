using OnRecord.Records;
using OnRecord.Store.Json;

namespace OnRecord.Store.Statements;

/// <summary>A row of a statement as the queries select it.</summary>
internal sealed record SaidRow
{
    public string Id { get; init; } = "";

    public string? Outlet { get; init; }

    public string? Published { get; init; }

    public string Value { get; init; } = "";

    public string Content { get; init; } = "";

    public string? Utterance { get; init; }

    public string? SaidOn { get; init; }

    public SaidLine ToLine() => new(Id, Outlet, Published, Packed.FromJson<Statement>(Value), Content, Utterance) { SaidOn = SaidOn };
}
