using System.Collections.Immutable;

namespace OnRecord.Publish.Briefs;

/// <summary>A story told in sentences that each cite the words they stand on. It reports who says what; it never says what is true.</summary>
/// <param name="Story">Id of the story.</param>
/// <param name="Title">A headline or first sentence of one of the reports, in its own words.</param>
/// <param name="Sections">In reading order; a section without content is left out.</param>
/// <param name="Sources">The reports that the citations mean, in the order of their numbers.</param>
/// <param name="Withheld">Sentences that were not covered by their citations and are therefore not in it.</param>
public sealed record Brief(string Story, CitedSentence? Title, ImmutableArray<BriefSection> Sections, ImmutableArray<BriefSource> Sources, ImmutableArray<Problem> Withheld);
