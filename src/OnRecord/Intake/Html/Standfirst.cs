using System.Collections.Immutable;
using OnRecord.Intake.Chrome;

namespace OnRecord.Intake.Html;

/// <summary>
/// What stands between the headline and the article's container: the lead, which many sites keep with the headline, and the line that names the authors.
/// A lead is known by its element's name, by the page's own description of itself, or as a sentence of its own.
/// </summary>
/// <param name="Leads">In order; empty when there is none or the article holds it.</param>
/// <param name="Authors">By the line that says so; empty when there is none.</param>
internal sealed record Standfirst(ImmutableArray<PageBlock> Leads, ImmutableArray<string> Authors)
{
    /// <summary>A shorter line is a label, whatever its element is called.</summary>
    private const int LeastNamed = 25;

    /// <summary>A line without a name is a lead from here. Set on public development pages, as the following.</summary>
    private const int LeastSentence = 60;

    /// <summary>Part of a lead's letters that may stand in links.</summary>
    private const double MaxLinkShare = 0.4;

    /// <summary>A lead has few sentences or items; more is a list of other stories.</summary>
    private const int MostLeads = 4;

    /// <summary>Blocks between headline and article: with more there is another story between them.</summary>
    private const int MostBetween = 40;

    /// <summary>Letters by which a description and a line are the same: descriptions are cut.</summary>
    private const int SameLetters = 60;

    private static readonly Standfirst None = new([], []);

    /// <summary>What stands there.</summary>
    /// <param name="all">All blocks of the page, furniture included.</param>
    /// <param name="facts">What the page says of itself.</param>
    /// <param name="article">The blocks that were found to be the article.</param>
    public static Standfirst Of(IReadOnlyList<PageBlock> all, PageFacts facts, ImmutableArray<PageBlock> article)
    {
        if (article.IsEmpty) return None;
        var headline = -1;
        var first = -1;
        for (var i = 0; i < all.Count && first < 0; i++)
        {
            if (all[i].Text == article[0].Text) first = i;
            else if (all[i].Tag == "h1" || facts.Title is not null && all[i].IsHeading && TitleWords.Same(all[i].Text, facts.Title)) headline = i;
        }
        if (first < 0) return None;
        var leads = ImmutableArray.CreateBuilder<PageBlock>();
        var authors = ImmutableArray<string>.Empty;
        for (var i = Math.Max(0, Math.Max(headline - 2, first - MostBetween)); i < first; i++)
        {
            if (headline >= 0 && authors.IsEmpty && all[i].Text.Length < 120 && Byline.TryRead(all[i].Text, all[i].Text.Count(' ') + 1, out var named)) authors = named;
            if (leads.Count < MostLeads && IsLead(all[i], facts, follows: headline >= 0 && i > headline) && !article.Any(block => block.Text.StartsWith(all[i].Text, StringComparison.Ordinal))) leads.Add(all[i] with { Tag = "p" });
        }
        return new Standfirst(leads.ToImmutable(), authors);
    }

    private static bool IsLead(PageBlock block, PageFacts facts, bool follows)
    {
        if (block.Text.Length < LeastNamed || block.LinkShare > MaxLinkShare || block.Tag == "h1" || facts.Title is not null && TitleWords.Same(block.Text, facts.Title)) return false;
        if (facts.Descriptions.Any(description => IsSame(block.Text, description))) return true;
        if (!follows || block.Role == BlockRole.Furniture) return false;
        return block.Role == BlockRole.Lead || block.Text.Length >= LeastSentence && Sentences.EndsOne(block.Text) && block.Tag != "li";
    }

    /// <summary>The same letters and digits as far as both go.</summary>
    private static bool IsSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        var letters = 0;
        while (true)
        {
            while (i < a.Length && !char.IsLetterOrDigit(a[i])) i++;
            while (j < b.Length && !char.IsLetterOrDigit(b[j])) j++;
            if (i == a.Length && j == b.Length) return letters >= LeastNamed / 2;
            if (letters == SameLetters) return true;
            if (i == a.Length || j == b.Length || char.ToUpperInvariant(a[i++]) != char.ToUpperInvariant(b[j++])) return false;
            letters++;
        }
    }
}
