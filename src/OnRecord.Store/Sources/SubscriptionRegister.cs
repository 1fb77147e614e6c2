using OnRecord.Store.Files;

namespace OnRecord.Store.Sources;

/// <summary>What the hubs of the record's sources were asked for. Every method throws <see cref="RecordException"/> when the file fails under it.</summary>
public sealed class SubscriptionRegister
{
    private readonly RecordFile _file;
    private readonly TimeProvider _clock;

    internal SubscriptionRegister(RecordFile file, TimeProvider clock) => (_file, _clock) = (file, clock);

    /// <summary>The subscription of a source; null when it has none.</summary>
    public Subscription? Of(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _file.Read(connection => SubscriptionQueries.Of(connection, source.Number));
    }

    /// <summary>The subscription whose hub knows a token; null when there is none.</summary>
    public Subscription? Find(string token) => _file.Read(connection => SubscriptionQueries.Find(connection, token));

    /// <summary>Subscriptions of watched sources whose hub is to be asked now.</summary>
    public IReadOnlyList<Subscription> Due(int limit) => _file.Read(connection => SubscriptionQueries.Due(connection, _clock.GetUtcNow(), limit));

    /// <summary>Puts a subscription in the place of the source's former one.</summary>
    public void Put(Subscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        _file.Write(connection =>
        {
            SubscriptionQueries.Put(connection, subscription);
            return true;
        });
    }

    /// <summary>Says when a hub is to be asked again, and nothing else: it may be confirming in this moment.</summary>
    public void Postpone(Subscription subscription, DateTimeOffset due, string? detail)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        _file.Write(connection =>
        {
            SubscriptionQueries.Postpone(connection, subscription, due, detail);
            return true;
        });
    }
}
