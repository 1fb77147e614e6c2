using System.Text.RegularExpressions;

namespace OnRecord.Tests.Architecture;

/// <summary>What the project holds its own source to.</summary>
public sealed class SourceTests
{
    private const int LongestFile = 500;

    private static readonly string[] Folders = ["src", "bench", "eval", "train", "tests"];

    [Fact]
    public void No_file_is_over_500_lines() =>
        Assert.Empty(Sources().Where(path => File.ReadLines(path).Count() > LongestFile).Select(Shown));

    [Fact]
    public void Names_say_what_a_type_does()
    {
        var vague = new Regex(@"\b(?:class|record|struct|interface)\s+\w*(?:Manager|Helper|Util|Utils|Utilities|Common|Mediator)\b", RegexOptions.None, TimeSpan.FromSeconds(5));

        var named = Sources("src").Where(path => vague.IsMatch(File.ReadAllText(path))).Select(Shown).ToList();

        Assert.Empty(named);
    }

    [Fact]
    public void An_interface_has_two_implementations()
    {
        var text = string.Join('\n', Sources("src").Select(File.ReadAllText));
        var interfaces = Regex.Matches(text, @"\binterface\s+(?<name>I[A-Z]\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(match => match.Groups["name"].Value);
        var lonely = interfaces.Where(name => Regex.Count(text, $@"(?:class|record|struct)\s+\w+[^{{;]*:\s*[^{{;]*\b{name}\b", RegexOptions.None, TimeSpan.FromSeconds(5)) < 2).ToList();

        Assert.Empty(lonely);
    }

    [Fact]
    public void A_data_table_names_its_source() =>
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "src", "OnRecord"), "*.tsv", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => !File.ReadLines(path).First().StartsWith('#'))
            .Select(Shown));

    private static IEnumerable<string> Sources(params string[] folders) =>
        (folders.Length == 0 ? Folders : folders)
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Shown(string path) => Path.GetRelativePath(SharedData.RepositoryRoot, path);
}
