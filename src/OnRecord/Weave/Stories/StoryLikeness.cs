namespace OnRecord.Weave.Stories;

/// <summary>How like a report is to a story.</summary>
/// <param name="ToStory">To its reports as a whole, days reckoned in.</param>
/// <param name="Likest">Cosine with the likest of them, 0 to 1.</param>
/// <param name="Member">The likest of them; null when none is remembered.</param>
internal readonly record struct StoryLikeness(double ToStory, double Likest, StoryMember? Member);
