using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using OnRecord.Text;

namespace OnRecord.App.Fetching;

/// <summary>Requests and answers in the terms of HTTP.</summary>
internal static class FetchMessages
{
    /// <summary>What is asked for first: feeds and pages. A server that chooses by it should not send a picture of the page.</summary>
    private const string Accept = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/json;q=0.9,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5";

    public static HttpRequestMessage Of(FetchRequest request, FetchIdentity identity)
    {
        var message = new HttpRequestMessage(request.Form is null ? HttpMethod.Get : HttpMethod.Post, request.Address);
        if (request.Form is { } form) message.Content = new FormUrlEncodedContent(form);
        message.Headers.TryAddWithoutValidation("User-Agent", identity.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (request.ETag is not null) message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null) message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }

    /// <summary>The answer of a server, its content read within the limits.</summary>
    public static async Task<FetchOutcome> Answer(HttpResponseMessage response, Uri address, FetchLimits limits, TimeProvider clock, CancellationToken cancellation)
    {
        var where = address.AbsoluteUri;
        var status = response.StatusCode;
        var answer = new FetchAnswer
        {
            Address = address,
            Status = status,
            ContentType = Header(response.Content.Headers, "Content-Type"),
            ETag = Header(response.Headers, "ETag"),
            LastModified = Header(response.Content.Headers, "Last-Modified"),
            Links = response.Headers.TryGetValues("Link", out var links) ? [.. links] : [],
            At = clock.GetUtcNow(),
        };
        if (status == HttpStatusCode.NotModified) return answer;
        if (status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
        {
            return Uri.TryCreate(address, Header(response.Headers, "Location"), out var next) ? answer with { RedirectTo = WithoutFragment(next) }
                : new FetchFailure(new Problem(ProblemCodes.FetchRefused, where, Detail: "a redirect to nowhere")) { Status = status };
        }
        if ((int)status is < 200 or >= 300)
        {
            return new FetchFailure(new Problem(ProblemCodes.FetchRefused, where, Detail: $"{(int)status} {response.ReasonPhrase}".TrimEnd()), MayPass(status)) { Status = status, RetryAfter = RetryAfter(response.Headers.RetryAfter, clock) };
        }
        var (bytes, failure) = await UnpackedBody.Read(response.Content, where, limits.MaxBytes, cancellation);
        return failure is null ? answer with { Bytes = bytes, At = clock.GetUtcNow() } : failure;
    }

    /// <summary>What an exception of the connection means.</summary>
    public static FetchFailure Failed(Exception failure, string where)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is RefusedAddressException) return new FetchFailure(new Problem(ProblemCodes.FetchInside, where, Detail: cause.Message));
        }
        var mayPass = true;
        var detail = failure.Message.TrimEnd('.');
        if (failure is HttpRequestException { HttpRequestError: var error })
        {
            (mayPass, detail) = error switch
            {
                HttpRequestError.NameResolutionError => (failure.InnerException is SocketException { SocketErrorCode: SocketError.TryAgain }, "its name is not known"),
                HttpRequestError.SecureConnectionError => (false, "its certificate or encryption is not in order"),
                HttpRequestError.ConnectionError => (true, "no connection"),
                HttpRequestError.ResponseEnded => (true, "it broke off"),
                HttpRequestError.ConfigurationLimitExceeded => (false, "its headers are too long"),
                _ => (true, detail),
            };
        }
        return new FetchFailure(new Problem(failure is HttpIOException ? ProblemCodes.FetchBroken : ProblemCodes.FetchNoAnswer, where, Detail: detail), mayPass);
    }

    /// <summary>Answers after which the same request may succeed.</summary>
    private static bool MayPass(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? value, TimeProvider clock)
    {
        var wait = value?.Delta ?? (value?.Date - clock.GetUtcNow());
        return wait is TimeSpan given && given < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static Uri WithoutFragment(Uri address) => address.Fragment.Length == 0 ? address : new Uri(address.GetComponents(UriComponents.HttpRequestUrl | UriComponents.UserInfo, UriFormat.UriEscaped));

    private static string? Header(HttpHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
