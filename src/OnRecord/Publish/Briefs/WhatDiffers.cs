using System.Collections.Immutable;
using OnRecord.Publish.Relays;
using OnRecord.Weave;
using OnRecord.Weave.Origins;

namespace OnRecord.Publish.Briefs;

/// <summary>Who prints what against what, in plain words; what changes the sense comes first.</summary>
internal static class WhatDiffers
{
    private const int MostUtterances = 8;

    /// <summary>What changes the sense is shown in full; of other differences as many as show the kind.</summary>
    private const int MostPlain = 2;

    public static BriefSection Compose(StoryMaterial material)
    {
        var blocks = ImmutableArray.CreateBuilder<BriefBlock>();
        var leftOut = ImmutableArray.CreateBuilder<string>();
        foreach (var utterance in material.Utterances
            .Where(utterance => !utterance.Differences.IsEmpty)
            .OrderByDescending(utterance => utterance.Differences.Count(difference => difference.IsDistortion))
            .ThenByDescending(utterance => utterance.Differences.Length))
        {
            if (blocks.Count < MostUtterances && Tell(material, utterance) is { } block) blocks.Add(block);
            else leftOut.Add(utterance.Id);
        }
        return new BriefSection("differs", "What differs", blocks.ToImmutable(), leftOut.Count == 0 ? null : new BriefLeftOut("compared statements", leftOut.ToImmutable()));
    }

    private static BriefBlock? Tell(StoryMaterial material, Utterance utterance)
    {
        var renderings = material.RenderingsOf(utterance).ToList();
        if (renderings.Count == 0 || renderings[0].Ref != utterance.Base) return null;
        var @base = renderings[0];
        var words = RenderingWords.Of(material.Evidence, @base);
        if (words.IsEmpty) return null;
        var statement = material.Evidence.Find(@base.Ref)!;
        var voice = VoiceWords.Citations(material.Evidence, @base).ToList();
        var names = VoiceWords.Names(utterance.Speaker, statement, material.Evidence[@base.Report].Text);
        var how = material.Evidence[@base.Report].Annotated.IsPrimary ? ", in the speaker's own words: " : ", as ";
        var lead = material.FirstCovered(names.Select(name =>
        {
            var draft = material.Draft().Say(name).Say(how);
            if (!material.Evidence[@base.Report].Annotated.IsPrimary) draft.Outlet(@base.Report).Say(" prints it: ");
            return draft.Quote(words).Stop().Cite(voice);
        }));
        if (lead is null) return null;
        var items = ImmutableArray.CreateBuilder<CitedSentence>();
        var plain = 0;
        var readings = Readings.Of(utterance);
        foreach (var group in utterance.Differences
            .Where(difference => material.Evidence.Find(difference.Report) is not null)
            .OrderByDescending(difference => difference.IsDistortion)
            .GroupBy(difference => (difference.Kind, difference.IsDistortion, difference.Base, difference.Words)))
        {
            if (!group.Key.IsDistortion && ++plain > MostPlain) continue;
            if (Print(material, utterance, readings, [.. group]) is { } sentence) items.Add(sentence);
        }
        return items.Count == 0 ? null : new BriefBlock(lead, items.ToImmutable()) { Utterance = utterance.Id, MoreRewordings = Math.Max(0, plain - MostPlain) };
    }

    private static CitedSentence? Print(StoryMaterial material, Utterance utterance, ImmutableArray<SharedReading> readings, List<Difference> same)
    {
        var (first, baseReport) = (same[0], utterance.Base.Report);
        var reports = same.Select(difference => difference.Report).Distinct(StringComparer.Ordinal).ToList();
        Citation? inBase = first.BaseSpan is TextSpan b && !b.IsEmpty ? new Citation(baseReport, b) : null;
        Citation? inOther = first.RenderingSpan is TextSpan r && !r.IsEmpty ? new Citation(first.Report, r) : null;
        var draft = material.Draft();
        var many = draft.IsSeveral(reports);
        if (first.Kind == DifferenceKind.Reordered && inOther is not null && inBase is not null
            && string.Equals(RenderingWords.Bare(material.Evidence, [inOther]), RenderingWords.Bare(material.Evidence, [inBase]), StringComparison.Ordinal))
        {
            draft.Outlets(reports).Say(many ? " place " : " places ").Quote(inOther).Say(" elsewhere").Cite([inBase]);
        }
        else if (inOther is not null && inBase is not null)
        {
            draft.Outlets(reports).Say(first.Kind == DifferenceKind.Reordered ? (many ? " place " : " places ") : many ? " print " : " prints ").Quote(inOther)
                .Say(first.Kind == DifferenceKind.Reordered ? " elsewhere than " : " where ").Outlet(baseReport).Say(" prints ").Quote(inBase);
        }
        else if (inOther is not null)
        {
            draft.Outlets(reports).Say(many ? " add " : " adds ").Quote(inOther);
        }
        else if (inBase is not null)
        {
            draft.Outlets(reports).Say(many ? " leave out " : " leaves out ").Quote(inBase);
        }
        else
        {
            return null;
        }
        draft.Cite(same.Where(difference => difference.RenderingSpan is { IsEmpty: false }).Select(difference => new Citation(difference.Report, difference.RenderingSpan!.Value)));
        // What leaves words out is cited by its rendering: that is where they are missing.
        draft.Cite(same.Where(difference => difference.RenderingSpan is null).SelectMany(difference => Missing(material, difference)));
        if (first.IsDistortion) draft.Say(": " + Plainly(first.Kind));
        if (first is { IsDistortion: true, Why: string why } && !Restates(why, first)) draft.Say(", ").Reason(why);
        if (first.IsDistortion && Readings.Find(readings, first) is { } reading && Standings.Of(utterance, reading, IsPrimary).Kind is var kind and not StandingKind.Departure) draft.Say("; " + DistortionWords.Of(kind));
        return material.Covered(draft.Say("."));

        bool IsPrimary(string report) => material.Evidence.Find(report)?.Annotated.IsPrimary == true;
    }

    private static IEnumerable<Citation> Missing(StoryMaterial material, Difference difference) =>
        material.Evidence.Find(new StatementRef(difference.Report, difference.Statement)) is { } statement
            ? statement.Content.Select(span => new Citation(difference.Report, span)) : [];

    /// <summary>True when the reason only says again which words stand against which.</summary>
    private static bool Restates(string why, Difference difference) =>
        Holds(why, difference.Words) && Holds(why, difference.Base);

    private static bool Holds(string why, string words) => words.Length == 0 || why.Contains($"“{words}”", StringComparison.Ordinal);

    /// <summary>What kind of change of sense it is.</summary>
    private static string Plainly(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Number => "another number",
        DifferenceKind.Negation => "the sense is turned round",
        DifferenceKind.Modal => "another degree of duty or certainty",
        DifferenceKind.Name => "another name",
        DifferenceKind.Place => "another place",
        DifferenceKind.Reordered => "the order changes the sense",
        DifferenceKind.Dropped => "without these words the sense changes",
        _ => "these words change the sense",
    };
}
