using OnRecord.Records;

namespace OnRecord.Store.Statements;

/// <summary>One statement in a list, with the report it stands in.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Published">When, ISO as far as known; null when unknown.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Words">Its words in one line.</param>
/// <param name="Utterance">Id of the first utterance it renders; null when it is not woven.</param>
public sealed record SaidLine(string Report, string? Outlet, string? Published, Statement Statement, string Words, string? Utterance)
{
    /// <summary>When it was said as the whole record knows it: the date of its utterance, else its own; ISO as far as known, null when nothing tells.</summary>
    public string? SaidOn { get; init; }

    /// <summary>The words it stands on.</summary>
    public Citation Citation => new(Report, Statement.Extent);
}
