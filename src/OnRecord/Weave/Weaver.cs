using System.Collections.Immutable;
using OnRecord.Records;

namespace OnRecord.Weave;

/// <summary>Recorded reports to woven reports.</summary>
public static class Weaver
{
    public static WovenReports Weave(ImmutableArray<RecordedReport> reports) => new() { Reports = reports };
}
