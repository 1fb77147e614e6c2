using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Publish.Briefs;

/// <summary>How the most central report opens, what most reports carry, and how the story went on. Told as what is reported, never as what is so.</summary>
internal static class WhatHappened
{
    /// <summary>As many as are read aloud in a minute.</summary>
    private const int Lines = 5;

    /// <summary>Openings from other days than the first one's: they tell how it went on, and leave room for what was said.</summary>
    private const int OtherDays = 2;

    public static BriefSection Compose(StoryMaterial material)
    {
        var blocks = ImmutableArray.CreateBuilder<BriefBlock>();
        var openings = Openings(material);
        if (openings.Count > 0) blocks.Add(openings[0].Block);
        var room = Lines - openings.Count;
        Utterance? before = null;
        foreach (var utterance in material.Utterances.OrderByDescending(StoryMaterial.Witnesses).ThenBy(StoryMaterial.DayOf, StringComparer.Ordinal))
        {
            if (room == 0) break;
            if (utterance.Renderings.Any(rendering => openings.Exists(opening => Overlap(opening.Words, rendering)))) continue;
            if (Tell(material, utterance, before) is not { } block) continue;
            blocks.Add(block);
            before = utterance;
            room--;
        }
        blocks.AddRange(openings.Skip(1).Select(opening => opening.Block));
        return new BriefSection("happened", "What happened", blocks.ToImmutable());
    }

    /// <summary>The most central report's, then those of other days in the order of days.</summary>
    private static List<(Citation Words, BriefBlock Block)> Openings(StoryMaterial material)
    {
        var told = new List<(string Day, Citation Words, BriefBlock Block)>();
        var headline = StoryHeadline.Of([.. material.Evidence.Reports], material.Utterances);
        // The report that names the story also opens it.
        foreach (var report in Centrality.Order(material.Evidence.Reports, material.Utterances).OrderByDescending(report => headline.IsHeadline && string.Equals(report.Id, headline.Report, StringComparison.Ordinal)))
        {
            var day = Day(report);
            if (told.Count > 0 && (day.Length == 0 || report.Annotated.IsPrimary || told.Exists(other => string.Equals(other.Day, day, StringComparison.Ordinal)))) continue;
            if (OpeningWords.Of(report) is not TextSpan span) continue;
            var words = new Citation(report.Id, span);
            var published = report.Report.Published is { } dating ? dating with { Date = dating.Date with { Time = null, Offset = null } } : null;
            var sentence = material.Covered(material.Draft().Outlet(report.Id).Say(published is null ? " reports" : " reported").When(published).Say(": ").Quote(words).Stop());
            if (sentence is not null) told.Add((day, words, new BriefBlock(sentence, [])));
            if (told.Count > OtherDays) break;
        }
        return [.. told.Take(1).Concat(told.Skip(1).OrderBy(opening => opening.Day, StringComparer.Ordinal)).Select(opening => (opening.Words, opening.Block))];
    }

    private static BriefBlock? Tell(StoryMaterial material, Utterance utterance, Utterance? before)
    {
        if (material.RenderingsOf(utterance).FirstOrDefault() is not { } shown) return null;
        var statement = material.Evidence.Find(shown.Ref)!;
        var words = RenderingWords.Of(material.Evidence, shown);
        if (words.IsEmpty) return null;
        var voice = VoiceWords.Citations(material.Evidence, shown).ToList();
        var names = VoiceWords.Names(utterance.Speaker, statement, material.Evidence[shown.Report].Text);
        var goesOn = before is not null && string.Equals(before.Speaker.Id, utterance.Speaker.Id, StringComparison.Ordinal) && before.Said?.Date == utterance.Said?.Date;
        var lead = material.FirstCovered(names.Select(name => RenderingWords.IsSpoken(statement)
            ? Spoken(material.Draft().Say(name), utterance, goesOn).Quote(words).Stop().Cite(voice)
            : material.Draft().Outlet(shown.Report).Say(" writes of " + name).When(utterance.Said, ", ").Say(": ").Quote(words).Stop().Cite(voice)));
        if (lead is null) return null;
        var all = material.RenderingsOf(utterance).ToList();
        var printed = material.Covered(material.Draft().Say("Printed by ").Outlets(all.Select(rendering => rendering.Report).OrderBy(material.Evidence.NumberOf)).Stop()
            .Cite(all.SelectMany(rendering => RenderingWords.Of(material.Evidence, rendering))));
        return new BriefBlock(lead, printed is null ? [] : [printed]) { Utterance = utterance.Id };
    }

    private static SentenceDraft Spoken(SentenceDraft named, Utterance utterance, bool goesOn) =>
        goesOn ? named.Say(" also said: ") : named.Say(" said").When(utterance.Said).Say(": ");

    private static string Day(RecordedReport report) =>
        report.Report.Published is { Date: { Year: not null } date } ? (date with { Time = null, Offset = null }).ToString() : "";

    private static bool Overlap(Citation words, Rendering rendering) =>
        string.Equals(words.Report, rendering.Report, StringComparison.Ordinal) && rendering.Spans.Any(words.Span.Overlaps);
}
