using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Publish.Briefs;

/// <summary>Utterance by utterance: who spoke, when, where and to whom, with every rendering under it.</summary>
internal static class WhoSaidWhat
{
    /// <summary>About what fits on two printed pages; the rest is listed as left out.</summary>
    private const int MostUtterances = 12;

    public static BriefSection Compose(StoryMaterial material)
    {
        var ordered = material.Utterances
            .OrderByDescending(utterance => StoryMaterial.Witnesses(utterance) > 1)
            .ThenByDescending(utterance => utterance.Differences.Any(difference => difference.IsDistortion))
            .ThenBy(StoryMaterial.DayOf, StringComparer.Ordinal)
            .ToList();
        var blocks = ImmutableArray.CreateBuilder<BriefBlock>();
        var leftOut = ImmutableArray.CreateBuilder<string>();
        foreach (var utterance in ordered)
        {
            if (blocks.Count < MostUtterances && Tell(material, utterance) is { } block) blocks.Add(block);
            else leftOut.Add(utterance.Id);
        }
        return new BriefSection("said", "Who said what", blocks.ToImmutable(), leftOut.Count == 0 ? null : new BriefLeftOut("statements", leftOut.ToImmutable()));
    }

    private static BriefBlock? Tell(StoryMaterial material, Utterance utterance)
    {
        var renderings = material.RenderingsOf(utterance).ToList();
        if (renderings.Count == 0) return null;
        var shown = renderings[0];
        var statement = material.Evidence.Find(shown.Ref)!;
        var voice = VoiceWords.Citations(material.Evidence, shown).ToList();
        if (voice.Count == 0) voice.AddRange(RenderingWords.Of(material.Evidence, shown));
        var names = VoiceWords.Names(utterance.Speaker, statement, material.Evidence[shown.Report].Text);
        var lead = material.FirstCovered(names.Select(name => material.Draft().Say(name).When(utterance.Said, ", ").Cite(voice)));
        if (lead is null) return null;
        var items = ImmutableArray.CreateBuilder<CitedSentence>();
        if (Circumstances(material, shown, statement) is { } circumstances) items.Add(circumstances);
        foreach (var rendering in renderings)
        {
            if (Print(material, rendering) is { } sentence) items.Add(sentence);
        }
        return new BriefBlock(lead, items.ToImmutable()) { Utterance = utterance.Id };
    }

    private static CitedSentence? Print(StoryMaterial material, Rendering rendering)
    {
        var words = RenderingWords.Of(material.Evidence, rendering);
        if (words.IsEmpty) return null;
        var report = material.Evidence[rendering.Report];
        var verb = report.Annotated.IsPrimary ? " has the speaker's own words: "
            : RenderingWords.IsSpoken(material.Evidence.Find(rendering.Ref)!) ? " quotes: "
            : " writes: ";
        return material.Covered(material.Draft().Outlet(rendering.Report).Say(verb).Quote(words).Stop());
    }

    /// <summary>To whom and where, in the words of the report; cites the sentences around the statement.</summary>
    private static CitedSentence? Circumstances(StoryMaterial material, Rendering rendering, Statement statement)
    {
        if (statement.Audience is null && statement.Venue is null) return null;
        var extent = statement.Source.AddRange(statement.Cue).Aggregate(statement.Extent, (a, b) => a.Union(b));
        var around = material.Evidence[rendering.Report].Annotated.Sentences.Where(sentence => sentence.Span.Overlaps(extent)).Select(sentence => sentence.Span);
        var draft = material.Draft();
        if (statement.Audience is string audience) draft.Say("To: ").Say(audience).Stop();
        if (statement.Venue is string venue) draft.Say(statement.Audience is null ? "Where: " : " Where: ").Say(venue).Stop();
        return material.Covered(draft.Cite(around.Append(extent).Select(span => new Citation(rendering.Report, span))));
    }
}
