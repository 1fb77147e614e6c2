using System.Text;
using OnRecord.Intake.Warc;

namespace OnRecord.Tests.Intake.Warc;

/// <summary>Looks at the memory of the whole process, so nothing may run beside it.</summary>
[Collection(nameof(WarcMemoryTests))]
[CollectionDefinition(nameof(WarcMemoryTests), DisableParallelization = true)]
public sealed class WarcMemoryTests
{
    [Fact]
    public void Memory_does_not_grow_with_the_archive()
    {
        // 260 MB of one large record and then of many small ones: neither is held.
        var large = WarcSamples.Record("response", "https://harbour.example/film", [], "", 130_000_000);
        using var stream = new RepeatedStream(Encoding.UTF8.GetString(large)[..^4], "0123456789abcdef", 130_000_000 / 16, "\r\n\r\n");
        var small = Encoding.UTF8.GetString(WarcSamples.Record("request", "https://harbour.example/1", WarcSamples.Head()));
        using var many = new RepeatedStream("", small, 130_000_000 / small.Length, "");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        var count = 0;
        foreach (var archive in new Stream[] { stream, many })
        {
            using var reader = new WarcReader(archive, "a");
            foreach (var result in reader.Records())
            {
                Assert.Null(result.Problem);
                if (count++ % 20_000 == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }
        Assert.True(count > 100_000);
        Assert.InRange(peak, 0, 4_000_000);
    }
}
