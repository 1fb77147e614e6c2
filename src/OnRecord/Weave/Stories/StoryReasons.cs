using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Weave.Stories;

/// <summary>Says in plain words what a report shares with a story. The annotation tells people from places; it decides nothing.</summary>
internal static class StoryReasons
{
    /// <summary>Words named of each kind.</summary>
    private const int WordsShown = 4;

    /// <summary>Below this the texts have no more in common than a quotation.</summary>
    private const double LeastText = .1;

    /// <summary>What is shared, the most telling first in each kind.</summary>
    /// <param name="report">The report that comes.</param>
    /// <param name="member">The same as it is compared.</param>
    /// <param name="words">Its words that stand in the story too, the most telling first.</param>
    /// <param name="others">The reports of the story.</param>
    public static string Shared(RecordedReport report, StoryMember member, IReadOnlyList<StoryWord> words, IReadOnlyList<StoryMember> others)
    {
        var kinds = new List<string>[5];
        foreach (var word in words)
        {
            var name = word.InTitle ? null : NameAt(report.Annotated.Names, word.Span);
            var kind = KindOf(word, name);
            if (kinds[kind] is { Count: WordsShown }) continue;
            var shown = name is not null ? name.Span.Of(report.Text) : kind == 3 ? word.Of(report.Report) : word.Of(report.Report).ToLowerInvariant();
            if (Calendar.Contains(shown)) continue;
            var list = kinds[kind] ??= [];
            if (!list.Contains(shown)) list.Add(shown);
        }
        var parts = new List<string>();
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            if (kinds[kind] is { } list) parts.Add($"{Names[kind]} {string.Join(", ", list)}");
        }
        var text = parts.Count == 0 ? "" : "shares " + string.Join("; ", parts);
        var speakers = member.Speakers.IsEmpty ? [] : member.Speakers.Where(speaker => others.Any(other => other.Speakers.Contains(speaker, StringComparer.Ordinal))).Take(WordsShown).ToList();
        if (speakers.Count > 0) text += $"; both quote {string.Join(", ", speakers)}";
        var resemblance = others.Max(other => TextSketch.Resemblance(member.Sketch, other.Sketch));
        if (resemblance >= LeastText) text += string.Create(CultureInfo.InvariantCulture, $"; about {Math.Round(100 * resemblance)} % of its text stands in one of them");
        return text + Days(member.Day, others);
    }

    /// <summary>Weekdays and months are no names that reports share; that they are of one day is said apart.</summary>
    private static readonly FrozenSet<string> Calendar = DateTimeFormatInfo.InvariantInfo.DayNames.Concat(DateTimeFormatInfo.InvariantInfo.MonthNames).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Names = ["people:", "places:", "bodies:", "names:", "words:"];

    private static int KindOf(StoryWord word, Name? name) => name is null
        ? word.IsName ? 3 : 4
        : name.Kind switch { NameKind.Person => 0, NameKind.State or NameKind.Place => 1, NameKind.Organisation => 2, _ => 3 };

    private static Name? NameAt(ImmutableArray<Name> names, TextSpan span)
    {
        int low = 0, high = names.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.Overlaps(span)) return names[middle];
            if (names[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    private static string Days(DateOnly? day, IReadOnlyList<StoryMember> others)
    {
        if (day is not DateOnly own) return "";
        var nearest = int.MaxValue;
        foreach (var other in others)
        {
            if (other.Day is DateOnly date) nearest = Math.Min(nearest, Math.Abs(date.DayNumber - own.DayNumber));
        }
        return nearest switch
        {
            int.MaxValue => "",
            0 => "; published on the same day",
            1 => "; published a day apart",
            _ => string.Create(CultureInfo.InvariantCulture, $"; published {nearest} days apart"),
        };
    }
}
