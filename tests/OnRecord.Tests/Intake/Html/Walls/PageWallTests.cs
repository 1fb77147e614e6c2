using System.Text;
using OnRecord.Text;

namespace OnRecord.Tests.Intake.Html.Walls;

public sealed class PageWallTests
{
    private const string First = "The gates of the dam will stay shut until spring, the water minister of Valtry said on Monday in a speech to the fishermen.";
    private const string Second = "The ministry did not say how many boats were waiting above the dam, or when they would be let through to the harbour.";
    private const string Third = "A spokesman for the harbour said that the fishermen had been told in the autumn, and that no boat was in danger where it lay.";

    [Theory]
    [InlineData("Page not found | Harbour Gazette", "<h1>404</h1><p>The page you requested does not exist on our site any more, or it never did. You can search for it, or go back to where you came from, and try again.</p>")]
    [InlineData("Harbour Gazette", "<h1>Oops!</h1><p>We are sorry, but the page you are looking for has been moved or was deleted a long time ago. Please go back to the front page of our site and start anew from there.</p>")]
    [InlineData("Seite nicht gefunden - Hafenblatt", "<p>Die gewünschte Seite gibt es nicht oder nicht mehr. Vielleicht hilft Ihnen die Suche weiter, oder einer der folgenden Beiträge, die andere Leser gerade lesen.</p>")]
    [InlineData("Page introuvable", "<p>La page que vous cherchez n'existe plus ou n'a jamais existé. Vous pouvez revenir à l'accueil du site ou lancer une recherche dans nos archives de dix ans.</p>")]
    [InlineData("503 Service Unavailable", "<p>The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later, when it may have recovered.</p>")]
    public void Error_messages_are_no_reports(string title, string body) => Assert.Equal(ProblemCodes.ErrorPage, Code(title, body));

    [Fact]
    public void An_error_message_with_a_list_of_other_stories_is_no_report() =>
        Assert.Equal(ProblemCodes.ErrorPage, Code("Page not found | Harbour Gazette", $"<h1>Page not found</h1><p>Perhaps you like one of these:</p><div>{string.Concat(Enumerable.Repeat($"<p>{First}</p><p>{Second}</p>", 5))}</div>"));

    [Theory]
    [InlineData("We value your privacy", "<p>We and our partners store and/or access information on a device, such as cookies, and process personal data.</p><p>With your consent, we and our partners may use precise geolocation data. You can change your mind at any time.</p><p>Some processing may not require it, but you have a right to object.</p>")]
    [InlineData("Hafenblatt", "<h1>Willkommen</h1><p>Wir und unsere Partner verarbeiten Daten, um Anzeigen zu messen und unsere Angebote zu verbessern. Ihre Einwilligung können Sie jederzeit widerrufen.</p><p>Lesen Sie weiter mit Werbung und Tracking, oder nutzen Sie unser Angebot ohne Werbung für wenig Geld im Monat.</p>")]
    [InlineData("Le Port", "<p>Avec votre accord, nous et nos partenaires utilisons des traceurs pour mesurer l'audience et afficher des annonces.</p><p>Vous pouvez retirer votre consentement à tout moment, ou continuer sans accepter, en cliquant sur le lien au bas de la page.</p>")]
    public void Walls_of_consent_are_no_reports(string title, string body) => Assert.Equal(ProblemCodes.ConsentWall, Code(title, body));

    [Fact]
    public void A_wall_that_is_sent_with_the_data_of_the_article_is_no_report()
    {
        const string data = """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Gates stay shut","datePublished":"2031-03-04"}</script>""";
        var wall = string.Concat(Enumerable.Repeat("<p>We and our partners process personal data, such as your address and what you read, to show you advertisements and to measure them.</p>", 8));
        Assert.Equal(ProblemCodes.ConsentWall, Code("Gates stay shut", data + wall));
    }

    [Theory]
    [InlineData("Just a moment...", "<p>Checking your browser before accessing the site. This process is automatic and your browser will redirect to the requested content shortly. Please allow up to five seconds.</p>")]
    [InlineData("harbour.example", "<h2>Verify you are human by completing the action below.</h2><p>The site needs to review the security of your connection before proceeding. This may take a few seconds.</p>")]
    [InlineData("Access Denied", "<p>You don't have permission to access this resource on this server. If you think that this is wrong, write to the owner of the site and tell the number below.</p>")]
    [InlineData("Hafenblatt", "<p>Bestätigen Sie, dass Sie kein Roboter sind: unsere Systeme haben ungewöhnlichen Datenverkehr aus Ihrem Netz festgestellt, und wir möchten wissen, wer uns liest.</p>")]
    public void Checks_for_programs_are_no_reports(string title, string body) => Assert.Equal(ProblemCodes.RobotCheck, Code(title, body));

