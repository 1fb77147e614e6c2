using OnRecord.Intake;

namespace OnRecord.App.Web;

/// <summary>Why a stretch is greyed, as the reader is told.</summary>
internal static class MaskWords
{
    public static string Of(MaskKind kind) => kind switch
    {
        MaskKind.Header => "header",
        MaskKind.Title => "headline",
        MaskKind.Byline => "byline",
        MaskKind.Language => "language bar",
        MaskKind.Clock => "site clock",
        MaskKind.Section => "section label",
        MaskKind.Teaser => "link to another report",
        MaskKind.Follow => "follow us",
        MaskKind.Photo => "photo credit",
        MaskKind.Footer => "footer",
        MaskKind.Intertitle => "heading",
        MaskKind.Furniture => "site furniture",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
