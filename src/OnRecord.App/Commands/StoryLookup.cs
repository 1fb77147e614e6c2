using System.Globalization;
using OnRecord.Store;
using OnRecord.Store.Stories;

namespace OnRecord.App.Commands;

/// <summary>Finds the story that an id or words mean.</summary>
internal static class StoryLookup
{
    private const int MostOthers = 5;

    /// <summary>"s1 has been part of s2 since 2031-05-06, because of decision 3 by Mira Olden: one strike".</summary>
    public static string Words(StoryPassing passed)
    {
        var what = passed.Into is null ? "no story" : $"part of {passed.Into}";
        var since = passed.At is DateTimeOffset at ? string.Create(CultureInfo.InvariantCulture, $"has been {what} since {at:yyyy-MM-dd}") : $"is now {what}";
        return $"{passed.Id} {since}, because of {passed.Why}";
    }

    /// <summary>The story, or null after saying that there is none; says which others the words mean too.</summary>
    public static StoryView? Find(Record record, Terminal terminal, IReadOnlyList<string> arguments)
    {
        var words = string.Join(' ', arguments);
        if (record.GetStory(words) is StoryView byId) return byId;
        if (record.PassingOf(words) is { } passed) terminal.Note(Words(passed));
        var found = record.FindStories(words, MostOthers + 1);
        if (found.Count == 0)
        {
            RecordAccess.NotFound(terminal, $"story “{words}”");
            return null;
        }
        foreach (var other in found.Skip(1)) terminal.Note($"also: {other.Id}  {other.Title}");
        return record.GetStory(found[0].Id);
    }
}
