using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Weave;

/// <summary>Ids that stay while what they are made of stays.</summary>
internal static class StableId
{
    /// <summary>Half of this many bytes make two ids meet by chance once in millions of records.</summary>
    private const int Bytes = 6;

    /// <summary>A prefix and twelve hexadecimal digits of the SHA-256 of the parts.</summary>
    public static string Of(string prefix, params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
        return prefix + Convert.ToHexStringLower(hash.AsSpan(0, Bytes));
    }
}
