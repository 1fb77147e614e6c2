using System.CommandLine;

namespace OnRecord.App.Commands;

/// <summary>Arguments that several commands take.</summary>
internal static class Arguments
{
    public static Argument<string[]> Paths() =>
        new("path") { Description = "Files, folders, addresses of pages and feeds, or - for JSON lines on standard input.", Arity = ArgumentArity.OneOrMore };

    public static Argument<string[]> Story() =>
        new("story") { Description = "Id of a story, or words that its reports hold.", Arity = ArgumentArity.OneOrMore };
}
