namespace OnRecord.Publish.Briefs;

/// <summary>One report of the list that the citations mean.</summary>
/// <param name="Number">Its number in this brief, from 1.</param>
/// <param name="Report">Its id.</param>
/// <param name="Name">What readers call it.</param>
/// <param name="Text">Its stored text, so that every citation can be shown in its words.</param>
public sealed record BriefSource(int Number, string Report, string Name, string Text);
