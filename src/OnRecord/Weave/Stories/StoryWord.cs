using OnRecord.Weave.Words;

namespace OnRecord.Weave.Stories;

/// <summary>A word of a report as its story is told from it.</summary>
/// <param name="Word">The word where it stands first.</param>
/// <param name="Source">The text that it stands in: the report's, or its title's.</param>
/// <param name="First">Words before it, from 0: what stands at the top tells the story, what follows is background.</param>
/// <param name="Count">How often it stands there, at least 1.</param>
/// <param name="Names">How often of these as a name.</param>
internal readonly record struct StoryWord(Word Word, string Source, int First, int Count, int Names)
{
    /// <summary>True when the report mostly uses it as a name.</summary>
    public bool IsName => Names * 2 > Count;

    /// <summary>The word as a reason shows it: names as printed, others in lower case.</summary>
    public string Shown => Word.IsName ? Word.Span.Of(Source) : Word.Form;
}
