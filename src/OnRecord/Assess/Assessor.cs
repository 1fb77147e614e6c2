using OnRecord.Weave;

namespace OnRecord.Assess;

/// <summary>Woven reports to what stands opposed in them.</summary>
public static class Assessor
{
    public static Assessment Assess(WovenReports woven) => new() { Woven = woven };
}
