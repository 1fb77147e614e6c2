using System.Text;

namespace OnRecord.Bench.Copies;

/// <summary>Makes copies of texts as outlets make them: shortened, with words edited, with matter of another text spliced in, or all of it.</summary>
internal sealed class Mutations(int seed)
{
    private readonly Random _chance = new(seed);

    /// <summary>A changed copy.</summary>
    /// <param name="text">The text.</param>
    /// <param name="other">Where spliced matter and other words come from.</param>
    public string Of(string text, string other)
    {
        var kind = _chance.Next(4);
        List<string> words = [.. text.Split(' ')];
        string[] others = other.Split(' ');
        if (kind is 0 or 3) words = words[..Math.Max(1, (int)(words.Count * (.3 + (.65 * _chance.NextDouble()))))];
        if (kind is 1 or 3)
        {
            var rate = .15 * _chance.NextDouble() * _chance.NextDouble();
            for (var i = 0; i < words.Count; i++)
            {
                if (_chance.NextDouble() < rate) words[i] = others[_chance.Next(others.Length)];
            }
        }
        if (kind is 2 or 3)
        {
            var from = _chance.Next(others.Length);
            words.InsertRange(_chance.Next(words.Count), others.Skip(from).Take((int)(words.Count * .7 * _chance.NextDouble())));
        }
        return new StringBuilder().AppendJoin(' ', words).ToString();
    }

    /// <summary>A number below one.</summary>
    public double Next() => _chance.NextDouble();

    /// <summary>A number from 0 below another.</summary>
    public int Next(int below) => _chance.Next(below);
}
