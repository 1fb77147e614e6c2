using OnRecord.Publish.Relays;
using OnRecord.Records;
using OnRecord.Tests.Weave;
using OnRecord.Weave.Origins;

namespace OnRecord.Tests.Publish.Relays;

public sealed class DistortionWordsTests
{
    [Fact]
    public void Several_that_depart_together_are_told_in_a_sentence_of_their_own() =>
        Assert.Equal(
            "Harbour Post and Lume Herald print “600” where the speaker's own document has “60”. Harbour Post and Lume Herald (each by itself) stand against the speaker's own document.",
            Told(Document("We counted 60 boats at the northern quay this morning."), Paper("Harbour Post", "Bread was dearer again in three provinces.", "We counted 600 boats at the northern quay this morning"), Paper("Lume Herald", "Schools close on Thursday for want of heating oil.", "We counted 600 boats at the northern quay this morning")));

    private static string Told(params RecordedReport[] reports)
    {
        var utterance = Assert.Single(Pipeline.Weave(reports).Woven.Utterances);
        var reading = Assert.Single(Readings.Of(utterance), reading => reading.IsDistortion);
        return DistortionWords.Of(utterance, reading, id => id, id => id == "document");
    }

    private static RecordedReport Document(string words) => MarkedReport.Of("document", $"“[[Ilse Marren|direct|2031-03-04: {words}]]”", isPrimary: true);

    private static RecordedReport Paper(string outlet, string besides, string words) => MarkedReport.Of(outlet, $"{besides} “[[Ilse Marren|direct|2031-03-04: {words}]],” Marren said.", outlet: outlet);
}
