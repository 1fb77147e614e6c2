using System.IO.Compression;
using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Reports;

namespace OnRecord.Store.Sources;

/// <summary>Reading and writing what servers sent.</summary>
internal static class CaptureQueries
{
    /// <summary>Keeps a capture with the revision it became, unless that revision has these very bytes.</summary>
    public static void Add(SqliteConnection connection, Added added, Capture capture)
    {
        var revision = connection.ExecuteScalar<long>(
            "SELECT v.number FROM report_revisions v JOIN reports r ON r.number = v.report WHERE r.id = @Id AND v.revision = @Revision", new { added.Id, added.Revision });
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(capture.Content.Span));
        connection.Execute(
            """
            INSERT INTO captures (report_revision, address, at, content_type, sha256, content)
            SELECT @revision, @Address, @at, @ContentType, @sha256, @content
            WHERE NOT EXISTS (SELECT 1 FROM captures WHERE report_revision = @revision)
            """,
            new { revision, capture.Address, at = Moments.Spell(capture.At), capture.ContentType, sha256, content = Pack(capture.Content.Span) });
    }

    /// <summary>Everything that was captured, oldest first, with the report and revision it became; one at a time.</summary>
    public static IEnumerable<(string Report, int Revision, Capture Capture)> All(SqliteConnection connection) =>
        connection.Query<Row>(
            """
            SELECT r.id AS report, v.revision, c.address, c.at, c.content_type AS contentType, c.content FROM captures c
            JOIN report_revisions v ON v.number = c.report_revision JOIN reports r ON r.number = v.report ORDER BY c.number
            """,
            buffered: false).Select(row => (row.Report, row.Revision, new Capture(row.Address, Moments.Parse(row.At), row.ContentType, Unpack(row.Content))));

    private static byte[] Pack(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) packer.Write(content);
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] content)
    {
        using var unpacker = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        var whole = new MemoryStream();
        unpacker.CopyTo(whole);
        return whole.ToArray();
    }

    private sealed record Row
    {
        public string Report { get; init; } = "";

        public int Revision { get; init; }

        public string Address { get; init; } = "";

        public string At { get; init; } = "";

        public string? ContentType { get; init; }

        public byte[] Content { get; init; } = [];
    }
}
