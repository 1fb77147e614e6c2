using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Publish.Briefs;

/// <summary>The reports with their dates, and which of them go back to a single source.</summary>
internal static class SourcesAndOrigins
{
    /// <summary>Reasons repeat from utterance to utterance; three show the evidence.</summary>
    private const int MostReasons = 3;

    public static BriefSection Compose(StoryMaterial material)
    {
        var blocks = ImmutableArray.CreateBuilder<BriefBlock>();
        foreach (var report in material.Evidence.Reports)
        {
            if (Tell(material, report) is { } block) blocks.Add(block);
        }
        foreach (var duplicate in material.Duplicates)
        {
            if (Tell(material, duplicate) is { } block) blocks.Add(block);
        }
        var origins = material.Utterances.SelectMany(utterance => utterance.Origins)
            .Where(origin => origin.Reports.Length > 1 && origin.Reports.All(report => material.Evidence.Find(report) is not null)).ToList();
        foreach (var group in origins.Where(origin => !origins.Exists(other => Holds(other, origin))).GroupBy(origin => string.Join('\n', origin.Reports.Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            if (Tell(material, group.First().Reports, [.. group.SelectMany(origin => origin.Why).Distinct(StringComparer.Ordinal).Take(MostReasons)]) is { } block) blocks.Add(block);
        }
        return new BriefSection("sources", "Sources and origins", blocks.ToImmutable());
    }

    /// <summary>One occasion is told once, with all that carry anything from it: a sentence of it that fewer reports print goes back to the same source.</summary>
    private static bool Holds(Origin larger, Origin origin) =>
        larger.Reports.Length > origin.Reports.Length && origin.Why is [var first, ..] && larger.Why.Contains(first, StringComparer.Ordinal) && origin.Reports.All(report => larger.Reports.Contains(report, StringComparer.Ordinal));

    private static BriefBlock? Tell(StoryMaterial material, RecordedReport report)
    {
        if (Face(report) is not TextSpan face) return null;
        var words = new Citation(report.Id, face);
        var draft = material.Draft().Outlet(report.Id).Say(": ").Quote(words).Stop();
        var lead = material.Covered(draft);
        if (lead is null) return null;
        var items = new List<CitedSentence?>();
        if (report.Annotated.IsPrimary) items.Add(material.Covered(material.Draft().Say("This is the speaker's own text.").Cite([words])));
        items.Add(Dated(material, report, words));
        if (report.Report.IsExcerpt) items.Add(material.Covered(material.Draft().Say("This is only a part of the article.").Cite([words])));
        var credits = report.Report.Credits.Where(credit => !credit.IsSelf).DistinctBy(credit => credit.Outlet, StringComparer.OrdinalIgnoreCase).ToList();
        if (credits.Count > 0)
        {
            var names = string.Join(", ", credits.Select(credit => credit.Outlet));
            items.Add(material.Covered(material.Draft().Say($"It credits {names}.").Cite(credits.Select(credit => new Citation(report.Id, credit.Span)))));
        }
        return new BriefBlock(lead, [.. items.OfType<CitedSentence>()]) { Report = report.Id };
    }

    private static CitedSentence? Dated(StoryMaterial material, RecordedReport report, Citation words)
    {
        var draft = material.Draft();
        if (report.Report.Published is { } published) draft.Say("Published ").Date(published).Say($", {DateWords.Of(published.Basis)}.");
        else draft.Say("It bears no date of publication.");
        if (report.Report.Captured is { } captured) draft.Say(" Captured ").Date(captured).Say($", {DateWords.Of(captured.Basis)}.");
        return material.Covered(draft.Cite([words]));
    }

    private static BriefBlock? Tell(StoryMaterial material, Duplicate duplicate)
    {
        var how = duplicate.Kind switch
        {
            DuplicateKind.Copy => " print the same text.",
            DuplicateKind.Revision => " are states of the same article.",
            DuplicateKind.Rewrite => " print the same article with its words exchanged.",
            DuplicateKind.Translation => " print the same article through another language.",
            _ => throw new ArgumentOutOfRangeException(nameof(duplicate), duplicate.Kind, message: null),
        };
        return Tie(material, duplicate.Reports, how, duplicate.Why);
    }

    private static BriefBlock? Tell(StoryMaterial material, ImmutableArray<string> reports, ImmutableArray<string> why) =>
        Tie(material, reports, " go back to a single source.", why);

    private static BriefBlock? Tie(StoryMaterial material, ImmutableArray<string> reports, string how, ImmutableArray<string> why)
    {
        var faces = reports.SelectMany(report => Face(material.Evidence[report]) is TextSpan face ? [new Citation(report, face)] : Array.Empty<Citation>()).ToList();
        var lead = material.Covered(material.Draft().Outlets(reports).Say(how).Cite(faces));
        if (lead is null) return null;
        return new BriefBlock(lead, [.. why.Select(reason => material.Covered(material.Draft().Reason(reason).Stop().Cite(faces))).OfType<CitedSentence>()]);
    }

    /// <summary>The words a report is known by: its headline where it stands in the text, else its opening.</summary>
    private static TextSpan? Face(RecordedReport report) => report.Report.Title?.Span ?? OpeningWords.Of(report);
}
