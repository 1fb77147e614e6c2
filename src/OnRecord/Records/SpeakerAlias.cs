namespace OnRecord.Records;

/// <summary>A form in which a report prints a speaker's name.</summary>
/// <param name="Form">As printed.</param>
/// <param name="First">Where it first stands.</param>
public sealed record SpeakerAlias(string Form, TextSpan First);
