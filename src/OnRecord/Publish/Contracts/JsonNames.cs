using System.Text;

namespace OnRecord.Publish.Contracts;

/// <summary>Enum members as the contracts spell them: lower case, words apart.</summary>
public static class JsonNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => Cache<T>.Names[value];

    private static string Spell(string name)
    {
        var spelled = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) spelled.Append(' ');
            spelled.Append(char.ToLowerInvariant(name[i]));
        }
        return spelled.ToString();
    }

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(value => value, value => Spell(value.ToString()));
    }
}
