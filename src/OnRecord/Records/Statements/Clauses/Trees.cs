using OnRecord.Reading;

namespace OnRecord.Records.Statements.Clauses;

/// <summary>What the constructions ask of the dependency trees. All answers allow for a tree that is missing or wrong.</summary>
internal static class Trees
{
    /// <summary>Deepest climb; deeper trees are misreadings.</summary>
    private const int DeepestClimb = 50;

    /// <summary>How far before its verb a helper is looked for: "has, as was said before, been".</summary>
    private const int FarthestHelper = 10;

    /// <summary>How far from its verb a subject's head is looked for.</summary>
    private const int FarthestSubject = 30;

    /// <summary>The head of a token; -1 for a root and without a tree.</summary>
    public static int Head(Prose prose, int token)
    {
        var head = prose.Report.Tokens[token].Head;
        return head == token ? -1 : head;
    }

    /// <summary>The relation to the head without its subtype: "obl" for "obl:tmod".</summary>
    public static ReadOnlySpan<char> Relation(Prose prose, int token)
    {
        var relation = prose.Report.Tokens[token].Relation.AsSpan();
        var colon = relation.IndexOf(':');
        return colon < 0 ? relation : relation[..colon];
    }

    /// <summary>The highest token over a token whose head stands outside a range; the token itself when its own head does.</summary>
    public static int Top(Prose prose, int token, TokenRange range)
    {
        for (var step = 0; step < DeepestClimb; step++)
        {
            var head = Head(prose, token);
            if (!range.Contains(head)) break;
            token = head;
        }
        return token;
    }

    /// <summary>True when a token hangs, over any number of steps, under another.</summary>
    public static bool IsUnder(Prose prose, int token, int ancestor)
    {
        for (var step = 0; step < DeepestClimb && token >= 0; step++)
        {
            if (token == ancestor) return true;
            token = Head(prose, token);
        }
        return false;
    }

    /// <summary>The tag that carries a clause's tense: that of its verb or of the first helper before it; empty for an infinitive, a participle alone or a noun.</summary>
    public static string Tense(Prose prose, int verb)
    {
        var tokens = prose.Report.Tokens;
        for (var i = Math.Max(0, verb - FarthestHelper); i < verb; i++)
        {
            if (tokens[i].Head == verb && Relation(prose, i) is "aux" or "cop" && IsFinite(tokens[i].Tag)) return tokens[i].Tag;
        }
        return IsFinite(tokens[verb].Tag) ? tokens[verb].Tag : "";
    }

    /// <summary>True when a clause has a subject of its own.</summary>
    public static bool HasSubject(Prose prose, int verb)
    {
        var tokens = prose.Report.Tokens;
        for (var i = Math.Max(0, verb - FarthestSubject); i < Math.Min(tokens.Length, verb + FarthestSubject); i++)
        {
            if (tokens[i].Head == verb && i != verb && Relation(prose, i) is "nsubj" or "csubj" or "expl") return true;
        }
        return false;
    }

    /// <summary>True for a verb with an object and what the object is said to be: "called the plan a trap".</summary>
    public static bool HasObjectAndComplement(Prose prose, int verb, int limit)
    {
        var hasObject = false;
        for (var i = verb + 1; i < Math.Min(limit, verb + FarthestSubject); i++)
        {
            if (prose.Report.Tokens[i].Head != verb) continue;
            var relation = Relation(prose, i);
            if (relation is "obj") hasObject = true;
            else if (hasObject && relation is "xcomp") return !prose.Is(i, WordKind.Verb);
        }
        return false;
    }

    private static bool IsFinite(string tag) => tag is "VBD" or "VBZ" or "VBP" or "MD";
}
