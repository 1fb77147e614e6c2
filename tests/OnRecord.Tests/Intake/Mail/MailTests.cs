using System.Text;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Mail;

public sealed class MailTests
{
    private const string Head = "Received: from a.example by b.example; Tue, 4 Mar 2031 10:00:00 +0000\r\nFrom: =?utf-8?q?Harbour_Gazette?= <news@harbour.example>\r\nTo: desk@riverglass.example\r\nSubject: =?iso-8859-1?q?Tore_f=FCr_alle?=\r\nDate: Tue, 04 Mar 2031 10:45:00 +0200\r\nMessage-ID: <g1@harbour.example>\r\nMIME-Version: 1.0\r\n";

    [Fact]
    public void A_mail_is_a_report()
    {
        var report = Taken.One(Head + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Die Tore bleiben f=FCr alle geschlossen, sagte die Ministerin.</p><p>Die Boote=\r\n warten.</p>\r\n--b--\r\n", "a.txt");
        Assert.Equal("Die Tore bleiben für alle geschlossen, sagte die Ministerin.\n\nDie Boote warten.", report.Text);
        Assert.Equal(("g1@harbour.example", "Tore für alle", "Harbour Gazette", "2031-03-04T10:45+02:00"), (report.Id, report.Title?.Text, report.Outlet, report.Published?.Date.ToString()));
    }

    [Fact]
    public void A_mail_without_words_is_empty() => Assert.Equal(ProblemCodes.Empty, Taken.Code(Encoding.ASCII.GetBytes(Head + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n")));

    [Fact]
    public void A_press_release_that_begins_with_a_sender_is_a_text() =>
        Assert.StartsWith("From:", Taken.One("From: Ministry of Ports\nDate: 4 March 2031\nSubject: Gates\n\nThe gates stay shut, the minister said.").Text, StringComparison.Ordinal);

    [Fact]
    public void Parts_nested_without_end_are_bounded()
    {
        var nested = string.Concat(Enumerable.Range(0, 2000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n"));
        Assert.Single(Taken.From(Head + nested + "Content-Type: text/plain\r\n\r\nThe gates stay shut.\r\n"));
    }
}
