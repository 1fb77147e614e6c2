using System.Collections.Immutable;
using OnRecord.Weave;

namespace OnRecord.Publish.Briefs;

/// <summary>How the most central reports open, and the statements that most of the reports carry. Told as what is reported, never as what is so.</summary>
internal static class WhatHappened
{
    /// <summary>Two openings show whether the outlets tell the same story; more repeat it.</summary>
    private const int Openings = 2;

    /// <summary>As many as are read aloud in a minute.</summary>
    private const int Statements = 5;

    public static BriefSection Compose(StoryMaterial material)
    {
        var blocks = ImmutableArray.CreateBuilder<BriefBlock>();
        var openings = new List<Citation>();
        foreach (var report in MostCentral(material).Take(Openings))
        {
            if (StoryMaterial.Opening(material.Evidence[report]) is not TextSpan span) continue;
            var words = new Citation(report, span);
            var sentence = material.Covered(material.Draft().Outlet(report).Say(" opens: ").Quote(words).Stop());
            if (sentence is null) continue;
            openings.Add(words);
            blocks.Add(new BriefBlock(sentence, []));
        }
        var told = 0;
        foreach (var utterance in material.Utterances.OrderByDescending(StoryMaterial.Witnesses).ThenBy(StoryMaterial.DayOf, StringComparer.Ordinal))
        {
            if (told == Statements) break;
            if (utterance.Renderings.Any(rendering => openings.Exists(opening => Overlap(opening, rendering)))) continue;
            if (Tell(material, utterance) is not { } block) continue;
            blocks.Add(block);
            told++;
        }
        return new BriefSection("happened", "What happened", blocks.ToImmutable());
    }

    private static BriefBlock? Tell(StoryMaterial material, Utterance utterance)
    {
        if (material.RenderingsOf(utterance).FirstOrDefault() is not { } shown) return null;
        var statement = material.Evidence.Find(shown.Ref)!;
        var words = RenderingWords.Of(material.Evidence, shown);
        if (words.IsEmpty) return null;
        var voice = VoiceWords.Citations(material.Evidence, shown).ToList();
        var names = VoiceWords.Names(utterance.Speaker, statement, material.Evidence[shown.Report].Text);
        var lead = material.FirstCovered(names.Select(name => RenderingWords.IsSpoken(statement)
            ? material.Draft().Say(name + " said").When(utterance.Said).Say(": ").Quote(words).Stop().Cite(voice)
            : material.Draft().Outlet(shown.Report).Say(" writes of " + name).When(utterance.Said, ", ").Say(": ").Quote(words).Stop().Cite(voice)));
        if (lead is null) return null;
        var all = material.RenderingsOf(utterance).ToList();
        var printed = material.Covered(material.Draft().Say("Printed by ").Outlets(all.Select(rendering => rendering.Report).OrderBy(material.Evidence.NumberOf)).Stop()
            .Cite(all.SelectMany(rendering => RenderingWords.Of(material.Evidence, rendering))));
        return new BriefBlock(lead, printed is null ? [] : [printed]) { Utterance = utterance.Id };
    }

    /// <summary>Reports by how much of what several carry they carry, without the copies of one already chosen.</summary>
    private static IEnumerable<string> MostCentral(StoryMaterial material)
    {
        var shared = material.Utterances.Where(utterance => StoryMaterial.Witnesses(utterance) > 1).ToList();
        var chosen = new List<string>();
        foreach (var report in material.Evidence.Reports
            .OrderByDescending(report => shared.Count(utterance => utterance.Renderings.Any(rendering => string.Equals(rendering.Report, report.Id, StringComparison.Ordinal))))
            .Select(report => report.Id))
        {
            if (material.Duplicates.Any(duplicate => duplicate.Reports.Contains(report, StringComparer.Ordinal) && duplicate.Reports.Any(other => chosen.Contains(other, StringComparer.Ordinal)))) continue;
            chosen.Add(report);
            yield return report;
        }
    }

    private static bool Overlap(Citation words, Rendering rendering) =>
        string.Equals(words.Report, rendering.Report, StringComparison.Ordinal) && rendering.Spans.Any(words.Span.Overlaps);
}
