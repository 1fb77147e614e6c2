using MimeKit;
using OnRecord.Intake.Formats;
using OnRecord.Intake.Html;

namespace OnRecord.Intake.Mail;

/// <summary>One mail is one report: a newsletter or press release, with its subject as title and its sender as outlet. Attachments are left out.</summary>
public static class MailReader
{
    /// <summary>Parts nested deeper are not looked into; forwarded mail is nested two or three deep.</summary>
    private const int MostDepth = 16;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = MostDepth };

    /// <summary>Reads one mail.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="where">Becomes the report's id where the mail has none.</param>
    public static Result<Report> Read(Stream stream, string where)
    {
        if (WholeInput.Read(stream, where, out var bytes) is Problem unread) return unread;
        using var source = new MemoryStream(bytes.ToArray());
        try
        {
            using var mail = MimeMessage.Load(Options, source);
            return Read(mail, where);
        }
        catch (FormatException)
        {
            return new Problem(ProblemCodes.Empty, where, Detail: "no mail");
        }
    }

    private static Result<Report> Read(MimeMessage mail, string where)
    {
        var (html, plain) = (mail.HtmlBody, mail.TextBody);
        if (Math.Max(html?.Length ?? 0, plain?.Length ?? 0) > ReportLimits.MaxCharacters) return new Problem(ProblemCodes.TooLong, where);
        var (text, headings) = html is null ? ("", []) : HtmlReader.Fragment(html);
        if (string.IsNullOrWhiteSpace(text)) (text, headings) = (plain?.Trim() ?? "", []);
        if (text.Length == 0) return Problem.Of(ProblemCodes.Empty, where, mail.Subject);
        var sender = mail.From.Mailboxes.FirstOrDefault();
        return ReportDresser.Dress(new Report
        {
            Id = string.IsNullOrWhiteSpace(mail.MessageId) ? where : mail.MessageId,
            Text = text,
            Masks = headings,
            Title = PageText.Clean(mail.Subject) is string subject ? new Title(subject) : null,
            Outlet = PageText.Clean(sender?.Name) ?? sender?.Domain,
            Published = mail.Date == DateTimeOffset.MinValue ? null : new Dating(PartialDate.Of(mail.Date), DateBasis.Metadata),
        });
    }
}
