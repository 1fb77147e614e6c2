using System.Collections.Immutable;
using OnRecord.Publish.Briefs;
using OnRecord.Records;
using OnRecord.Weave;
using OnRecord.Weave.Origins.Descent;

namespace OnRecord.Publish.Relays;

/// <summary>Relays and lines of descent as nodes of a drawing.</summary>
public static class TreeNodes
{
    /// <summary>The branches of a tree of relays, each after the one it hangs on.</summary>
    public static ImmutableArray<TreeNode> Of(RelayTree tree, IReadOnlyDictionary<string, RecordedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var nodes = ImmutableArray.CreateBuilder<TreeNode>();
        foreach (var root in tree.Roots) Add(root, parent: null, reports, nodes);
        return nodes.ToImmutable();
    }

    /// <summary>The nodes of a line of descent.</summary>
    public static ImmutableArray<TreeNode> Of(Stemma stemma, IReadOnlyDictionary<string, RecordedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(stemma);
        return
        [
            .. stemma.Nodes.Select(node => node.Report is string report
                ? new TreeNode(node.Id, node.Parent, Label(report, reports), Day(report, reports), IsHere: true)
                : new TreeNode(node.Id, node.Parent, node.Id, node.Parent is null ? "what was said" : "a source that is not here", IsHere: false)),
        ];
    }

    /// <summary>What readers call a report.</summary>
    public static string Label(string report, IReadOnlyDictionary<string, RecordedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return reports.TryGetValue(report, out var found) ? ReportLabel.Of(found.Report) : ReportLabel.OfId(report);
    }

    /// <summary>What readers call a node that is no report: an occasion by who spoke, when and where.</summary>
    public static string Name(RelayNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Spoken is { } spoken ? spoken.Line(Day(spoken)) : node.Name;
    }

    private static void Add(RelayBranch branch, string? parent, IReadOnlyDictionary<string, RecordedReport> reports, ImmutableArray<TreeNode>.Builder nodes)
    {
        var how = branch.How is { } relay ? RelayWords.Of(relay.Kind) : "";
        nodes.Add(branch.Node.Kind switch
        {
            RelayNodeKind.Occasion => branch.Node.Spoken is { } spoken ? new TreeNode(branch.Node.Id, parent, spoken.Speaker, spoken.When(Day(spoken)), IsHere: true) : new TreeNode(branch.Node.Id, parent, branch.Node.Name, "", IsHere: true),
            RelayNodeKind.Outlet => new TreeNode(branch.Node.Id, parent, branch.Node.Name, "named, not here", IsHere: false),
            _ => new TreeNode(branch.Node.Id, parent, Label(branch.Node.Report!, reports), branch.Node.Kind == RelayNodeKind.Document ? "the speaker's own text" : Joined(how, Day(branch.Node.Report!, reports)), IsHere: true),
        });
        foreach (var child in branch.Branches) Add(child, branch.Node.Id, reports, nodes);
    }

    private static string? Day(SpokenAt spoken) => spoken.Day is { } day ? DateWords.Of(day) : null;

    private static string Joined(string one, string other) => one.Length == 0 ? other : other.Length == 0 ? one : $"{one}, {other}";

    private static string Day(string report, IReadOnlyDictionary<string, RecordedReport> reports) =>
        reports.TryGetValue(report, out var found) && found.Report.Published is { } published ? DateWords.Of(published.Date with { Time = null, Offset = null }) : "";
}
