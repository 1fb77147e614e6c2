using System.Collections.Immutable;

namespace OnRecord.Publish.Briefs;

/// <summary>A story told in sentences that each cite the words they stand on. It reports who says what; it never says what is true.</summary>
/// <param name="Story">Id of the story.</param>
/// <param name="Title">What the story is called: a headline or first words of one of the reports.</param>
/// <param name="Sections">In reading order; a section without content is left out.</param>
/// <param name="Sources">The reports that the citations mean, in the order of their numbers.</param>
/// <param name="Withheld">Sentences that were not covered by their citations and are therefore not in it.</param>
public sealed record Brief(string Story, CitedSentence? Title, ImmutableArray<BriefSection> Sections, ImmutableArray<BriefSource> Sources, ImmutableArray<Problem> Withheld)
{
    /// <summary>Whose words the title is, as a sentence; null when there is no title.</summary>
    public CitedSentence? TitleSource { get; init; }
}
