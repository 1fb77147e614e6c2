using OnRecord.Assess.Figures;
using OnRecord.Assess.Positions;
using OnRecord.Weave;

namespace OnRecord.Assess;

/// <summary>Woven reports to what stands opposed in them.</summary>
public static class Assessor
{
    public static Assessment Assess(WovenReports woven)
    {
        ArgumentNullException.ThrowIfNull(woven);
        return new Assessment { Woven = woven, Contradictions = ContradictionFinder.Find(woven), Figures = FigureReconciler.Reconcile(woven) };
    }
}
