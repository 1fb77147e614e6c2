using System.Security.Cryptography;

namespace OnRecord.Intake.Warc;

/// <summary>A digest as a record states it: <c>sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ</c>, in base 32, base 64 (either alphabet) or hexadecimal.</summary>
/// <param name="Algorithm">Which it is.</param>
/// <param name="Value">As written.</param>
internal sealed record WarcDigest(HashAlgorithmName Algorithm, string Value)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The digest in words; null when there is none, or its algorithm is not known.</summary>
    public static WarcDigest? Read(string? words)
    {
        if (words is null || words.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) return null;
        HashAlgorithmName? algorithm = words[..colon].Trim().ToLowerInvariant().Replace("-", "", StringComparison.Ordinal) switch
        {
            "sha1" => HashAlgorithmName.SHA1,
            "sha256" => HashAlgorithmName.SHA256,
            "sha512" => HashAlgorithmName.SHA512,
            "md5" => HashAlgorithmName.MD5,
            _ => null,
        };
        return algorithm is HashAlgorithmName known ? new WarcDigest(known, words[(colon + 1)..].Trim()) : null;
    }

    public IncrementalHash Start() => IncrementalHash.CreateHash(Algorithm);

    /// <summary>True when the bytes of a digest are those that are written, in any form.</summary>
    public bool Is(ReadOnlySpan<byte> digest)
    {
        var written = Value.AsSpan().TrimEnd('=');
        return written.Equals(Convert.ToHexString(digest), StringComparison.OrdinalIgnoreCase) || written.Equals(InBase32(digest), StringComparison.OrdinalIgnoreCase)
            || Value.TrimEnd('=').Replace('-', '+').Replace('_', '/') == Convert.ToBase64String(digest).TrimEnd('=');
    }

    /// <summary>RFC 4648, section 6, without padding.</summary>
    private static string InBase32(ReadOnlySpan<byte> digest)
    {
        var text = new char[(digest.Length * 8 + 4) / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var bit = i * 5;
            var pair = digest[bit / 8] << 8 | (bit / 8 + 1 < digest.Length ? digest[bit / 8 + 1] : 0);
            text[i] = Base32[pair >> (11 - bit % 8) & 31];
        }
        return new string(text);
    }
}
