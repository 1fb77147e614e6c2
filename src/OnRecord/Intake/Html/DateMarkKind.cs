namespace OnRecord.Intake.Html;

/// <summary>How a date in a page is marked, surest first.</summary>
internal enum DateMarkKind
{
    /// <summary>Mark-up that stands for the day of publication: <c>itemprop="datePublished"</c>, <c>pubdate</c>, the microformats' <c>published</c>.</summary>
    Stated,

    /// <summary>A class or id that speaks of publishing.</summary>
    Published,

    /// <summary>A <c>time</c> element with a moment for machines.</summary>
    Time,

    /// <summary>A class or id that speaks of a date or a time.</summary>
    Named,

    /// <summary>A short line with a date in it, as readers see it.</summary>
    Printed,

    /// <summary>A line that opens with a label such as "Updated:", wherever it stands.</summary>
    Labelled,
}
