using System.Globalization;
using OnRecord.App.Fetching;
using OnRecord.Intake.Feeds;
using OnRecord.Store;
using OnRecord.Store.Sources;

namespace OnRecord.App.Watching.Push;

/// <summary>Asks the hubs that feeds name to send what is new (WebSub), and asks again before they stop.</summary>
/// <param name="record">Where subscriptions are kept.</param>
/// <param name="fetcher">Reaches the hubs.</param>
/// <param name="clock">The present.</param>
/// <param name="callback">Address at which hubs reach this program; a subscription's is one segment longer.</param>
/// <param name="secret">Makes a new secret of at least 128 random bits, in letters and digits.</param>
internal sealed class HubSubscriber(Record record, Fetcher fetcher, TimeProvider clock, Uri callback, Func<string> secret)
{
    /// <summary>What is asked for; hubs mostly grant it, and some less.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromDays(10);

    /// <summary>Until a hub that took the wish and never confirmed it, or could not be reached, is asked again.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromHours(6);

    /// <summary>Hubs asked in one turn.</summary>
    private const int MostInTurn = 20;

    private readonly SubscriptionRegister _subscriptions = record.Subscriptions;

    /// <summary>Whether a hub gets the secret that its messages are then signed with: only where nobody reads it on the way.</summary>
    public static bool MayTellSecret(Uri hub) => hub.Scheme == Uri.UriSchemeHttps || hub.IsLoopback;

    /// <summary>Whether a hub tells of a source at present, so that looking ourselves is only for safety.</summary>
    public bool IsTold(Source source) => _subscriptions.Of(source)?.IsActive(clock.GetUtcNow()) == true;

    /// <summary>Takes note of the hub that a feed names, by its answer's header first, as WebSub has it. What is known already stays.</summary>
    public void Notice(Source source, Feed feed, FetchAnswer answer)
    {
        var hub = LinkHeader.First(answer.Links, FeedLink.Hub, answer.Address) ?? feed.Hubs.Select(Web).FirstOrDefault(address => address is not null);
        if (hub is null) return;
        var topic = LinkHeader.First(answer.Links, FeedLink.Self, answer.Address)?.AbsoluteUri ?? Web(feed.Self)?.AbsoluteUri ?? source.Address;
        if (_subscriptions.Of(source) is { } known && known.Hub == hub.AbsoluteUri && known.Topic == topic) return;
        _subscriptions.Put(new Subscription { Source = source.Number, Hub = hub.AbsoluteUri, Topic = topic, Token = secret(), Secret = secret(), DueAt = clock.GetUtcNow() });
    }

    /// <summary>Asks the hubs that are to be asked now.</summary>
    public async Task Ask(CancellationToken cancellation)
    {
        foreach (var subscription in _subscriptions.Due(MostInTurn))
        {
            var again = clock.GetUtcNow() + Again;
            // Written first: the hub may confirm before it answers, and a program that ends here asks again later.
            _subscriptions.Postpone(subscription, again, subscription.Detail);
            var outcome = await fetcher.Get(Wish(subscription), cancellation);
            if (!outcome.IsOk) _subscriptions.Postpone(subscription, again, outcome.Failure.Problem.ToString());
        }
    }

    private FetchRequest Wish(Subscription subscription)
    {
        var hub = new Uri(subscription.Hub);
        var fields = new List<KeyValuePair<string, string>>
        {
            new("hub.mode", "subscribe"),
            new("hub.topic", subscription.Topic),
            new("hub.callback", $"{callback.AbsoluteUri.TrimEnd('/')}/{subscription.Token}"),
            new("hub.lease_seconds", Lease.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
        };
        if (MayTellSecret(hub)) fields.Add(new("hub.secret", subscription.Secret));
        return new FetchRequest(hub) { Form = [.. fields] };
    }

    private static Uri? Web(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var found) && found.Scheme is "http" or "https" ? found : null;
}
