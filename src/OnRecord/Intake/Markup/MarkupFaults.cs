using System.Globalization;

namespace OnRecord.Intake.Markup;

/// <summary>What was wrong with mark-up and was mended, by how often.</summary>
internal sealed class MarkupFaults
{
    public long StrayAmpersands { get; set; }

    public long UndefinedEntities { get; set; }

    public long ControlCharacters { get; set; }

    public long Tags { get; set; }

    public long TooDeep { get; set; }

    /// <summary>A document type that defines entities, none of which is ever read.</summary>
    public bool HasEntityDefinitions { get; set; }

    /// <summary>The line of the first fault, from 1; 0 without one.</summary>
    public long FirstLine { get; private set; }

    public bool HasWordFaults => StrayAmpersands + UndefinedEntities + ControlCharacters > 0;

    public bool Any => FirstLine > 0;

    public void At(long line) => FirstLine = FirstLine == 0 ? line : FirstLine;

    /// <summary>All of them in words.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        Add(StrayAmpersands, "stray ampersands");
        Add(UndefinedEntities, "undefined entities");
        Add(ControlCharacters, "control characters");
        Add(Tags, "tags that do not match or are no tags");
        Add(TooDeep, "tags nested too deep");
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", parts)}; the first on line {FirstLine}");

        void Add(long count, string what)
        {
            if (count > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
        }
    }
}
