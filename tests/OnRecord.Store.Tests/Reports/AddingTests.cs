using OnRecord.Store.Reports;

namespace OnRecord.Store.Tests.Reports;

public sealed class AddingTests : IDisposable
{
    private const string Article = "The mayor of Dornhaven said the bridge will open again in June, two months later than was planned.";

    private readonly RecordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_report_comes_back_as_it_was_added()
    {
        using var record = _folder.Open();
        var report = Given.Report("a.txt", "“We will rebuild,” Mira Olden said.", "https://courier.example/1", "Courier", "2031-05-04T10:30Z", ("Mira Olden", "We will rebuild", "2031-05-03"));

        Assert.Equal(new Added(AddOutcome.Recorded, "a.txt", 1), record.Add(report));

        var back = record.GetReport("a.txt");
        Assert.NotNull(back);
        Assert.Equal(report.Report.Text, back.Text);
        Assert.Equal(report.Report.Published, back.Report.Published);
        Assert.Equal(report.Annotated.Tokens, back.Annotated.Tokens);
        Assert.Equal(report.Statements[0].Content, back.Statements[0].Content);
        Assert.Equal(report.Statements[0].Said, back.Statements[0].Said);
        Assert.Equal("Mira Olden", back.Statements[0].Speaker.Name);
    }

    [Fact]
    public void Adding_the_same_report_twice_changes_nothing()
    {
        using var record = _folder.Open();
        record.Add(Given.Report("a.txt", Article));

        Assert.Equal(new Added(AddOutcome.AlreadyRecorded, "a.txt", 1), record.Add(Given.Report("a.txt", Article)));
        Assert.Equal(1, record.Counts().Revisions);
    }

    [Fact]
    public void The_same_address_and_text_under_another_id_is_already_recorded()
    {
        using var record = _folder.Open();
        record.Add(Given.Report("a", Article, "https://courier.example/1"));

        Assert.Equal(new Added(AddOutcome.AlreadyRecorded, "a", 1), record.Add(Given.Report("b", Article, "https://courier.example/1")));
    }

    [Fact]
    public void An_edited_report_is_a_revision_and_the_earlier_text_is_kept()
    {
        using var record = _folder.Open();
        record.Add(Given.Report("a", "The tally is nine.", "https://courier.example/1"));
        _folder.Clock.Now += TimeSpan.FromHours(1);

        Assert.Equal(new Added(AddOutcome.Revision, "a", 2), record.Add(Given.Report("a", "The tally is twelve.", "https://courier.example/1")));

        Assert.Equal("The tally is twelve.", record.GetReport("a")!.Text);
        Assert.Equal("The tally is nine.", record.GetReport("a", 1)!.Text);
        var revisions = record.ReportRevisions("a");
        Assert.Equal(["first recorded", "the text was edited"], revisions.Select(revision => revision.Reason));
        Assert.Equal(TimeSpan.FromHours(1), revisions[1].RecordedAt - revisions[0].RecordedAt);
    }

    [Fact]
    public void Two_files_of_one_name_with_unlike_texts_are_two_reports_and_stay_so()
    {
        using var record = _folder.Open();
        var other = Given.Report("1.txt", "Fishermen of the northern isles asked for a longer season after a cold spring.");
        record.Add(Given.Report("1.txt", Article), idIsFileName: true);

        Assert.Equal(new Added(AddOutcome.Recorded, "1.txt~2", 1), record.Add(other, idIsFileName: true));
        Assert.Equal(new Added(AddOutcome.AlreadyRecorded, "1.txt~2", 1), record.Add(other, idIsFileName: true));
        Assert.Equal("1.txt~2", record.GetReport("1.txt~2")!.Id);
    }

    [Fact]
    public void A_file_that_was_edited_is_a_revision_of_itself()
    {
        using var record = _folder.Open();
        record.Add(Given.Report("1.txt", Article), idIsFileName: true);

        Assert.Equal(new Added(AddOutcome.Revision, "1.txt", 2), record.Add(Given.Report("1.txt", Article.Replace("two months", "three months", StringComparison.Ordinal)), idIsFileName: true));
    }

    [Fact]
    public void One_id_at_two_addresses_is_two_reports()
    {
        using var record = _folder.Open();
        record.Add(Given.Report("1", Article, "https://courier.example/1"));

        Assert.Equal(new Added(AddOutcome.Recorded, "1~2", 1), record.Add(Given.Report("1", Article + " More.", "https://herald.example/1")));
    }

    [Fact]
    public void A_revision_replaces_the_earlier_text_in_search()
    {
        using var record = _folder.Open();
        record.Add(Given.Report("a", "Nine were hurt in Dornhaven.", statements: ("Mira Olden", "Nine were hurt", null)));
        record.Add(Given.Report("a", "Twelve were hurt in Dornhaven.", statements: ("Mira Olden", "Twelve were hurt", null)));

        Assert.Empty(record.Search("nine").Reports);
        Assert.Empty(record.Search("nine").Statements);
        Assert.Single(record.Search("twelve").Reports);
        Assert.Single(record.GetSpeaker("mira-olden")!.Statements);
        Assert.Equal(1, record.Counts().Statements);
    }

    [Fact]
    public void Half_surrogates_and_control_characters_do_not_move_any_place()
    {
        using var record = _folder.Open();
        var text = "A\uD800b \u0002\u0003\0 😀 then the harbour closed.";
        record.Add(Given.Report("a", text, statements: ("Mira Olden", "the harbour closed", null)));

        var back = record.GetReport("a")!;
        Assert.Equal(text.Length, back.Text.Length);
        Assert.Equal("the harbour closed", back.Statements[0].Content[0].Of(back.Text));
        Assert.Equal("harbour", record.Search("harbour").Reports[0].Matches[0].Of(back.Text));
    }
}
