namespace OnRecord.Reading.Tokens;

/// <summary>Cuts the tokens of paragraphs into sentences, from left to right.</summary>
internal sealed class SentenceSplitter(BoundaryView view, BoundaryModel model)
{
    /// <summary>Most tokens of a sentence. Printed sentences hardly reach 200; what runs on is damage or a list, and is cut so that no later stage meets a sentence without end.</summary>
    private const int LongestSentence = 400;

    private readonly SentenceSoFar sentence = new();

    /// <summary>Adds the ends of the sentences of a paragraph: indices one past the last token of each.</summary>
    /// <param name="index">The paragraph's number.</param>
    /// <param name="paragraph">Its tokens.</param>
    /// <param name="ends">Where the ends are added, in order; the last is the paragraph's own.</param>
    public void Split(int index, TokenRange paragraph, List<int> ends)
    {
        if (paragraph.IsEmpty) return;
        Span<uint> features = stackalloc uint[BoundaryFeatures.Most];
        var start = view.Start(index);
        sentence.Reset();
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (i > 0 && (sentence.Length == LongestSentence || Ends(start + i, paragraph.Length - i, features)))
            {
                ends.Add(paragraph.Start + i);
                sentence.End();
            }
            sentence.Take(view.Tokens[start + i]);
        }
        ends.Add(paragraph.End);
    }

    private bool Ends(int at, int toEnd, Span<uint> features)
    {
        ref readonly var before = ref view.Tokens[at - 1];
        ref readonly var after = ref view.Tokens[at];
        if (!BoundaryFeatures.IsCandidate(before, after)) return after.Rule == BoundaryRule.AlwaysEnds;
        // Edited text marks the ends of its sentences: there a cut behind a bare word, an abbreviation or a dash, or before dots, has to be all but certain.
        var isUnmarked = view.IsCareful && after.Rule != BoundaryRule.Ends && (before.IsWord || after.IsEndMark || before.Shape is TokenShape.Dash or TokenShape.Hyphen);
        var margin = isUnmarked ? model.UnmarkedMargin : after.Rule == BoundaryRule.Ends ? model.MarkedMargin : 0;
        return model.Ends(features[..BoundaryFeatures.Write(view, at, toEnd, sentence, features)], margin);
    }
}
