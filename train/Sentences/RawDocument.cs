using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Train.Sentences;

/// <summary>A document of a treebank as raw text, with the right sentence ends.</summary>
/// <param name="Text">Paragraphs with an empty line between, sentences with a blank between.</param>
/// <param name="Paragraphs">Their spans.</param>
/// <param name="Ends">Offsets one past the last character of each sentence.</param>
/// <param name="Words">Spans of the syntactic words; those of a multiword token that are no slices of it share its span.</param>
internal sealed record RawDocument(string Text, ImmutableArray<TextSpan> Paragraphs, HashSet<int> Ends, List<TextSpan> Words);
