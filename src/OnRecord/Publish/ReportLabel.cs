using OnRecord.Intake;
using OnRecord.Weave.Origins;

namespace OnRecord.Publish;

/// <summary>What readers call a report, the same on every page and in the terminal.</summary>
public static class ReportLabel
{
    /// <summary>The longest ending of a file's name that is taken off: ".jsonl", ".xhtml".</summary>
    private const int LongestEnding = 5;

    /// <summary>The outlet; without one, the agency whose copy it is; else the report's id.</summary>
    public static string Of(Report report) => report.Outlet ?? (Voice.Agency(report) is string agency ? agency + " copy" : OfId(report.Id));

    /// <summary>An id as a label: the last part of a path, without a file's ending.</summary>
    public static string OfId(string id)
    {
        var name = id[(id.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var ending = dot < 0 ? "" : name[(dot + 1)..];
        var isFile = dot > 0 && ending.Length is > 0 and <= LongestEnding && char.IsAsciiLetter(ending[0]) && ending.All(char.IsAsciiLetterOrDigit);
        return name.Length == 0 ? id : isFile ? name[..dot] : name;
    }
}
