using System.Collections.Immutable;
using System.Text;
using OnRecord.Text;

namespace OnRecord.Eval.Families;

/// <summary>Reads eval/Families/families.md; its head says how it is written.</summary>
internal static class FamilyGold
{
    /// <summary>Every third case is kept out of tuning.</summary>
    private const int CheckEvery = 3;

    public static string Path { get; } = System.IO.Path.Combine(Places.Repository, "eval", "Families", "families.md");

    /// <summary>The reports and links of one part, in order.</summary>
    /// <param name="part">"tune", "check" or null for all.</param>
    public static FamilyCases Read(string? part)
    {
        var reports = ImmutableArray.CreateBuilder<FamilyReport>();
        var links = ImmutableArray.CreateBuilder<FamilyLink>();
        var number = 0;
        string? heading = null;
        var lines = new List<string>();
        foreach (var line in File.ReadLines(Path).Append("## 0"))
        {
            var isTaken = part is null || (number % CheckEvery == 0 ? "check" : "tune") == part;
            if (line.StartsWith('#'))
            {
                if (heading is not null && number > 0 && isTaken) reports.Add(Report(number, heading, lines));
                heading = line.StartsWith("### ", StringComparison.Ordinal) ? line[4..] : null;
                lines.Clear();
                if (line.StartsWith("## ", StringComparison.Ordinal)) number = int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                if (isTaken) links.Add(Link(number, line[2..]));
            }
            else lines.Add(line);
        }
        return new FamilyCases(reports.ToImmutable(), links.ToImmutable());
    }

    private static FamilyReport Report(int number, string heading, List<string> lines)
    {
        var comma = heading.LastIndexOf(", ", StringComparison.Ordinal);
        var outlet = heading[..comma].Replace("Primary: ", "", StringComparison.Ordinal);
        var text = new StringBuilder();
        var marks = ImmutableArray.CreateBuilder<FamilyMark>();
        var differences = ImmutableArray.CreateBuilder<FamilyDifference>();
        var isBase = false;
        foreach (var line in lines)
        {
            if (!line.StartsWith("~ ", StringComparison.Ordinal))
            {
                Append(number, line, text, marks);
                text.Append('\n');
                continue;
            }
            isBase |= line == "~ base";
            if (line is not ("~ base" or "~ none")) differences.AddRange(line[2..].Split("; ").Select(Difference));
        }
        return new FamilyReport($"{number:00} {outlet} {heading[(comma + 2)..]}", outlet, heading[(comma + 2)..], text.ToString().Trim(), marks.ToImmutable(), isBase, differences.ToImmutable());
    }

    private static void Append(int number, string line, StringBuilder text, ImmutableArray<FamilyMark>.Builder marks)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '{')
            {
                text.Append(line[i]);
                continue;
            }
            var bar = line.IndexOf('|', i);
            var close = line.IndexOf('}', bar);
            marks.Add(new FamilyMark($"{number:00}.{line[(i + 1)..bar]}", new TextSpan(text.Length, text.Length + close - bar - 1)));
            text.Append(line, bar + 1, close - bar - 1);
            i = close;
        }
    }

    /// <summary>"kind: base → rendering !" or "?", where "-" is nothing.</summary>
    private static FamilyDifference Difference(string row)
    {
        var colon = row.IndexOf(": ", StringComparison.Ordinal);
        var arrow = row.IndexOf(" → ", StringComparison.Ordinal);
        if (colon < 0 || arrow < colon) throw new FormatException($"{Path}: no difference: {row}");
        var isDistortion = row.EndsWith(" !", StringComparison.Ordinal);
        var isOptional = row.EndsWith(" ?", StringComparison.Ordinal);
        var rendering = isDistortion || isOptional ? row[(arrow + 3)..^2] : row[(arrow + 3)..];
        var from = row[(colon + 2)..arrow];
        return new FamilyDifference(row[..colon], from == "-" ? "" : from, rendering == "-" ? "" : rendering, isDistortion, isOptional);
    }

    private static FamilyLink Link(int number, string row)
    {
        var parts = row.Split(": ");
        return new FamilyLink(parts[0] == "agreement", [.. parts[1].Split(' ').Select(id => $"{number:00}.{id}")]);
    }
}
