using System.Collections.Immutable;

namespace OnRecord.Records.Figures;

/// <summary>Finds the narrowest statement that a span stands in. Spans must be asked for in order of their start.</summary>
internal sealed class Attribution
{
    private readonly List<(TextSpan Content, Statement Statement)> waiting;
    private readonly List<(TextSpan Content, Statement Statement)> open = [];
    private int next;

    public Attribution(ImmutableArray<Statement> statements)
    {
        waiting = [.. statements.SelectMany(statement => statement.Content.Select(content => (content, statement))).OrderBy(pair => pair.content)];
    }

    public Statement? Over(TextSpan span)
    {
        for (; next < waiting.Count && waiting[next].Content.Start <= span.Start; next++) open.Add(waiting[next]);
        open.RemoveAll(pair => pair.Content.End <= span.Start);
        Statement? narrowest = null;
        var length = int.MaxValue;
        foreach (var (content, statement) in open)
        {
            if (!content.Contains(span) || content.Length >= length) continue;
            (narrowest, length) = (statement, content.Length);
        }
        return narrowest;
    }
}
