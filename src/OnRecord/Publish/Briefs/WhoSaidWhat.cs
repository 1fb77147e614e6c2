using System.Collections.Immutable;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Publish.Briefs;

/// <summary>Utterance by utterance under its speaker and day: who spoke, when, where and to whom, with every wording once.</summary>
internal static class WhoSaidWhat
{
    /// <summary>About what fits on two printed pages; the rest is listed as left out.</summary>
    private const int MostUtterances = 12;

    private const string Audience = "To: ";

    private const string Venue = "Occasion: ";

    public static BriefSection Compose(StoryMaterial material)
    {
        var ordered = material.Utterances
            .OrderByDescending(utterance => StoryMaterial.Witnesses(utterance) > 1)
            .ThenByDescending(utterance => utterance.Differences.Any(difference => difference.IsDistortion))
            .ThenBy(StoryMaterial.DayOf, StringComparer.Ordinal)
            .ToList();
        var blocks = new List<BriefBlock>();
        var leftOut = ImmutableArray.CreateBuilder<string>();
        foreach (var utterance in ordered)
        {
            if (blocks.Count < MostUtterances && Tell(material, utterance) is { } block) blocks.Add(block);
            else leftOut.Add(utterance.Id);
        }
        // What one speaker said on one day stands together, so that it needs one heading, and to whom and where is said once.
        var grouped = blocks.GroupBy(block => block.Lead.Text, StringComparer.Ordinal).SelectMany(WithoutRepeats);
        return new BriefSection("said", "Who said what", [.. grouped], leftOut.Count == 0 ? null : new BriefLeftOut("statements", leftOut.ToImmutable()));
    }

    private static IEnumerable<BriefBlock> WithoutRepeats(IEnumerable<BriefBlock> group)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in group) yield return block with { Items = [.. block.Items.Where(item => !IsCircumstances(item) || said.Add(item.Text))] };
    }

    private static bool IsCircumstances(CitedSentence item) => item.Text.StartsWith(Audience, StringComparison.Ordinal) || item.Text.StartsWith(Venue, StringComparison.Ordinal);

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
        var items = Wordings(material, renderings).ToList();
        if (Circumstances(material, shown, statement) is { } circumstances) items.Add(circumstances);
        return new BriefBlock(lead, [.. items]) { Utterance = utterance.Id, LeadIsHeading = true };
    }

    /// <summary>Each wording once, with all who print it; case and marks do not make another wording.</summary>
    private static IEnumerable<CitedSentence> Wordings(StoryMaterial material, List<Rendering> renderings)
    {
        var wordings = renderings
            .Select(rendering => (Rendering: rendering, Words: RenderingWords.Of(material.Evidence, rendering), IsTold: IsTold(material, rendering)))
            .Where(shown => !shown.Words.IsEmpty)
            .GroupBy(shown => (shown.IsTold, RenderingWords.Bare(material.Evidence, shown.Words)));
        foreach (var wording in wordings)
        {
            var own = wording.Where(shown => IsOwn(material, shown.Rendering)).Select(shown => shown.Rendering.Report).ToList();
            var others = wording.Where(shown => !IsOwn(material, shown.Rendering)).Select(shown => shown.Rendering.Report).ToList();
            var draft = material.Draft();
            if (own.Count > 0) draft.Outlets(own).Say(draft.IsSeveral(own) ? " have the speaker's own words" : " has the speaker's own words");
            if (own.Count > 0 && others.Count > 0) draft.Say("; ");
            if (others.Count > 0)
            {
                var verb = wording.Key.IsTold ? "write" : "quote";
                draft.Outlets(others).Say(" " + verb + (draft.IsSeveral(others) ? "" : "s") + (own.Count > 0 ? " the same" : ""));
            }
            draft.Say(": ").Quote(wording.First().Words).Stop().Cite(wording.SelectMany(shown => shown.Words));
            if (material.Covered(draft) is { } sentence) yield return sentence;
        }
    }

    private static bool IsOwn(StoryMaterial material, Rendering rendering) => material.Evidence[rendering.Report].Annotated.IsPrimary;

    /// <summary>True when the outlet tells it in its own words, and not the speaker in theirs.</summary>
    private static bool IsTold(StoryMaterial material, Rendering rendering) =>
        !IsOwn(material, rendering) && !RenderingWords.IsSpoken(material.Evidence.Find(rendering.Ref)!);

    /// <summary>To whom and where, in the words of the report; cites the sentences around the statement, and the one that names what they do not.</summary>
    private static CitedSentence? Circumstances(StoryMaterial material, Rendering rendering, Statement statement)
    {
        if (statement.Audience is null && statement.Venue is null) return null;
        var extent = statement.Source.AddRange(statement.Cue).Aggregate(statement.Extent, (a, b) => a.Union(b));
        var report = material.Evidence[rendering.Report];
        var cited = report.Annotated.Sentences.Where(sentence => sentence.Span.Overlaps(extent)).Select(sentence => sentence.Span).Append(extent).ToList();
        var draft = material.Draft();
        if (statement.Audience is string audience) draft.Say(Audience).Say(Named(audience)).Stop();
        if (statement.Venue is string venue) draft.Say(statement.Audience is null ? Venue : " " + Venue).Say(Named(venue)).Stop();
        return material.Covered(draft.Cite(cited.Select(span => new Citation(rendering.Report, span))));

        // A transcript names the hall once, at its head.
        string Named(string name)
        {
            if (cited.Exists(span => span.Of(report.Text).Contains(name, StringComparison.Ordinal))) return name;
            var at = report.Text.LastIndexOf(name, extent.Start, StringComparison.Ordinal);
            if (at < 0) at = report.Text.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0) cited.Add(new TextSpan(at, at + name.Length));
            return name;
        }
    }
}
