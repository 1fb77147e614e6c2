namespace OnRecord.Store.Sources;

/// <summary>How far a subscription has come.</summary>
public enum SubscriptionState
{
    /// <summary>The hub is to be asked, or has not confirmed yet.</summary>
    Asked,

    /// <summary>The hub confirmed it and sends what is new.</summary>
    Active,

    /// <summary>The hub said no, or stopped.</summary>
    Denied,
}
