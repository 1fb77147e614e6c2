using OnRecord.Store;
using OnRecord.Store.Stories;

namespace OnRecord.App.Commands;

/// <summary>Finds the story that an id or words mean.</summary>
internal static class StoryLookup
{
    private const int MostOthers = 5;

    /// <summary>The story, or null after saying that there is none; says which others the words mean too.</summary>
    public static StoryView? Find(Record record, Terminal terminal, IReadOnlyList<string> arguments)
    {
        var words = string.Join(' ', arguments);
        if (record.GetStory(words) is StoryView byId) return byId;
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
