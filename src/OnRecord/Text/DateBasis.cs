namespace OnRecord.Text;

/// <summary>Where a date was taken from.</summary>
public enum DateBasis
{
    /// <summary>Given with the report by whoever handed it in: a field of its JSON line.</summary>
    Given,

    /// <summary>What the page states beside its words: structured data, meta elements, marked-up dates, the title of its window, the state of its scripts.</summary>
    Metadata,

    /// <summary>The item's entry in a feed.</summary>
    Feed,

    /// <summary>A header or byline line above the body, also one glued to the first sentence; on a web page a short line near the headline.</summary>
    Header,

    /// <summary>A dateline that opens the body: "BRUSSELS, 15 February".</summary>
    Dateline,

    /// <summary>The address of the page.</summary>
    Url,

    /// <summary>A clock that the site printed when the page was fetched.</summary>
    SiteClock,

    /// <summary>The moment the program itself fetched the page.</summary>
    Fetched,

    /// <summary>A date expression in the words of the report.</summary>
    Content,

    /// <summary>A weekday or "today" in the words, counted from the publication date.</summary>
    Relative,

    /// <summary>The publication date itself, for want of anything nearer.</summary>
    Published,

    /// <summary>Another report of the same story.</summary>
    Sibling,
}
