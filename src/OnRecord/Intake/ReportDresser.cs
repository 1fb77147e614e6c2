using System.Collections.Immutable;
using OnRecord.Intake.Chrome;
using OnRecord.Intake.Credits;
using OnRecord.Intake.Dates;
using OnRecord.Text.Languages;

namespace OnRecord.Intake;

/// <summary>The last step of every format: masks chrome, mines it for outlet, dates and credits, and cuts the body into paragraphs.</summary>
public static class ReportDresser
{
    /// <summary>The report with everything that its text tells about itself. What was handed in beside the text stays as it is.</summary>
    /// <param name="report">With its text, and masks where the format's mark-up told them.</param>
    public static Report Dress(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = report.Text;
        var units = UnitSplitter.Split(text);
        var chrome = ChromeReader.Read(text, units, report);
        var paragraphs = Paragraphs(text, units, chrome.Masks);
        TextSpan? firstBody = paragraphs.IsEmpty ? null : paragraphs.FirstOrDefault(p => p != chrome.Title?.Span, paragraphs[0]);
        var dressed = report with { Masks = chrome.Masks, Paragraphs = paragraphs, Title = chrome.Title ?? report.Title };
        var published = ReportDates.Published(dressed, chrome.Header, firstBody);
        var credits = Credits(text, paragraphs, chrome.Masks, firstBody);
        var (outlet, evidence) = report.Outlet is string given ? (given, null) : OutletReader.Read(text, chrome.Outlet, credits, report.Url);
        return dressed with
        {
            Language = report.Language == LanguageIdentifier.Unknown ? ReportLanguage.Of(text, paragraphs) : report.Language,
            Outlet = outlet,
            OutletEvidence = evidence ?? report.OutletEvidence,
            Authors = report.Authors.IsEmpty ? chrome.Authors : report.Authors,
            Published = published,
            Captured = ReportDates.Captured(dressed, chrome.Clock, published),
            Credits = outlet is null ? credits : [.. credits.Select(credit => MediaNames.Same(credit.Outlet, outlet) ? credit with { IsSelf = true } : credit)],
        };
    }

    private static ImmutableArray<TextSpan> Paragraphs(string text, ImmutableArray<TextUnit> units, ImmutableArray<Mask> masks)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var m = 0;
        foreach (var unit in units)
        {
            while (m < masks.Length && masks[m].Span.End <= unit.Span.Start) m++;
            var start = m < masks.Length && masks[m].Span.Start <= unit.Span.Start ? masks[m].Span.End : unit.Span.Start;
            if (start >= unit.Span.End) continue;
            var paragraph = new TextSpan(start, unit.Span.End).Trim(text);
            if (!paragraph.IsEmpty) paragraphs.Add(paragraph);
        }
        return paragraphs.ToImmutable();
    }

    private static ImmutableArray<Credit> Credits(string text, ImmutableArray<TextSpan> paragraphs, ImmutableArray<Mask> masks, TextSpan? firstBody)
    {
        var credits = new List<Credit>(CreditReader.Read(text, paragraphs, firstBody));
        foreach (var mask in masks)
        {
            if (mask.Kind is MaskKind.Footer or MaskKind.Byline) CreditReader.ReadFooter(text, mask.Span, credits);
        }
        return [.. credits.OrderBy(credit => credit.Span)];
    }
}
