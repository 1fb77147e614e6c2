using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OnRecord.Intake.Robots;

/// <summary>What a site's robots.txt asks of those who read it without being people, after RFC 9309.</summary>
public sealed class RobotsFile
{
    /// <summary>Bytes that are read; RFC 9309 section 2.5 asks for at least 500 kibibytes. What stands behind them is passed over.</summary>
    public const int MaxBytes = 500 * 1024;

    /// <summary>The name by which a group speaks to everyone it does not name.</summary>
    private const string Everyone = "*";

    /// <summary>A site that asks for a longer pause than this between two pages is taken to mean this.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    private readonly ImmutableArray<RobotsGroup> _groups;

    private RobotsFile(ImmutableArray<RobotsGroup> groups, ImmutableArray<string> sitemaps)
    {
        _groups = groups;
        Sitemaps = sitemaps;
    }

    /// <summary>A site without rules: everything is allowed (RFC 9309, 2.3.1.3: there is no such file).</summary>
    public static RobotsFile AllowAll { get; } = new([], []);

    /// <summary>A site whose rules cannot be had just now: nothing is allowed (RFC 9309, 2.3.1.4: the server failed).</summary>
    public static RobotsFile DisallowAll { get; } = new([new RobotsGroup([Everyone], [new RobotsRule(IsAllowed: false, "/")], Delay: null)], []);

    /// <summary>Addresses of sitemaps that the file names, as they stand.</summary>
    public ImmutableArray<string> Sitemaps { get; }

    /// <summary>Reads a robots.txt; lines that say nothing known are passed over, so every input has a meaning.</summary>
    public static RobotsFile Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaxBytes)]);
        var draft = new Draft();
        foreach (var line in text.AsSpan().EnumerateLines()) draft.Add(line);
        return draft.Done();
    }

    /// <summary>Whether a page may be fetched.</summary>
    /// <param name="agent">Product name of the one who asks, without version; letters of either case.</param>
    /// <param name="target">Path and query as in a request, beginning with a slash.</param>
    public bool IsAllowed(string agent, string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(agent);
        ArgumentNullException.ThrowIfNull(target);
        if (string.Equals(target, "/robots.txt", StringComparison.Ordinal)) return true;
        var path = RobotsPattern.Normalize(target);
        var (allowed, longest) = (true, -1);
        foreach (var rule in GroupsFor(agent).SelectMany(group => group.Rules))
        {
            // The longest rule decides; where two are as long, the one that allows (RFC 9309, 2.2.2).
            if (rule.Pattern.Length < longest || (rule.Pattern.Length == longest && !rule.IsAllowed)) continue;
            if (RobotsPattern.Matches(rule.Pattern, path)) (allowed, longest) = (rule.IsAllowed, rule.Pattern.Length);
        }
        return allowed;
    }

    /// <summary>The pause a site asks for between two fetches; null when it asks for none.</summary>
    public TimeSpan? DelayFor(string agent) => GroupsFor(agent).Select(group => group.Delay).Max();

    private IEnumerable<RobotsGroup> GroupsFor(string agent)
    {
        var named = _groups.Where(group => group.Agents.Contains(agent, StringComparer.OrdinalIgnoreCase)).ToList();
        return named.Count > 0 ? named : _groups.Where(group => group.Agents.Contains(Everyone, StringComparer.Ordinal));
    }

    /// <summary>Groups as they grow line by line.</summary>
    private sealed class Draft
    {
        private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t/");

        private readonly ImmutableArray<RobotsGroup>.Builder _groups = ImmutableArray.CreateBuilder<RobotsGroup>();
        private readonly ImmutableArray<string>.Builder _sitemaps = ImmutableArray.CreateBuilder<string>();
        private ImmutableArray<string>.Builder _agents = ImmutableArray.CreateBuilder<string>();
        private ImmutableArray<RobotsRule>.Builder _rules = ImmutableArray.CreateBuilder<RobotsRule>();
        private TimeSpan? _delay;
        private bool _hasRules;

        public void Add(ReadOnlySpan<char> line)
        {
            if (line.IndexOf('#') is >= 0 and var comment) line = line[..comment];
            if (line.IndexOf(':') is not (> 0 and var colon)) return;
            var key = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (Is(key, "user-agent")) AddAgent(value);
            else if (Is(key, "sitemap")) _sitemaps.Add(value.ToString());
            else if (_agents.Count == 0) return;
            else if (Is(key, "allow") || Is(key, "disallow")) AddRule(Is(key, "allow"), value);
            else if (Is(key, "crawl-delay")) AddDelay(value);
        }

        public RobotsFile Done()
        {
            EndGroup();
            return new RobotsFile(_groups.ToImmutable(), _sitemaps.ToImmutable());
        }

        private static bool Is(ReadOnlySpan<char> key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);

        private void AddAgent(ReadOnlySpan<char> value)
        {
            if (_hasRules) EndGroup();
            // Some write a version behind the name, which RFC 9309 does not know; it is left off.
            var end = value.IndexOfAny(NameEnds);
            _agents.Add((end < 0 ? value : value[..end]).ToString());
        }

        private void AddRule(bool isAllowed, ReadOnlySpan<char> value)
        {
            _hasRules = true;
            // An empty rule says nothing: "Disallow:" alone is how a site allows all.
            if (value.Length > 0) _rules.Add(new RobotsRule(isAllowed, RobotsPattern.Normalize(value)));
        }

        private void AddDelay(ReadOnlySpan<char> value)
        {
            _hasRules = true;
            if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) return;
            _delay = seconds < LongestDelay.TotalSeconds ? TimeSpan.FromSeconds(seconds) : LongestDelay;
        }

        private void EndGroup()
        {
            if (_agents.Count > 0) _groups.Add(new RobotsGroup(_agents.ToImmutable(), _rules.ToImmutable(), _delay));
            _agents = ImmutableArray.CreateBuilder<string>();
            _rules = ImmutableArray.CreateBuilder<RobotsRule>();
            _delay = null;
            _hasRules = false;
        }
    }
}
