using OnRecord.Reading;
using OnRecord.Reading.Names.Recognition;

namespace OnRecord.Tests.Reading.Names.Recognition;

public class NameLabelsTests
{
    [Fact]
    public void A_label_tells_its_kind_and_place()
    {
        foreach (var (number, kind) in new[] { (0, NameKind.Person), (1, NameKind.Organisation), (2, NameKind.Place) })
        {
            Assert.Equal(number, NameLabels.Number(kind));
            for (var place = NameLabels.Begin; place <= NameLabels.Unit; place++)
            {
                Assert.Equal(kind, NameLabels.Kind(NameLabels.Of(number, place)));
                Assert.Equal(place, NameLabels.Place(NameLabels.Of(number, place)));
            }
        }
    }

    [Fact]
    public void A_name_goes_on_until_its_last_word_and_stays_of_one_kind()
    {
        var (begin, last) = (NameLabels.Of(0, NameLabels.Begin), NameLabels.Of(0, NameLabels.Last));
        Assert.True(NameLabels.MayFollow(begin, last));
        Assert.True(NameLabels.MayFollow(last, NameLabels.Of(1, NameLabels.Unit)));
        Assert.False(NameLabels.MayFollow(begin, NameLabels.Outside));
        Assert.False(NameLabels.MayFollow(begin, NameLabels.Of(1, NameLabels.Last)));
        Assert.False(NameLabels.MayFollow(NameLabels.Outside, last));
    }
}
