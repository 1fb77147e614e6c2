using OnRecord.Store;
using OnRecord.Store.Sources;
using OnRecord.Text;

namespace OnRecord.App.Watching.Push;

/// <summary>What hubs say to this program: their questions whether it meant what it asked for, and what is new. The transport is <see cref="PushHost"/>.</summary>
/// <param name="record">Where everything is kept.</param>
/// <param name="visitor">Reads what was sent as it reads what it fetches.</param>
/// <param name="clock">The present.</param>
/// <param name="tell">Told of what is not signed as agreed.</param>
internal sealed class PushReceiver(Record record, SourceVisitor visitor, TimeProvider clock, Action<WatchNews> tell)
{
    /// <summary>A lease that a hub does not state, and the longest that is believed.</summary>
    private static readonly TimeSpan UnstatedLease = TimeSpan.FromDays(1), LongestLease = TimeSpan.FromDays(30);

    /// <summary>Share of a lease after which it is renewed: a hub that is down for a day is asked again in time.</summary>
    private const double Renewal = .8;

    /// <summary>A hub that said no is asked once more after this.</summary>
    private static readonly TimeSpan AfterDenial = TimeSpan.FromDays(7);

    private readonly SubscriptionRegister _subscriptions = record.Subscriptions;

    /// <summary>The answer to a hub that asks whether we meant it, or that says no.</summary>
    /// <returns>What is answered with 200; null for 404: we meant no such thing.</returns>
    public string? Confirm(string token, HubQuestion question)
    {
        if (_subscriptions.Find(token) is not { } subscription || subscription.Topic != question.Topic) return null;
        var now = clock.GetUtcNow();
        switch (question.Mode)
        {
            case "denied":
                _subscriptions.Put(subscription with { State = SubscriptionState.Denied, DueAt = now + AfterDenial, Until = null, Detail = question.Reason ?? "the hub gave no reason" });
                return "";
            case "subscribe" when question.Challenge is not null:
                var lease = question.Lease is TimeSpan stated ? (stated < LongestLease ? stated : LongestLease) : UnstatedLease;
                _subscriptions.Put(subscription with { State = SubscriptionState.Active, DueAt = now + (lease * Renewal), Until = now + lease, Detail = null });
                return question.Challenge;
            case "unsubscribe" when SourceOf(subscription) is null: return question.Challenge;
            default: return null;
        }
    }

    /// <summary>Takes what a hub sent. It is on disk when this returns.</summary>
    /// <returns>False when nobody wants it any more: the hub may stop.</returns>
    public bool Receive(string token, string? signature, string? contentType, ReadOnlyMemory<byte> content)
    {
        if (_subscriptions.Find(token) is not { } subscription || SourceOf(subscription) is not { } source) return false;
        if (source.IsPaused) return true;
        if (!HubSubscriber.MayTellSecret(new Uri(subscription.Hub))) record.Sources.Hasten(source);
        else if (PushSignature.IsRight(signature, subscription.Secret, content.Span)) visitor.Sent(source, content, contentType);
        else tell(new WatchNews(source, Added: null, Title: null, new Problem(ProblemCodes.PushUnsigned, source.Address, Detail: signature is null ? "no signature" : "a wrong signature")));
        return true;
    }

    private Source? SourceOf(Subscription subscription) => record.Sources.Find(subscription.Source.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
