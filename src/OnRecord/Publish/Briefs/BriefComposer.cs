using System.Collections.Immutable;
using OnRecord.Assess;
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
        var (title, titleSource) = Title(material);
        return new Brief(story.Id, title, [.. sections.Where(section => !section.Blocks.IsEmpty)], sources, [.. material.Withheld]) { TitleSource = titleSource };
    }

    private static (CitedSentence? Title, CitedSentence? Source) Title(StoryMaterial material)
    {
        var headline = StoryHeadline.Of([.. material.Evidence.Reports], material.Utterances);
        var report = material.Evidence[headline.Report];
        // A headline handed in beside the text stands nowhere in it: then the opening is what it heads.
        var heads = report.Report.Title?.Span ?? OpeningWords.Of(report);
        if (heads is not TextSpan span) return (null, null);
        Citation[] words = [new Citation(report.Id, span)];
        var title = material.Covered(headline.IsHeadline ? material.Draft().Headline(report.Id, headline.Words).Cite(words) : material.Draft().Say(headline.Words).Cite(words));
        var source = material.Covered(material.Draft().Say(headline.IsHeadline ? "The headline of " : "The first words of ").Outlet(report.Id).Stop().Cite(words));
        return title is null ? (null, null) : (title, source);
    }
}
