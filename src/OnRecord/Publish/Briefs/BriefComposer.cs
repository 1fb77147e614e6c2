using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Publish.Briefs;

/// <summary>A story to a brief.</summary>
public static class BriefComposer
{
    /// <summary>Tells a story by its id.</summary>
    /// <param name="assessment">Where the story stands.</param>
    /// <param name="storyId">Id of one of its stories.</param>
    /// <exception cref="ArgumentException">There is no such story.</exception>
    public static Brief Compose(Assessment assessment, string storyId)
    {
        var story = assessment.Woven.Stories.FirstOrDefault(story => string.Equals(story.Id, storyId, StringComparison.Ordinal))
            ?? throw new ArgumentException($"There is no story “{storyId}”.", nameof(storyId));
        return Compose(assessment, story);
    }

    /// <summary>Tells a story.</summary>
    /// <param name="assessment">Where the story's reports stand.</param>
    /// <param name="story">The story to tell.</param>
    public static Brief Compose(Assessment assessment, Story story)
    {
        var material = new StoryMaterial(assessment, story);
        ImmutableArray<BriefSection> sections =
        [
            WhatHappened.Compose(material),
            WhoSaidWhat.Compose(material),
            WhatDiffers.Compose(material),
            WhatIsContested.Compose(material),
            SourcesAndOrigins.Compose(material),
        ];
        var sources = material.Evidence.Reports
            .Select(report => new BriefSource(material.Evidence.NumberOf(report.Id), report.Id, material.Evidence.NameOf(report.Id), report.Text)).ToImmutableArray();
        return new Brief(story.Id, Title(material), [.. sections.Where(section => !section.Blocks.IsEmpty)], sources, [.. material.Withheld]);
    }

    /// <summary>A headline that stands in its report, else one handed in beside the text if the opening covers it, else the opening itself.</summary>
    private static CitedSentence? Title(StoryMaterial material)
    {
        var reports = material.Evidence.Reports.ToList();
        return material.FirstCovered(
            Headlines(material, reports).Concat(reports.Select(report => Opening(material, report)).OfType<SentenceDraft>()));
    }

    private static IEnumerable<SentenceDraft> Headlines(StoryMaterial material, List<RecordedReport> reports)
    {
        foreach (var report in reports)
        {
            if (report.Report.Title?.Span is TextSpan span) yield return material.Draft().Outlet(report.Id).Say(": ").Quote(new Citation(report.Id, span));
        }
        foreach (var report in reports)
        {
            if (report.Report.Title is { Span: null } title && report.Report.Paragraphs is [_, ..] paragraphs)
            {
                yield return material.Draft().Outlet(report.Id).Say(": ").Say(title.Text).Cite(paragraphs.Select(paragraph => new Citation(report.Id, paragraph)).Take(2));
            }
        }
    }

    private static SentenceDraft? Opening(StoryMaterial material, RecordedReport report) =>
        StoryMaterial.Opening(report) is TextSpan opening ? material.Draft().Outlet(report.Id).Say(": ").Quote(new Citation(report.Id, opening)) : null;
}
