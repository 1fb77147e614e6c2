using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Records.Figures;

/// <summary>Walks along names in step with spans that are asked for in order.</summary>
internal sealed class Cursor(ImmutableArray<Name> names)
{
    private int next;

    /// <summary>True when the span is part of a longer name: "Group of Seven". Spans must be asked for in order.</summary>
    public bool IsInside(TextSpan span)
    {
        while (next < names.Length && names[next].Span.End <= span.Start) next++;
        return next < names.Length && names[next].Span.Contains(span) && names[next].Span.Length > span.Length;
    }
}
