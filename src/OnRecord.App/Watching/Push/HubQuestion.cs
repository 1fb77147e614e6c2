namespace OnRecord.App.Watching.Push;

/// <summary>What a hub asks or tells about a subscription.</summary>
/// <param name="Mode">"subscribe", "unsubscribe" or "denied".</param>
/// <param name="Topic">The feed it is about.</param>
/// <param name="Challenge">To be given back when we meant it.</param>
/// <param name="Lease">How long it will send; null when it does not say.</param>
/// <param name="Reason">Why it says no.</param>
internal sealed record HubQuestion(string? Mode, string? Topic, string? Challenge = null, TimeSpan? Lease = null, string? Reason = null);
