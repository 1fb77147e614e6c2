using System.Collections.Immutable;

namespace OnRecord.Eval.Families;

/// <summary>One report of the gold of families.</summary>
/// <param name="Id">Case, outlet and day.</param>
/// <param name="Outlet">Who printed it.</param>
/// <param name="Published">ISO day.</param>
/// <param name="Text">Without its marks.</param>
/// <param name="Marks">Its renderings.</param>
/// <param name="IsBase">True when the others of its case are laid against it.</param>
/// <param name="Differences">How its renderings differ from the base's.</param>
internal sealed record FamilyReport(string Id, string Outlet, string Published, string Text, ImmutableArray<FamilyMark> Marks, bool IsBase, ImmutableArray<FamilyDifference> Differences);
