namespace OnRecord.Text;

/// <summary>Every problem code there is. 10xx: opening input; 11xx: what is inside it; 20xx: the record on disk; 30xx: publishing; 40xx: the program itself; 50xx: fetching.</summary>
public static class ProblemCodes
{
    public static readonly ProblemCode NotFound = new("OR1001", "no such file or folder", "Check the path.");
    public static readonly ProblemCode NoPermission = new("OR1002", "not allowed to read this", "Change the permissions or run as a user who may read it.");
    public static readonly ProblemCode Unreadable = new("OR1003", "reading stopped in the middle", "Check the disk or the share, then add it again; what was read before is kept.");
    public static readonly ProblemCode Empty = new("OR1101", "there is no text in it", "Leave it out, or save the article again.");
    public static readonly ProblemCode NotText = new("OR1102", "this is not text", "Give text, HTML, JSON lines, a feed, a mail or a WARC archive; the content decides, not the name.");
    public static readonly ProblemCode BadEncoding = new("OR1103", "bytes that are no valid UTF-8 were replaced", "Save it as UTF-8 if the marked places matter; everything else was read.");
    public static readonly ProblemCode TooLong = new("OR1104", "longer than one report may be", "Split it: one report is at most 10 million characters.");
    public static readonly ProblemCode BadJson = new("OR1105", "this line is not a JSON report", "Mend the line; the other lines were read.");
    public static readonly ProblemCode BadFeed = new("OR1106", "this feed is broken here", "Tell the publisher; the items before it were read.");
    public static readonly ProblemCode NoArticle = new("OR1107", "no article was found on this page", "It may be a front page, a consent wall or an error page.");
    public static readonly ProblemCode BadField = new("OR1108", "a field could not be used", "Mend the field; the report was read without it.");
    public static readonly ProblemCode NotRead = new("OR1109", "not in English, which is all that is read", "It is kept as it stands and can be searched; give a translation of it as a report of its own.");
    public static readonly ProblemCode OtherEncoding = new("OR1110", "in another encoding than it says, or it says none", "Look at letters with accents if they matter; everything was read.");
    public static readonly ProblemCode Mended = new("OR1111", "faults in its mark-up were mended", "Tell the publisher if words are missing; everything was read.");
    public static readonly ProblemCode DefinedEntities = new("OR1112", "it defines entities, which are not read", "Words that they stand for are missing; what is written out was read.");
    public static readonly ProblemCode AddressList = new("OR1113", "it lists addresses and holds no report", "Fetch what it lists and add that.");
    public static readonly ProblemCode BadArchive = new("OR1114", "this archive is broken here", "Every record that is whole was read; fetch the archive again if one is missing.");
    public static readonly ProblemCode OtherRecords = new("OR1115", "records that are no articles were passed over", "Nothing needs to be done; the brackets say how many of what.");
    public static readonly ProblemCode BadDigest = new("OR1116", "a record does not have the digest it states", "It was read; its bytes were changed after the capture, or the digest was made of others.");
    public static readonly ProblemCode CutPage = new("OR1117", "this page is made as no page is, and was cut", "Look at the page: its text was read, and what is missing stands in the brackets.");
    public static readonly ProblemCode Stub = new("OR1118", "only the open beginning of this article is here", "The rest is for those who pay: save the whole page from a browser where you are signed in, and add the file.");
    public static readonly ProblemCode ErrorPage = new("OR1119", "this page is an error message and no article", "Look at the address: the article may have moved or be gone.");
    public static readonly ProblemCode ConsentWall = new("OR1120", "this page asks for consent in place of the article", "Open it in a browser, answer it, save the page and add the file.");
    public static readonly ProblemCode RobotCheck = new("OR1121", "this page checks for programs in place of the article", "Open it in a browser, save the page and add the file, or ask the outlet for its feed.");
    public static readonly ProblemCode NeedsScripts = new("OR1122", "this page shows its article only by scripts, which do not run here", "Open it in a browser, save the page as it is shown and add the file.");
    public static readonly ProblemCode NotARecord = new("OR2001", "this file is not a record", "Give another file with --record, or move this one away.");
    public static readonly ProblemCode NewerRecord = new("OR2002", "this record was written by a newer version of onrecord", "Update onrecord; this version leaves the file as it is.");
    public static readonly ProblemCode RecordInUse = new("OR2003", "the record is in use by another process", "Wait until the other command has ended, then repeat this one; nothing was lost.");
    public static readonly ProblemCode RecordReadOnly = new("OR2004", "not allowed to write to the record", "Change the permissions of the file and of its folder, or give another file with --record.");
    public static readonly ProblemCode RecordDamaged = new("OR2005", "the record is damaged", "Restore it from a backup, or add the reports to a new record; keep the damaged file.");
    public static readonly ProblemCode RecordDiskFull = new("OR2006", "no space is left on the disk of the record", "Make room, then repeat the command; what was recorded before is kept.");
    public static readonly ProblemCode RecordNotOpened = new("OR2007", "the record could not be opened", "Check that the folder exists and that you may write to it.");
    public static readonly ProblemCode NoRecord = new("OR2008", "there is no record here yet", "Make one with: onrecord add PATH.");
    public static readonly ProblemCode RecordDisk = new("OR2009", "the disk of the record failed", "Check the disk or the share, then repeat the command; what was recorded before is kept.");
    public static readonly ProblemCode NotInRecord = new("OR2010", "the record does not have this", "Look it up with: onrecord stories, onrecord search WORDS.");
    public static readonly ProblemCode DecisionRefused = new("OR2011", "this cannot be decided", "See what was decided so far with: onrecord decisions.");

