using OnRecord.Intake;

namespace OnRecord.Weave.Stories;

/// <summary>A word of a report as its story is told from it.</summary>
internal struct StoryWord
{
    /// <summary>Number of its stem.</summary>
    public int Word;

    /// <summary>Words before it, from 0: what stands at the top tells the story, what follows is background.</summary>
    public int First;

    /// <summary>How often it stands there, at least 1.</summary>
    public int Count;

    /// <summary>How often of these as a name.</summary>
    public int Names;

    /// <summary>Share of general reports that hold its first form.</summary>
    public float General;

    /// <summary>Where it stands first.</summary>
    public TextSpan Span;

    /// <summary>True when that is in a title that stands apart from the text.</summary>
    public bool InTitle;

    /// <summary>True when the report mostly uses it as a name.</summary>
    public readonly bool IsName => Names * 2 > Count;

    /// <summary>The word as printed.</summary>
    public readonly string Of(Report report) => Span.Of(InTitle ? report.Title!.Text : report.Text);
}
