using System.Collections.Immutable;
using OnRecord.Assess;
using OnRecord.Publish.Figures;
using OnRecord.Weave;

namespace OnRecord.Publish.Briefs;

/// <summary>Claims with opposed positions, and quantities with rival values, side by side.</summary>
internal static class WhatIsContested
{
    public static BriefSection Compose(StoryMaterial material)
    {
        var blocks = ImmutableArray.CreateBuilder<BriefBlock>();
        foreach (var contradiction in material.Contradictions)
        {
            if (Tell(material, contradiction) is { } block) blocks.Add(block);
        }
        foreach (var figure in material.Figures)
        {
            if (Tell(material, figure) is { } block) blocks.Add(block);
        }
        return new BriefSection("contested", "What is contested", blocks.ToImmutable());
    }

    private static BriefBlock? Tell(StoryMaterial material, Contradiction contradiction)
    {
        if (material.Evidence.Find(contradiction.Words.Report) is null) return null;
        var lead = material.Covered(material.Draft().Say("In dispute: ").Quote(contradiction.Words).Stop());
        if (lead is null) return null;
        var items = contradiction.Positions
            .Where(position => material.Evidence.Find(position.Words.Report) is not null)
            .Select(position => Print(material, position)).OfType<CitedSentence>().ToImmutableArray();
        return items.Length < 2 ? null : new BriefBlock(lead, [.. items, .. contradiction.Origins.SelectMany(origin => origin.Carriers.Select(carrier => Print(material, carrier)).Prepend(Print(material, origin))).OfType<CitedSentence>()]);
    }

    /// <summary>What several reports carry and one party says.</summary>
    private static CitedSentence? Print(StoryMaterial material, ClaimOrigin origin)
    {
        var reports = origin.Reports.Where(report => material.Evidence.Find(report) is not null).ToList();
        if (reports.Count < 2) return null;
        var words = material.Utterances.Where(utterance => origin.Utterances.Contains(utterance.Id, StringComparer.Ordinal))
            .SelectMany(material.RenderingsOf).DistinctBy(rendering => rendering.Report, StringComparer.Ordinal).SelectMany(rendering => RenderingWords.Of(material.Evidence, rendering));
        return material.Covered(material.Draft().Outlets(reports).Say(" have this from the party itself, and from nobody else.").Cite(words));
    }

    private static CitedSentence? Print(StoryMaterial material, ClaimCarrier carrier) => material.Evidence.Find(carrier.Words.Report) is null ? null
        : material.Covered(material.Draft().Outlet(carrier.Words.Report).Say($" {ClaimWords.Of(carrier.How)}: ").Quote(carrier.Words).Stop());

    private static CitedSentence? Print(StoryMaterial material, Position position)
    {
        var verb = position.Stance switch
        {
            Stance.Asserts => " says so, in ",
            Stance.Denies => " denies it, in ",
            Stance.Doubts => " doubts it, in ",
            _ => throw new ArgumentOutOfRangeException(nameof(position), position.Stance, message: null),
        };
        var utterance = material.Utterances.FirstOrDefault(utterance => string.Equals(utterance.Id, position.Utterance, StringComparison.Ordinal));
        var rendering = utterance?.Renderings.FirstOrDefault(rendering => string.Equals(rendering.Report, position.Words.Report, StringComparison.Ordinal));
        var voice = rendering is null ? [] : VoiceWords.Citations(material.Evidence, rendering).ToList();
        var statement = rendering is null ? null : material.Evidence.Find(rendering.Ref);
        var names = statement is null ? [SpeakerLabel.Of(position.Speaker), position.Speaker.Name] : VoiceWords.Names(position.Speaker, statement, material.Evidence[position.Words.Report].Text);
        return material.FirstCovered(names.Select(name => material.Draft().Say(name).Say(verb).Outlet(position.Words.Report).Say(": ").Quote(position.Words).Stop().Cite(voice)));
    }

    private static BriefBlock? Tell(StoryMaterial material, ReconciledFigure figure)
    {
        var values = figure.Values.Where(value => material.Evidence.Find(value.Words.Report) is not null).ToList();
        var counted = CountedWords.Of(figure, material.Evidence.Find);
        var lead = material.Covered(material.Draft().Say($"The figures for {counted.Words} differ.").Cite(values.Select(value => value.Words)).Cite(counted.Capitals));
        if (lead is null) return null;
        var items = values.Select(value => Print(material, value)).OfType<CitedSentence>().ToImmutableArray();
        return items.Length < 2 ? null : new BriefBlock(lead, items);
    }

    /// <summary>The value with its holder; when the holder's name is not in cited words, the whole sentence is shown instead, so that the value never stands without its holder.</summary>
    private static CitedSentence? Print(StoryMaterial material, FigureValue value)
    {
        var report = material.Evidence[value.Words.Report];
        var sentence = report.Annotated.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(value.Words.Span));
        var whole = new Citation(report.Id, sentence?.Span ?? value.Words.Span);
        var voice = value.Figure.Statement is string id ? VoiceWords.Citations(material.Evidence, new Rendering(report.Id, id, [])) : [];
        var drafts = new List<SentenceDraft>();
        var holder = value.AccordingTo is null ? "" : ", according to " + value.AccordingTo;
        drafts.Add(material.Draft().Outlet(report.Id).Say(" prints ").Quote(value.Words).Say(holder).Stop().Cite(voice));
        drafts.Add(material.Draft().Outlet(report.Id).Say(" writes: ").Quote(whole).Stop());
        return material.FirstCovered(drafts);
    }
}
