using System.CommandLine;

namespace OnRecord.App.Commands;

/// <summary>Options that every command takes.</summary>
internal static class GlobalOptions
{
    /// <summary>Names the record for a whole shell session.</summary>
    public const string RecordVariable = "ONRECORD_RECORD";

    private const string DefaultRecord = "onrecord.db";

    public static Option<string?> Record { get; } = new("--record")
    {
        Description = $"The record: one file. Default: ${RecordVariable}, else {DefaultRecord} in the current folder.",
        HelpName = "PATH",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json") { Description = "Print JSON instead of text.", Recursive = true };

    /// <summary>Where the record is: as given, else as the environment says, else in the current folder.</summary>
    public static string RecordPath(ParseResult parsed) =>
        parsed.GetValue(Record) is { Length: > 0 } given ? given
            : Environment.GetEnvironmentVariable(RecordVariable) is { Length: > 0 } set ? set
            : DefaultRecord;
}
