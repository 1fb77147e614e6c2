using OnRecord.Records;

namespace OnRecord.Store.Statements;

/// <summary>A statement's words in one line.</summary>
public static class StatementWords
{
    /// <summary>The content spans in order, " … " where the narrator's words stood between them, line breaks as spaces.</summary>
    public static string Of(Statement statement, string text) =>
        string.Join(" … ", statement.Content.Select(span => span.Trim(text).Of(text).ReplaceLineEndings(" ")));
}
