using System.Net;
using System.Reflection;
using System.Text;
using OnRecord.Text;
using Polly;
using Polly.Retry;

namespace OnRecord.App.Fetching;

/// <summary>
/// Gets pages and feeds from outlets the way a polite and careful reader does: it says who it is, keeps to robots.txt and to pauses, follows
/// few redirects, checks every connection, and bounds bytes and time. What goes wrong is a coded failure.
/// </summary>
internal sealed class Fetcher : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly GuardedConnection? _targets;
    private readonly FetchIdentity _identity;
    private readonly FetchLimits _limits;
    private readonly TimeProvider _clock;
    private readonly HostTurns _turns;
    private readonly RobotsCache _robots;
    private readonly ResiliencePipeline<FetchOutcome> _retrying;

    /// <summary>A fetcher over a handler that is already guarded, or a test's.</summary>
    /// <param name="handler">Sends one request and follows nothing.</param>
    /// <param name="identity">Who asks.</param>
    /// <param name="limits">What one fetch may cost.</param>
    /// <param name="clock">Time for pauses and limits.</param>
    /// <param name="chance">Numbers from 0 to 1 that spread retries, so that many sources do not come back at once.</param>
    /// <param name="targets">Checks a host before it is asked for through a proxy, which would resolve it out of our sight; null without one.</param>
    public Fetcher(HttpMessageHandler handler, FetchIdentity identity, FetchLimits limits, TimeProvider clock, Func<double> chance, GuardedConnection? targets = null)
    {
        _http = new HttpMessageInvoker(handler);
        _targets = targets;
        (_identity, _limits, _clock) = (identity, limits, clock);
        _turns = new HostTurns(clock);
        _robots = new RobotsCache(address => Follow(new FetchRequest(address), isRobots: true, CancellationToken.None), clock);
        _retrying = limits.Retries == 0 ? ResiliencePipeline<FetchOutcome>.Empty : new ResiliencePipelineBuilder<FetchOutcome> { TimeProvider = clock }.AddRetry(Retry(limits, chance)).Build();
    }

    /// <summary>A fetcher of the open web.</summary>
    /// <param name="settings">The operator's choices.</param>
    /// <param name="clock">Time for pauses and limits.</param>
    /// <param name="chance">Numbers from 0 to 1.</param>
    public static Fetcher Open(FetchSettings settings, TimeProvider clock, Func<double> chance)
    {
        var connection = new GuardedConnection(new RefusedNetworks(settings.AllowedNetworks), settings.Resolve, settings.Proxy?.Host);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = settings.Proxy is not null,
            Proxy = settings.Proxy is null ? null : new WebProxy(settings.Proxy),
            ConnectCallback = connection.Connect,
            ConnectTimeout = settings.Limits.ConnectTime,
            MaxResponseHeadersLength = 64,
            MaxConnectionsPerServer = 2,
            // A name is resolved, and so checked, again before long.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        };
        var version = typeof(Fetcher).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        return new Fetcher(handler, new FetchIdentity("OnRecord", version, settings.Contact), settings.Limits, clock, chance, settings.Proxy is null ? null : connection);
    }

    /// <summary>Gets an address. Tries again where that may help; never throws but for cancellation.</summary>
    public async Task<FetchOutcome> Get(FetchRequest request, CancellationToken cancellation) =>
        await _retrying.ExecuteAsync(async token => await Follow(request, isRobots: false, token), cancellation);

    public void Dispose() => _http.Dispose();

    private static RetryStrategyOptions<FetchOutcome> Retry(FetchLimits limits, Func<double> chance) => new()
    {
        MaxRetryAttempts = limits.Retries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = limits.RetryPause,
        MaxDelay = limits.LongestRetryPause,
        UseJitter = true,
        Randomizer = chance,
        ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Result is { IsOk: false, Failure: { MayPass: true } failure } && !(failure.RetryAfter > limits.LongestRetryPause)),
        DelayGenerator = tried => ValueTask.FromResult(tried.Outcome.Result?.Failure?.RetryAfter),
    };

    private async Task<FetchOutcome> Follow(FetchRequest request, bool isRobots, CancellationToken cancellation)
    {
        var address = request.Address;
        Uri? moved = null;
        var isForGood = true;
        for (var hop = 0; hop <= _limits.MaxRedirects; hop++)
        {
            if (Refusal(address) is FetchFailure refused) return refused;
            var rules = isRobots || request.Form is not null ? null : await _robots.Get(address);
            if (rules is { IsOk: false, Failure: var failure }) return failure with { Problem = failure!.Problem with { Detail = string.Join(", ", new[] { failure.Problem.Detail, "asked for its rules" }.OfType<string>()) } };
            if (rules is { IsOk: true } && !rules.Value.IsAllowed(_identity.Product, address.PathAndQuery)) return new FetchFailure(new Problem(ProblemCodes.FetchForbidden, address.AbsoluteUri));
            FetchOutcome outcome;
            using (await _turns.Take(address, rules?.Value?.DelayFor(_identity.Product) ?? _limits.HostPause, cancellation))
            {
                outcome = await Once(request with { Address = address }, cancellation);
            }
            if (outcome.Answer is not { RedirectTo: Uri next } answer) return outcome.IsOk ? outcome.Answer with { MovedTo = moved } : outcome;
            // Only these two say that the same form is to be sent there.
            if (request.Form is not null && answer.Status is not (HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            {
                return new FetchFailure(new Problem(ProblemCodes.FetchRefused, address.AbsoluteUri, Detail: $"{(int)answer.Status} to what was sent"));
            }
            isForGood &= answer.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            address = next;
            moved = isForGood ? next : null;
        }
        return new FetchFailure(new Problem(ProblemCodes.FetchRedirects, request.Address.AbsoluteUri, Detail: $"over {_limits.MaxRedirects}"));
    }

    private static FetchFailure? Refusal(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.Host.Length == 0) return new FetchFailure(Problem.Of(ProblemCodes.FetchAddress, address.OriginalString, default, "only http and https are fetched"));
        return address.UserInfo.Length > 0 ? new FetchFailure(new Problem(ProblemCodes.FetchAddress, address.Host, Detail: "an address with a user name in it")) : null;
    }

    /// <summary>One request, one answer; a redirect is an answer here.</summary>
    private async Task<FetchOutcome> Once(FetchRequest request, CancellationToken cancellation)
    {
        var where = request.Address.AbsoluteUri;
        using var timeout = new CancellationTokenSource(_limits.Time, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            if (_targets is not null) await _targets.Permitted(request.Address.Host, either.Token);
            using var message = FetchMessages.Of(request, _identity);
            using var response = await _http.SendAsync(message, either.Token);
            return await FetchMessages.Answer(response, request.Address, _limits, _clock, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new FetchFailure(new Problem(ProblemCodes.FetchSlow, where, Detail: $"no end within {_limits.Time.TotalSeconds:0} s"), MayPass: true);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or System.Net.Sockets.SocketException)
        {
            return FetchMessages.Failed(failure, where);
        }
    }
}
