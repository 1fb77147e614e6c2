using System.Security.Cryptography;
using System.Text;

namespace OnRecord.App.Watching.Push;

/// <summary>The signature of what a hub sends: an HMAC of the content with the secret both know (WebSub, section 8).</summary>
internal static class PushSignature
{
    /// <summary>Whether a header such as <c>sha256=3f…</c> is the content's signature.</summary>
    /// <param name="header">X-Hub-Signature as it stands; null is not right.</param>
    /// <param name="secret">The subscription's.</param>
    /// <param name="content">The bytes as they came.</param>
    public static bool IsRight(string? header, string secret, ReadOnlySpan<byte> content)
    {
        var equals = header?.IndexOf('=', StringComparison.Ordinal) ?? -1;
        if (equals < 0) return false;
        var key = Encoding.UTF8.GetBytes(secret);
        var expected = header![..equals].Trim().ToLowerInvariant() switch
        {
            // Many hubs know nothing newer; as an HMAC it still holds.
#pragma warning disable CA5350
            "sha1" => HMACSHA1.HashData(key, content),
#pragma warning restore CA5350
            "sha256" => HMACSHA256.HashData(key, content),
            "sha384" => HMACSHA384.HashData(key, content),
            "sha512" => HMACSHA512.HashData(key, content),
            _ => [],
        };
        var given = new byte[expected.Length];
        return expected.Length > 0
            && Convert.FromHexString(header.AsSpan(equals + 1).Trim(), given, out _, out var written) == System.Buffers.OperationStatus.Done && written == expected.Length
            && CryptographicOperations.FixedTimeEquals(expected, given);
    }
}
