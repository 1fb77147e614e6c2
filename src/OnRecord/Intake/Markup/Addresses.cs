namespace OnRecord.Intake.Markup;

/// <summary>Addresses as feeds and pages write them.</summary>
internal static class Addresses
{
    /// <summary>Longer addresses are none; browsers stop at 2 MB, servers at 8 KB.</summary>
    public const int Longest = 8192;

    /// <summary>The address without blanks around it, made absolute where a base is known; null when it is none, or too long.</summary>
    /// <param name="address">As written.</param>
    /// <param name="root">What it is relative to; null when that is not known: then a relative address stays as it is.</param>
    public static string? Resolve(string? address, string? root)
    {
        if (address is null) return null;
        address = address.Trim();
        if (address.Length > Longest) return null;
        if (root is null || IsWeb(address)) return address;
        if (address.Length == 0) return root;
        // An absolute address stays as it is written.
        if (Uri.TryCreate(address, UriKind.Absolute, out var own) && !own.IsFile) return address;
        return Uri.TryCreate(root, UriKind.Absolute, out var from) && Uri.TryCreate(from, address, out var whole) ? whole.AbsoluteUri : address;
    }

    /// <summary>True for an absolute http or https address.</summary>
    public static bool IsWeb(string? address) =>
        address is not null
        && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0;
}
