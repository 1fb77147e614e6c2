using System.Collections.Frozen;
using AngleSharp.Dom;

namespace OnRecord.Intake.Html;

/// <summary>What the class names and ids of an element tell about what it holds.</summary>
internal static class NameCues
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unwanted = DataTable.Words("Intake/Html/unwanted.tsv").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elsewhere = DataTable.Words("Intake/Html/elsewhere.tsv").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leads = DataTable.Words("Intake/Html/leads.tsv").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> Wanted = DataTable.Words("Intake/Html/wanted.tsv");

    public static bool IsWanted(IElement element)
    {
        if (element.GetAttribute("itemprop") is string property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) return true;
        return HasWanted(element.ClassName) || HasWanted(element.Id);
    }

    public static bool IsUnwanted(IElement element) => HasAny(Unwanted, element.ClassName) || HasAny(Unwanted, element.Id) || HasAny(Unwanted, element.GetAttribute("role"));

    /// <summary>True when a date inside is that of another story, a reader's word or an event.</summary>
    public static bool IsElsewhere(IElement element) => HasAny(Elsewhere, element.ClassName) || HasAny(Elsewhere, element.Id);

    /// <summary>True when the element is named for the lead under a headline.</summary>
    public static bool IsLead(IElement element) => HasAny(Leads, element.ClassName) || HasAny(Leads, element.Id) || element.GetAttribute("itemprop") is "description" or "alternativeHeadline";

    private static bool HasWanted(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 400) return false;
        foreach (var name in names.Split(' '))
        {
            var plain = string.Concat(name.Where(char.IsLetter));
            if (plain.Length >= 7 && Wanted.Any(wanted => plain.EndsWith(wanted, StringComparison.OrdinalIgnoreCase) || plain.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))) return true;
        }
        return false;
    }

    /// <summary>A name is cut at separators and at capitals: "relatedLinks", "c-related__list".</summary>
    private static bool HasAny(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 400) return false;
        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var cut = i == names.Length || !char.IsLetter(names[i]);
            if (!cut && !(i > start && char.IsUpper(names[i]) && char.IsLower(names[i - 1]))) continue;
            if (i > start && words.Contains(names.AsSpan(start, i - start))) return true;
            start = cut ? i + 1 : i;
        }
        return false;
    }
}
