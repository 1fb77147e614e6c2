using System.Text.Json;
using OnRecord.Records;
using OnRecord.Records.Revisions;

namespace OnRecord.Tests.Records.Revisions;

public sealed class RevisionComparerTests
{
    private const string Before = "The harbour minister Ana Brill said on Tuesday that the ferries would sail again in May. At least 12 people were injured in the strike, the police said. The piers are closed.";

    private static RecordedReport Read(string text, string? title = null) =>
        Pipeline.Read(Pipeline.Take(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new { id = "r", text, title })), "r.jsonl").Single().Value!);

    private static RevisionChange Change(string after) => RevisionComparer.Compare(Read(Before), Read(after));

    [Fact]
    public void A_comma_is_noise() =>
        Assert.Equal(RevisionWeight.Cosmetic, Change(Before.Replace("Tuesday that", "Tuesday, that", StringComparison.Ordinal).Replace("The piers", "the  piers", StringComparison.Ordinal)).Weight);

    [Fact]
    public void Words_of_the_narrator_are_wording()
    {
        var change = Change(Before.Replace("The piers are closed.", "The piers remain shut.", StringComparison.Ordinal));
        Assert.Equal(RevisionWeight.Wording, change.Weight);
        Assert.Empty(change.Statements);
    }

    [Fact]
    public void A_figure_that_rose_is_shown_with_both_values()
    {
        var change = Change(Before.Replace("12 people", "17 people", StringComparison.Ordinal));
        var figure = Assert.Single(change.Figures);
        Assert.Equal((12, 17), (figure.Before?.Value, figure.After?.Value));
        Assert.Equal(RevisionWeight.Substance, change.Weight);
    }

    [Fact]
    public void A_bound_that_went_is_a_change_of_the_figure() =>
        Assert.Equal((Bound.AtLeast, Bound.Exactly), (Assert.Single(Change(Before.Replace("At least 12", "Exactly 12", StringComparison.Ordinal)).Figures) is { Before: { } was, After: { } now } ? (was.Bound, now.Bound) : default));

    [Fact]
    public void A_statement_that_was_edited_is_shown_as_it_was_and_is()
    {
        var after = Before.Replace("would sail again in May", "would not sail again in May", StringComparison.Ordinal);
        var statement = Assert.Single(Change(after).Statements);
        Assert.NotNull(statement.Before);
        Assert.Contains("would not sail", statement.After!.Content[0].Of(after), StringComparison.Ordinal);
        Assert.False(statement.IsOtherSpeaker);
    }

    [Fact]
    public void A_statement_given_to_another_is_told()
    {
        var statement = Assert.Single(Change(Before.Replace("the police said", "the union said", StringComparison.Ordinal)).Statements);
        Assert.True(statement.IsOtherSpeaker);
    }

    [Fact]
    public void Statements_gained_and_lost_are_told()
    {
        var gained = Change(Before + " “We will appeal,” said the union's secretary, Dorrit Hale.");
        Assert.Contains(gained.Statements, change => change.Before is null && change.After!.Speaker.Name.Contains("Hale", StringComparison.Ordinal));
        var lost = Change("The harbour minister Ana Brill said on Tuesday that the ferries would sail again in May. The piers are closed.");
        Assert.Contains(lost.Statements, change => change.After is null);
    }

    [Fact]
    public void Another_title_is_substance()
    {
        var change = RevisionComparer.Compare(Read(Before, "Ferries to sail in May"), Read(Before, "Ferries may sail in May"));
        Assert.Equal(RevisionWeight.Substance, change.Weight);
        Assert.Equal(new TitleChange("Ferries to sail in May", "Ferries may sail in May"), change.Title);
    }

    [Fact]
    public void The_order_of_unchanged_statements_means_nothing()
    {
        var twice = Before + " The piers would open on Friday, Brill said.";
        var moved = "The piers would open on Friday, harbour minister Ana Brill said. " + Before;
        Assert.DoesNotContain(RevisionComparer.Compare(Read(twice), Read(moved)).Statements, change => change.Before is null || change.After is null);
    }
}
