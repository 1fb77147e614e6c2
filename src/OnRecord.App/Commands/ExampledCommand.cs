using System.CommandLine;

namespace OnRecord.App.Commands;

/// <summary>A command with examples, which <c>--help</c> shows; a test fails when one has none.</summary>
internal sealed class ExampledCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Command lines that work as they stand, each with what it does after two spaces and a #.</summary>
    public IReadOnlyList<string> Examples => examples;
}
