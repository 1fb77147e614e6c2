using OnRecord.Records;

namespace OnRecord.Publish;

/// <summary>What readers call a speaker.</summary>
public static class SpeakerLabel
{
    /// <summary>The name; a person's name that is printed all in capitals, as transcripts do, in small letters after the first.</summary>
    public static string Of(Speaker speaker) => speaker.Type == SpeakerType.Person ? Of(speaker.Name) : speaker.Name;

    /// <summary>The same for a person's name alone. One word in capitals may be initials and stays.</summary>
    internal static string Of(string name)
    {
        if (!name.Contains(' ', StringComparison.Ordinal) || name.Any(char.IsLower) || !name.Any(char.IsUpper)) return name;
        return string.Create(name.Length, name, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = i > 0 && char.IsLetter(source[i - 1]) ? char.ToLowerInvariant(source[i]) : source[i];
        });
    }
}
