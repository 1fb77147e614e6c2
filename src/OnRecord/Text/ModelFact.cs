namespace OnRecord.Text;

/// <summary>One trained model that lies in the assembly.</summary>
/// <param name="Name">Folder and file: "en/tagger.bin".</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Hash of its bytes, in small hexadecimal digits.</param>
/// <param name="Made">The day its card says it was made, as "2026-11-22"; null when it has no card.</param>
/// <param name="IsOfThisVersion">True when it begins as the models of this version of the library do.</param>
public sealed record ModelFact(string Name, long Bytes, string Sha256, string? Made, bool IsOfThisVersion);
