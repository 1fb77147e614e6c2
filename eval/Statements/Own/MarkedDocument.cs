using System.Collections.Immutable;

namespace OnRecord.Eval.Statements.Own;

/// <summary>One text with who said what in it.</summary>
/// <param name="Id">As in the corpus the text is of.</param>
/// <param name="Part">"train" or "check"; nothing is trained or tuned on the second.</param>
/// <param name="Text">The text that was marked, unchanged.</param>
/// <param name="Published">ISO date the corpus gives; null where it gives none.</param>
/// <param name="Statements">In order of content.</param>
internal sealed record MarkedDocument(string Id, string Part, string Text, string? Published, ImmutableArray<MarkedStatement> Statements)
{
    /// <summary>Interviews are marked turn by turn, which is another task than reading an article.</summary>
    private static readonly string[] Interviews = ["GUM_interview_brotherhood", "GUM_interview_gaming", "GUM_interview_licen", "GUM_interview_mckenzie"];

    public bool IsInterview => Interviews.Contains(Id);

    /// <summary>The same with spans alone, as the attribution data sets give it.</summary>
    public GoldText Gold => new(Id, Part, Genre: null, Published, Text, [.. Statements.Select(s => s.Spans)]);
}
