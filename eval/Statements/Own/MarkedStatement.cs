using System.Collections.Immutable;

namespace OnRecord.Eval.Statements.Own;

/// <summary>One statement with all that docs/annotation.md asks for: as an annotator marked it, or as the product found it.</summary>
/// <param name="Id">Unique in its document.</param>
/// <param name="Spans">Source, cue and content, with the kind as type.</param>
/// <param name="Act">Speech act as the contracts spell it.</param>
/// <param name="Names">Names of the speaker; an annotator gives one, the product all the report prints for the entity.</param>
/// <param name="SpeakerType">Type of speaker as the contracts spell it.</param>
/// <param name="Parent">Id of the statement it is told inside of; null at the top.</param>
/// <param name="IsCarried">Whether the speaker is carried over from a sentence before; the product does not say and leaves it false.</param>
/// <param name="Audience">To whom, as printed; null when not said.</param>
/// <param name="Said">ISO date, cut at what is known; null when nothing tells.</param>
/// <param name="IsSaidTied">False when <paramref name="Said"/> is only the report's own date.</param>
internal sealed record MarkedStatement(
    string Id,
    Attribution Spans,
    string Act,
    ImmutableArray<string> Names,
    string SpeakerType,
    string? Parent,
    bool IsCarried,
    string? Audience,
    string? Said,
    bool IsSaidTied);
