using System.Collections.Immutable;

namespace OnRecord.Weave.Stories;

/// <summary>A report that has come, as the next ones are compared with it.</summary>
/// <param name="report">Id of the report.</param>
/// <param name="arrival">How many came before it.</param>
/// <param name="words">Numbers of its most telling words, the most telling first.</param>
/// <param name="weights">Their weights.</param>
/// <param name="day">Its day; null when undated.</param>
internal sealed class StoryMember(string report, int arrival, int[] words, float[] weights, DateOnly? day)
{
    public string Report => report;

    public int Arrival => arrival;

    public int[] Words => words;

    public float[] Weights => weights;

    public DateOnly? Day => day;

    public ImmutableArray<ulong> Sketch { get; init; } = [];

    public ImmutableArray<string> Speakers { get; init; } = [];

    /// <summary>What it says of the order of arrival; null for most.</summary>
    public ArrivalSign? Sign { get; set; }

    /// <summary>True when it is forgotten, or another text has taken its place.</summary>
    public bool IsGone { get; set; }

    /// <summary>The story it is in.</summary>
    public OpenStory Story { get; set; } = null!;
}
