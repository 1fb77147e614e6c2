using OnRecord.Assess;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Tests.Publish.Briefs;

/// <summary>A small invented story with everything a brief tells: several renderings, a distortion, a denial, rival figures, a copy.</summary>
internal static class DamStory
{
    public static HandWoven Build() => new HandWoven()
        .Report("post", "Harbour Post", """
            Envoy warns of flood

            Envoy Tilda Karsh warned of a flood on Monday. “The gates must stay shut, and 400 families should leave,” Karsh told reporters in Ostvik.

            She added that the dam would not hold.

            The Velmark ministry said about 900 families had left.
            """, title: "Envoy warns of flood", published: "2031-05-12")
        .Report("herald", "Lume Herald", """
            The gates should stay shut, and 4,000 families should leave, Karsh said in Ostvik, according to the Harbour Post.

            Minister Bror Aune denied that the dam was weak. “The dam is sound,” Aune said.
            """, published: "2031-05-13")
        .Report("copy", outlet: null, """
            The gates should stay shut, and 4,000 families should leave, Karsh said in Ostvik.
            """)
        .Entity("post", "Tilda Karsh", "Tilda Karsh", "Karsh")
        .Entity("herald", "Karsh", "Karsh")
        .Entity("herald", "Bror Aune", "Bror Aune", "Aune")
        .Entity("copy", "Karsh", "Karsh")
        .Statement("post", "s1", "Tilda Karsh", "Karsh told", "told", "“The gates must stay shut, and 400 families should leave,”", audience: "reporters")
        .Statement("post", "s2", "Tilda Karsh", "She", "added", "that the dam would not hold", StatementKind.Indirect)
        .Statement("herald", "s1", "Karsh", "Karsh", "said", "The gates should stay shut, and 4,000 families should leave", StatementKind.Indirect)
        .Statement("herald", "s2", "Bror Aune", "Minister Bror Aune", "denied", "that the dam was weak", StatementKind.Indirect, SpeechAct.Deny)
        .Statement("copy", "s1", "Karsh", "Karsh", "said", "The gates should stay shut, and 4,000 families should leave", StatementKind.Indirect)
        .Utterance("u-gates", "Tilda Karsh", "2031-05-12", "post/s1", "herald/s1", "copy/s1")
        .Utterance("u-hold", "Tilda Karsh", "2031-05-12", "post/s2")
        .Utterance("u-weak", "Bror Aune", "2031-05-13", "herald/s2")
        .Differs("u-gates", "herald", DifferenceKind.Modal, "must", "should", distortion: true)
        .Differs("u-gates", "copy", DifferenceKind.Modal, "must", "should", distortion: true)
        .Differs("u-gates", "herald", DifferenceKind.Number, "400", "4,000", distortion: true, why: "ten times as many")
        .Origin("u-gates", "the Harbour Post is credited", "post", "herald", "copy")
        .Opposed("c-1", "post", "the dam would not hold", ("u-hold", Stance.Asserts, "post", "the dam would not hold"), ("u-weak", Stance.Denies, "herald", "denied that the dam was weak"))
        .Rival("families", ("post", "400 families", 400, "Tilda Karsh"), ("herald", "4,000 families", 4000, "Karsh"))
        .Copied("herald", "copy", DuplicateKind.Copy, "the same words for a whole paragraph");
}