    [Theory]
    [InlineData("<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>")]
    [InlineData("<p>Bitte aktivieren Sie JavaScript, um diese Seite zu lesen. Ohne das können wir Ihnen leider nichts zeigen, auch nicht den Text, um den es Ihnen geht.</p>")]
    public void Pages_that_scripts_make_say_so(string body) => Assert.Equal(ProblemCodes.NeedsScripts, Code("Harbour Gazette", body));

    [Theory]
    [InlineData("Gates stay shut | Harbour Gazette", "<div class=notice><p>We use cookies. By reading on you consent to our use of cookies.</p></div>")]
    [InlineData("Access denied: how a town lost its harbour", "<time datetime=2031-03-04>4 March 2031</time>")]
    [InlineData("Page not found: the book that no library has", "<time datetime=2031-03-04>4 March 2031</time>")]
    [InlineData("Gates stay shut", "<noscript>Please enable JavaScript to see the comments.</noscript>")]
    [InlineData("Partners ask for cookies", "<p>“We and our partners need your consent for cookies,” the sign at the harbour said.</p>")]
    public void Articles_are_read_beside_such_words(string title, string other)
    {
        var report = Taken.One(Page(title, $"<article><h1>{title}</h1>{other}<p>{First}</p><p>{Second}</p><p>{Third}</p></article>"));
        Assert.Contains(Third, report.Text, StringComparison.Ordinal);
        Assert.False(report.IsExcerpt);
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Gates","isAccessibleForFree":false}""", "")]
    [InlineData("""{"@type":"NewsArticle","headline":"Gates","isAccessibleForFree":"False","wordCount":900}""", "")]
    [InlineData("""{"@type":"NewsArticle","headline":"Gates","isAccessibleForFree":true,"wordCount":"900","hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".paywall"}}""", "")]
    [InlineData("""{"@type":"NewsArticle","headline":"Gates","hasPart":[{"isAccessibleForFree":true},{"isAccessibleForFree":"http://schema.org/False"}]}""", "")]
    [InlineData("""{"@type":"NewsArticle","headline":"Gates"}""", "<div class=paywall><p>Subscribe to continue reading this and all other stories.</p></div>")]
    [InlineData("{}", "<p>Already a subscriber? Log in</p>")]
    [InlineData("{}", "<div><p>Réservé aux abonnés : il vous reste 80 % de cet article à lire.</p></div>")]
    public void The_open_beginning_of_an_article_is_kept_and_marked(string data, string below)
    {
        var result = Assert.Single(Taken.From(Page("Gates", $"<script type='application/ld+json'>{data}</script><article><h1>Gates</h1><p>{First}</p><p>{Second}</p></article>{below}")));
        Assert.True(result.IsOk(out var report), result.Problem?.ToString());
        Assert.True(report.IsExcerpt);
        Assert.Contains(First, report.Text, StringComparison.Ordinal);
        Assert.Contains(result.Remarks, remark => remark.Code == ProblemCodes.Stub);
    }

    [Fact]
    public void An_article_for_those_who_pay_that_is_here_as_a_whole_is_not()
    {
        var whole = string.Concat(Enumerable.Range(1, 4).Select(day => $"<p>On day {day}: {First}</p><p>On day {day}: {Second}</p><p>On day {day}: {Third}</p>"));
        const string data = """{"@type":"NewsArticle","headline":"Gates","isAccessibleForFree":false,"wordCount":280,"hasPart":{"isAccessibleForFree":false}}""";
        Assert.False(Taken.One(Page("Gates", $"<script type='application/ld+json'>{data}</script><article><h1>Gates</h1>{whole}</article><p>Already a subscriber? Log in</p>")).IsExcerpt);
    }

    private static ProblemCode? Code(string title, string body) => Taken.Code(Encoding.UTF8.GetBytes(Page(title, body)));

    private static string Page(string title, string body) => $"<!doctype html><html><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>";
}
