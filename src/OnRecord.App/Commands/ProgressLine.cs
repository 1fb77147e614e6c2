using System.Diagnostics;
using System.Globalization;

namespace OnRecord.App.Commands;

/// <summary>One line on standard error that shows how far long work is; nothing where standard error is no terminal.</summary>
internal sealed class ProgressLine
{
    private const int BarWidth = 24;

    /// <summary>Often enough to look alive, rare enough to cost nothing.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly bool _isOn = !Console.IsErrorRedirected;
    private long _last;
    private bool _isShown;

    public void Show(string what, int done, int total)
    {
        if (!_isOn || (_isShown && Stopwatch.GetElapsedTime(_last) < Interval)) return;
        _last = Stopwatch.GetTimestamp();
        _isShown = true;
        Console.Error.Write(total > 0 ? string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{what} {Bar(done, total)} {done} of {total}") : $"\r\u001b[K{what} …");
    }

    public void Clear()
    {
        if (!_isShown) return;
        Console.Error.Write("\r\u001b[K");
        _isShown = false;
    }

    private static string Bar(int done, int total)
    {
        var full = (int)((long)BarWidth * Math.Min(done, total) / total);
        return $"[{new string('#', full)}{new string('.', BarWidth - full)}]";
    }
}
