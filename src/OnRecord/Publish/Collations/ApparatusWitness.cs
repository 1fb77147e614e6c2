using OnRecord.Weave;

namespace OnRecord.Publish.Collations;

/// <summary>A rendering as a witness of a text.</summary>
/// <param name="Sigil">"A", "B", …, "Z", "W27", …: the base is A.</param>
/// <param name="Rendering">The rendering.</param>
/// <param name="Text">All its words as printed, separate stretches parted by " … ".</param>
public sealed record ApparatusWitness(string Sigil, Rendering Rendering, string Text);
