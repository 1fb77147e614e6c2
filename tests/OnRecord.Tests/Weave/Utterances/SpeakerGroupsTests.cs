using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Weave.Utterances;

namespace OnRecord.Tests.Weave.Utterances;

public sealed class SpeakerGroupsTests
{
    private static readonly Speaker Kestorian = Body("Kestorian Ministry of Defence"), Orsenian = Body("Orsenian Ministry of Defence"), Bare = Body("Ministry of Defence");

    [Fact]
    public void A_ministry_without_its_state_is_the_only_one_that_speaks()
    {
        var groups = new SpeakerGroups([Kestorian, Bare]);

        Assert.Equal(groups.KeyOf(Kestorian), groups.KeyOf(Bare));
    }

    [Fact]
    public void Where_the_ministries_of_two_states_speak_a_bare_one_stays_open()
    {
        var groups = new SpeakerGroups([Kestorian, Bare, Orsenian]);

        Assert.Equal(3, new[] { Kestorian, Bare, Orsenian }.Select(groups.KeyOf).Distinct().Count());
    }

    [Fact]
    public void One_word_is_too_little_to_tell_a_body_by()
    {
        var (port, tarnPort) = (Body("Port"), Body("Tarn Port"));
        var groups = new SpeakerGroups([port, tarnPort]);

        Assert.NotEqual(groups.KeyOf(port), groups.KeyOf(tarnPort));
    }

    private static Speaker Body(string name) => new(name.ToLowerInvariant().Replace(' ', '-'), name, SpeakerType.Organisation, MentionHow.Name);
}
