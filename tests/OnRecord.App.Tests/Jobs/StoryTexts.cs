using System.Globalization;
using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.App.Tests.Jobs;

/// <summary>Short articles of our own on invented happenings, some of which quote the same words.</summary>
internal static class StoryTexts
{
    private static readonly string[] Towns = ["Ostby", "Tarn", "Halden", "Seral", "Brinhal", "Calder", "Vennick", "Lunde"];
    private static readonly string[] People = ["Mira Olden", "Jon Ferrin", "Ilse Marren", "Bram Osterhoud", "Tomas Veler", "Anna Krell", "Piet Lom", "Sana Torv"];

    private static readonly string[] Matters =
    [
        "ferry crews went on strike over their rosters and left passengers on the quay", "a rockslide shut the road tunnel to lorries and buses", "brewers recalled bottles with splinters of glass",
        "voters threw out a tax on chimneys by a narrow margin", "divers raised a bronze bell from the lake bed", "surgeons sewed a fisherman's hand back on", "the orchestra cancelled its winter concerts for want of coal",
        "a library began to lend garden tools and seeds to readers",
    ];

    /// <summary>An article on one of eight happenings, the same for the same number; every eighth is on one happening.</summary>
    public static Report Of(int number)
    {
        var matter = number % Matters.Length;
        var (town, person) = (Towns[matter], People[matter]);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"In {town}, {Matters[matter]}. It was the {Ordinal(number / Matters.Length)} report of the matter in {town}.\n\n“We will go through every detail of this with the people of {town},” {person} told reporters. {person} also said that nobody in {town} had been warned. “Count me among the {number + 2} who were surprised,” {person} said.");
        return Article($"r{number:00}", text, new DateOnly(2031, 5, 1).AddDays(number / Matters.Length));
    }

    public static Report Article(string id, string text, DateOnly day)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return Pipeline.Take(bytes, id).Single().Value! with { Id = id, Published = new Dating(PartialDate.Of(day), DateBasis.Given) };
    }

    private static string Ordinal(int number) => number switch { 0 => "first", 1 => "second", 2 => "third", _ => "latest" };
}