    public static readonly ProblemCode NotInCitedWords = new("OR3001", "a sentence was held back", "A name, number or quotation in it is not in the words it cites; read the cited report.");

    public static readonly ProblemCode ModelBroken = new("OR4001", "a model of the program cannot be loaded", "Install onrecord again.");

    public static readonly ProblemCode FetchAddress = new("OR5001", "this address is not fetched", "Give an address that begins with http:// or https:// and holds no user name.");
    public static readonly ProblemCode FetchInside = new("OR5002", "this address leads inside", "It belongs to this machine or its network; if you trust it, allow it with --allow-network.");
    public static readonly ProblemCode FetchForbidden = new("OR5003", "the site's robots.txt forbids it", "Ask the outlet, or save the page yourself and add the file.");
    public static readonly ProblemCode FetchNoAnswer = new("OR5004", "the server does not answer", "Check the address and the connection; sources are tried again by themselves.");
    public static readonly ProblemCode FetchSlow = new("OR5005", "the server is too slow", "Try again later; sources are tried again by themselves.");
    public static readonly ProblemCode FetchTooLarge = new("OR5006", "the answer is too large", "It is no article and no feed of usual size; save it and add the file.");
    public static readonly ProblemCode FetchBroken = new("OR5007", "the answer is broken", "Try again later; nothing of it was taken.");
    public static readonly ProblemCode FetchRefused = new("OR5008", "the server refuses", "Open the address in a browser: it may have moved, ask for payment, or keep programs out.");
    public static readonly ProblemCode FetchRedirects = new("OR5009", "the address leads round and round", "Give the address where a browser ends up.");
    public static readonly ProblemCode NoFeed = new("OR5010", "no feed was found there", "Look on the site for a link named RSS or Feed, and give its address; or add single articles with: onrecord add ADDRESS.");
    public static readonly ProblemCode PushUnsigned = new("OR5011", "a hub's message is not signed as agreed", "Nothing of it was taken; the feed itself is still looked at. If it goes on, remove the source and add it again.");
    public static readonly ProblemCode PushPortTaken = new("OR5012", "the port for hubs is taken", "Another program listens there, perhaps another onrecord watch; end it or give another --push-port, and tell your web server.");

    /// <summary>All of them, in order of code.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
        [
            NotFound, NoPermission, Unreadable, Empty, NotText, BadEncoding, TooLong, BadJson, BadFeed, NoArticle, BadField, NotRead,
            OtherEncoding, Mended, DefinedEntities, AddressList, BadArchive, OtherRecords, BadDigest, CutPage, Stub, ErrorPage, ConsentWall, RobotCheck, NeedsScripts,
            NotARecord, NewerRecord, RecordInUse, RecordReadOnly, RecordDamaged, RecordDiskFull, RecordNotOpened, NoRecord, RecordDisk, NotInRecord, DecisionRefused,
            NotInCitedWords, ModelBroken,
            FetchAddress, FetchInside, FetchForbidden, FetchNoAnswer, FetchSlow, FetchTooLarge, FetchBroken, FetchRefused, FetchRedirects, NoFeed, PushUnsigned, PushPortTaken,
        ];
}
