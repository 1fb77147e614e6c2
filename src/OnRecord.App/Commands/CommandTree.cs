using System.CommandLine;

namespace OnRecord.App.Commands;

/// <summary>The command line: one line a command.</summary>
internal static class CommandTree
{
    public static RootCommand Build() => new("Who said what, when, where and to whom: the record of what many outlets report.")
    {
        ReadCommand.Build(),
        WeaveCommand.Build(),
    };
}
