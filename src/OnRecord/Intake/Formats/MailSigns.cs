using System.Buffers;

namespace OnRecord.Intake.Formats;

/// <summary>Tells a mail from a text by its head. A press release that begins with "From:" and "Date:" lines is a text.</summary>
internal static class MailSigns
{
    /// <summary>Fields that only programs write.</summary>
    private static readonly string[] Technical = ["received:", "return-path:", "message-id:", "mime-version:", "dkim-signature:", "delivered-to:", "x-mailer:", "list-unsubscribe:", "content-type:"];

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    private static readonly string[] Personal = ["from:", "date:", "subject:", "to:", "sender:"];

    /// <summary>True when the first lines are fields of a mail: at least one that only programs write, and one of sender, date or subject.</summary>
    public static bool Are(ReadOnlySpan<char> text)
    {
        var (technical, personal) = (0, 0);
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace()) break;
            if (line[0] is ' ' or '\t') continue;
            if (line.StartsWith("From ", StringComparison.Ordinal) && technical + personal == 0) continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].ContainsAnyExcept(NameCharacters)) return false;
            technical += Begins(line, Technical);
            personal += Begins(line, Personal);
        }
        return technical > 0 && personal > 0;
    }

    private static int Begins(ReadOnlySpan<char> line, string[] fields)
    {
        foreach (var field in fields)
        {
            if (line.StartsWith(field, StringComparison.OrdinalIgnoreCase)) return 1;
        }
        return 0;
    }
}
