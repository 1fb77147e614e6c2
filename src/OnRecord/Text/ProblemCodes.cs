namespace OnRecord.Text;

/// <summary>Every problem code there is. 10xx: opening input; 11xx: what is inside it; 20xx: the record on disk; 30xx: publishing.</summary>
public static class ProblemCodes
{
    public static readonly ProblemCode NotFound = new("OR1001", "no such file or folder", "Check the path.");
    public static readonly ProblemCode NoPermission = new("OR1002", "not allowed to read this", "Change the permissions or run as a user who may read it.");
    public static readonly ProblemCode Unreadable = new("OR1003", "reading stopped in the middle", "Check the disk or the share, then add it again; what was read before is kept.");
    public static readonly ProblemCode Empty = new("OR1101", "there is no text in it", "Leave it out, or save the article again.");
    public static readonly ProblemCode NotText = new("OR1102", "this is not text", "Give text, HTML, JSON lines or a feed; the content decides, not the name.");
    public static readonly ProblemCode BadEncoding = new("OR1103", "bytes that are no valid UTF-8 were replaced", "Save it as UTF-8 if the marked places matter; everything else was read.");
    public static readonly ProblemCode TooLong = new("OR1104", "longer than one report may be", "Split it: one report is at most 10 million characters.");
    public static readonly ProblemCode BadJson = new("OR1105", "this line is not a JSON report", "Mend the line; the other lines were read.");
    public static readonly ProblemCode BadFeed = new("OR1106", "this feed is broken here", "Tell the publisher; the items before and after it were read.");
    public static readonly ProblemCode NoArticle = new("OR1107", "no article was found on this page", "It may be a front page, a consent wall or an error page.");
    public static readonly ProblemCode BadField = new("OR1108", "a field could not be used", "Mend the field; the report was read without it.");

    public static readonly ProblemCode NotInCitedWords = new("OR3001", "a sentence was held back", "A name, number or quotation in it is not in the words it cites; read the cited report.");

    /// <summary>All of them, in order of code.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
        [NotFound, NoPermission, Unreadable, Empty, NotText, BadEncoding, TooLong, BadJson, BadFeed, NoArticle, BadField, NotInCitedWords];
}
