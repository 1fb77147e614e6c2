using System.Security.Cryptography;
using System.Text;
using OnRecord.Intake;
using OnRecord.Store.Sources;
using OnRecord.Text;

namespace OnRecord.App.Fetching;

/// <summary>What a server sent, as reports.</summary>
internal static class CapturedReports
{
    /// <summary>A longer name is cut and told apart by a hash.</summary>
    private const int LongestName = 100;

    /// <summary>Characters of the hash: enough to tell the pages of one site apart.</summary>
    private const int HashLength = 8;

    /// <summary>The reports of an answer: one of a page, each item of a feed.</summary>
    public static IEnumerable<Result<Report>> Read(FetchAnswer answer)
    {
        var bytes = new MemoryStream(answer.Bytes.ToArray(), writable: false);
        foreach (var result in Pipeline.Take(bytes, NameOf(answer.Address)))
        {
            yield return result.IsOk(out var report) ? Result<Report>.With(Complete(report, answer), result.Remarks) : result.Problem! with { Where = answer.Address.AbsoluteUri };
        }
    }

    /// <summary>What is kept of the answer beside its reports.</summary>
    public static Capture Of(FetchAnswer answer) => new(answer.Address.AbsoluteUri, answer.At, answer.ContentType, answer.Bytes);

    /// <summary>
    /// A name for the report of a page that people can read and that stays: the address without scheme, "www." and what follows the query's fragment.
    /// </summary>
    public static string NameOf(Uri address)
    {
        var host = address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
        var name = host.ToLowerInvariant() + (address.IsDefaultPort ? "" : $":{address.Port}") + address.PathAndQuery.TrimEnd('/');
        if (name.Length <= LongestName) return name;
        return $"{name.AsSpan(0, LongestName)}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri))).AsSpan(0, HashLength)}";
    }

    /// <summary>A report with the address it came from and the moment, where it does not tell of others itself.</summary>
    private static Report Complete(Report report, FetchAnswer answer) => report with
    {
        Url = report.Url ?? answer.Address.AbsoluteUri,
        Captured = report.Captured ?? CapturedAt(answer.At),
    };

    /// <summary>The moment of a fetch as a date of a report.</summary>
    public static Dating CapturedAt(DateTimeOffset at) =>
        new(new PartialDate(at.Year, at.Month, at.Day, new TimeOnly(at.Hour, at.Minute), at.Offset), DateBasis.Fetched);
}
