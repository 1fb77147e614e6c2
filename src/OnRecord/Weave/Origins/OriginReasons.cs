using System.Collections.Immutable;

namespace OnRecord.Weave.Origins;

/// <summary>Why reports go back to one origin, in plain words.</summary>
internal static class OriginReasons
{
    public static ImmutableArray<string> Of(Utterance utterance, ImmutableArray<Witness> witnesses, ImmutableArray<ImmutableArray<CreditLink>> links, List<Tie> ties, OriginGroup origin)
    {
        var why = ImmutableArray.CreateBuilder<string>();
        if (origin.Interviewer is string outlet) why.Add($"said to {outlet} in an interview");
        else if (origin.Members.Length > 1) why.Add(utterance.Said is { } said ? $"one occasion: {utterance.Speaker.Name}, {said.Date}" : $"one occasion: {utterance.Speaker.Name}, day unknown, shown by what the reports have in common");
        foreach (var at in origin.Members.Where(at => witnesses[at].IsPrimary)) why.Add($"{witnesses[at].Id} is the speaker's own document");
        foreach (var at in origin.Members)
        {
            var others = links[at].Where(link => link.Kind == RelayKind.Credit).Select(link => link.Outlet).ToList();
            if (others.Count > 0) why.Add($"{witnesses[at].Id} has it through {string.Join(", ", others)}");
            var noted = links[at].Where(link => link.Kind == RelayKind.Footnote).Select(link => link.Outlet).ToList();
            if (noted.Count > 0) why.Add($"{witnesses[at].Id} names {string.Join(", ", noted)} in a note that binds no sentence");
            if (links[at].FirstOrDefault(link => link.Kind == RelayKind.SelfCitation) is { } self) why.Add($"{witnesses[at].Id} {self.Why}");
        }
        foreach (var tie in ties.Where(tie => tie.Kind is RelayKind.Text or RelayKind.Error or RelayKind.Wording && origin.Members.Contains(tie.From) && origin.Members.Contains(tie.To)))
        {
            why.Add($"{witnesses[tie.From].Id} and {witnesses[tie.To].Id}: {tie.Why}");
        }
        return why.ToImmutable();
    }
}
