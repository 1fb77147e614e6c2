namespace OnRecord.Intake.Html.Tags;

/// <summary>How an element nests, and what is done with it; the names of tags.tsv.</summary>
internal enum HtmlTagKind
{
    Inline,
    Block,
    Formatting,
    Void,
    Ignored,
    Skipped,
    Raw,
    Shown,
    Table,
    Section,
    Row,
    Cell,
    Caption,
    Link,
    Heading,
    Item,
    Form,
    Paragraph,
    Title,
    Script,
    Html,
    Head,
    Body,
}
