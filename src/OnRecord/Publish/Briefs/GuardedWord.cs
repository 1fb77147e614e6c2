namespace OnRecord.Publish.Briefs;

/// <summary>One word as the guard compares it.</summary>
/// <param name="Text">The word, case kept.</param>
/// <param name="Opens">True at the start of a text and after a mark that ends a sentence.</param>
/// <param name="Joined">True when only white space parts it from the word before: it may go on a name.</param>
internal readonly record struct GuardedWord(string Text, bool Opens, bool Joined);
