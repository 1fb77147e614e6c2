using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OnRecord.Reading.Tags;

/// <summary>
/// The universal features of a word (universaldependencies.org/u/feat): by its class, tag and letters from features.tsv; then what only the tree tells: the person and
/// number of a finite verb, the voice of a participle, the case of a pronoun that has one form for both.
/// </summary>
public static class Morphology
{
    private const string Table = "Reading/Tags/features.tsv";

    /// <summary>Stands in the table for any form.</summary>
    public const string AnyForm = "*";

    private static readonly FrozenDictionary<(string Class, string Tag, string Form), string> Rows = DataTable.Rows(Table)
        .ToFrozenDictionary(row => (row[0], row[1], row[2]), row => row[3]);

    private static readonly string[] Classes = [.. Enum.GetValues<WordClass>().Select(value => value.ToString().ToUpperInvariant())];

    /// <summary>The features of a word of a parsed report, as CoNLL-U writes them; empty when it has none.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="index">The word.</param>
    /// <param name="dependents">Words that hang on it.</param>
    public static string Of(string text, ImmutableArray<Token> tokens, int index, IReadOnlyList<int> dependents)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(dependents);
        var token = tokens[index];
        var own = Plain(text, token);
        if (own.Contains("VerbForm=Fin", StringComparison.Ordinal) && token.Tag is "VBD" or "VBP") return Agreeing(text, tokens, index, dependents, own);
        if (token.Tag == "VBN" && token.Class == WordClass.Verb) return IsActive(tokens, dependents) ? Without(own, "Voice=Pass") : own;
        if (token.Tag == "PRP" && own.Contains("Case=", StringComparison.Ordinal) && IsOfOneForm(text, token)) return own.Replace("Case=Nom", IsSubject(token) ? "Case=Nom" : "Case=Acc", StringComparison.Ordinal);
        return own;
    }

    /// <summary>The features by class, tag and letters alone.</summary>
    private static string Plain(string text, Token token)
    {
        var form = token.Span.Of(text).ToLowerInvariant().Replace('’', '\'');
        return Rows.TryGetValue((Classes[(int)token.Class], token.Tag, form), out var own) || Rows.TryGetValue((Classes[(int)token.Class], token.Tag, AnyForm), out own) ? own : "";
    }

    private static bool IsSubject(Token token) => token.Relation.StartsWith("nsubj", StringComparison.Ordinal) || token.Relation == "expl";

    private static bool IsOfOneForm(string text, Token token) => token.Span.In(text) is var form && (form.Equals("it", StringComparison.OrdinalIgnoreCase) || form.Equals("you", StringComparison.OrdinalIgnoreCase));

    private static bool IsActive(ImmutableArray<Token> tokens, IReadOnlyList<int> dependents) =>
        dependents.Any(at => tokens[at].Relation == "aux") && !dependents.Any(at => tokens[at].Relation is "aux:pass" or "nsubj:pass");

    /// <summary>The person and number of a finite verb are its subject's, or those of the verb it helps.</summary>
    private static string Agreeing(string text, ImmutableArray<Token> tokens, int index, IReadOnlyList<int> dependents, string own)
    {
        var head = tokens[index].Relation is "aux" or "aux:pass" or "cop" ? tokens[index].Head : index;
        var subject = head == index ? dependents.FirstOrDefault(at => IsSubject(tokens[at]), -1) : Subject(tokens, head, index);
        if (subject < 0) return own;
        var features = Plain(text, tokens[subject]);
        var person = Value(features, "Person") ?? "3";
        var number = person == "2" ? null : Value(features, "Number") ?? "Sing";
        if (tokens[subject].Class is WordClass.Noun or WordClass.Propn or WordClass.Pron or WordClass.Det && HasConjunct(tokens, subject)) (person, number) = ("3", "Plur");
        var rest = own.Split('|').Where(feature => !feature.StartsWith("Person=", StringComparison.Ordinal) && !feature.StartsWith("Number=", StringComparison.Ordinal));
        return string.Join('|', rest.Append($"Person={person}").Concat(number is null ? [] : [$"Number={number}"]).Order(StringComparer.Ordinal));
    }

    /// <summary>The subject of a verb before one of its helpers, or right after it in a question.</summary>
    private static int Subject(ImmutableArray<Token> tokens, int head, int helper)
    {
        for (var at = Math.Max(0, Math.Min(head, helper) - Reach); at < Math.Min(tokens.Length, Math.Max(head, helper) + Reach); at++)
        {
            if (tokens[at].Head == head && at != head && IsSubject(tokens[at])) return at;
        }
        return -1;
    }

    /// <summary>A subject is seldom farther from its verb.</summary>
    private const int Reach = 25;

    private static bool HasConjunct(ImmutableArray<Token> tokens, int subject)
    {
        for (var at = subject + 1; at < Math.Min(tokens.Length, subject + Reach); at++)
        {
            if (tokens[at].Head == subject && tokens[at].Relation == "conj") return true;
        }
        return false;
    }

    private static string? Value(string features, string name) =>
        features.Split('|').FirstOrDefault(feature => feature.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    private static string Without(string features, string feature) => string.Join('|', features.Split('|').Where(own => own != feature));
}
