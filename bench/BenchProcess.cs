using System.Diagnostics;
using System.Text.Json;

namespace OnRecord.Bench;

/// <summary>Starts a measurement as a process of its own, held to one core where the machine can do that.</summary>
internal static class BenchProcess
{
    private static readonly string? Pin = Find("taskset");

    /// <summary>True when processes can be held to a core.</summary>
    public static bool CanPin => Pin is not null;

    /// <summary>The first core this process may use.</summary>
    public static int Core => OperatingSystem.IsLinux() || OperatingSystem.IsWindows() ? System.Numerics.BitOperations.TrailingZeroCount(Process.GetCurrentProcess().ProcessorAffinity) : 0;

    /// <summary>Runs this program again and reads the JSON object it prints.</summary>
    public static T? Self<T>(bool isPinned, IEnumerable<string> arguments)
        where T : class =>
        Run<T>(isPinned, Environment.ProcessPath!, Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [Environment.GetCommandLineArgs()[0], .. arguments] : arguments);

    /// <summary>Runs a program and reads the JSON object it prints; null when it is not there or fails, which is told on standard error.</summary>
    public static T? Run<T>(bool isPinned, string program, IEnumerable<string> arguments)
        where T : class
    {
        var start = isPinned && Pin is not null
            ? new ProcessStartInfo(Pin, ["-c", BenchOptions.Invariant(Core), program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = true;
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0) return JsonSerializer.Deserialize<T>(output);
            Console.Error.WriteLine($"{program} ended with {process.ExitCode}");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            Console.Error.WriteLine($"{program}: {missing.Message}");
        }
        return null;
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
