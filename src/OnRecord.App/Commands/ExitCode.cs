namespace OnRecord.App.Commands;

/// <summary>Exit codes, documented in docs/commands.md; a test fails when one is not.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Ok = 0;

    /// <summary>Something unforeseen stopped the command.</summary>
    public const int Failed = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>Some input could not be used; the rest was.</summary>
    public const int Problems = 3;

    /// <summary>What was asked for is not in the record.</summary>
    public const int NotFound = 4;

    /// <summary>The record could not be opened or is in use.</summary>
    public const int Store = 5;
}
