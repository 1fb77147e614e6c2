namespace OnRecord.App.Fetching;

/// <summary>Carries a refusal out of the framework's connection code.</summary>
internal sealed class RefusedAddressException(string message) : IOException(message);
