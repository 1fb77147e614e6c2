using OnRecord.App.Fetching;
using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary>Files and addresses to reports, one at a time, as a stream: what cannot be read is a problem in its place, and the rest goes on.</summary>
internal static class Inputs
{
    private const string StandardInputName = "stdin.jsonl";

    /// <summary>Every report of every file and address.</summary>
    /// <param name="paths">Files, folders, addresses, or - for standard input.</param>
    /// <param name="progress">Told how many files are done, and how many there are.</param>
    /// <param name="fetcher">Gets what stands at an address; null where addresses are not taken.</param>
    public static IEnumerable<Result<IncomingReport>> Read(IEnumerable<string> paths, Action<int, int>? progress = null, Fetcher? fetcher = null)
    {
        var files = InputFiles.Under(paths).ToList();
        for (var i = 0; i < files.Count; i++)
        {
            progress?.Invoke(i, files.Count);
            var (file, problem) = files[i];
            if (problem is not null)
            {
                yield return problem;
                continue;
            }
            if (fetcher is not null && FetchOptions.TryAddress(file!, out var address))
            {
                foreach (var result in Fetched(fetcher, address)) yield return result;
                continue;
            }
            var name = file == InputFiles.StandardInput ? StandardInputName : Path.GetFileName(file!);
            foreach (var result in Guarded(() => Open(file!), stream => Pipeline.Take(stream, name), file!))
            {
                if (!result.IsOk(out var report)) yield return result.Problem!;
                else yield return Result<IncomingReport>.With(new IncomingReport(report, IsNamedBy(report.Id, name)), result.Remarks);
            }
        }
    }

    private static IEnumerable<Result<IncomingReport>> Fetched(Fetcher fetcher, Uri address)
    {
        // A command that reads one thing after the other has nothing else to do meanwhile.
        var outcome = fetcher.Get(new FetchRequest(address), CancellationToken.None).GetAwaiter().GetResult();
        if (!outcome.IsOk)
        {
            yield return outcome.Failure.Problem;
            yield break;
        }
        var results = CapturedReports.Read(outcome.Answer).ToList();
        // What was sent is kept with the page it is; a feed is not kept with each of its items.
        var capture = results.Count == 1 ? CapturedReports.Of(outcome.Answer) : null;
        foreach (var result in results)
        {
            if (result.IsOk(out var report)) yield return Result<IncomingReport>.With(new IncomingReport(report, IdIsFileName: false, capture), result.Remarks);
            else yield return result.Problem!;
        }
    }

    /// <summary>Reports of a stream that may fail to open, or in the middle: then a problem stands for the rest of it.</summary>
    internal static IEnumerable<Result<Report>> Guarded(Func<Stream> open, Func<Stream, IEnumerable<Result<Report>>> read, string where)
    {
        Stream? stream = null;
        IEnumerator<Result<Report>>? reports = null;
        try
        {
            while (true)
            {
                Result<Report>? next = null;
                Problem? problem = null;
                try
                {
                    stream ??= open();
                    reports ??= read(stream).GetEnumerator();
                    if (reports.MoveNext()) next = reports.Current;
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Security.SecurityException)
                {
                    problem = InputProblems.Of(failure, where);
                }
                if (problem is not null) yield return problem;
                if (next is null) yield break;
                yield return next;
            }
        }
        finally
        {
            reports?.Dispose();
            stream?.Dispose();
        }
    }

    private static Stream Open(string file) => file == InputFiles.StandardInput ? Console.OpenStandardInput() : File.OpenRead(file);

    private static bool IsNamedBy(string id, string fileName) => id.StartsWith(Path.GetFileNameWithoutExtension(fileName), StringComparison.Ordinal);
}
