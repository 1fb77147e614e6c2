using System.Globalization;

namespace OnRecord.Weave;

/// <summary>How many there are, as far as can be told.</summary>
/// <param name="Least">At least so many; from 1.</param>
/// <param name="Most">At most so many; equal to <paramref name="Least"/> when it is certain.</param>
public sealed record OriginCount(int Least, int Most)
{
    public bool IsSure => Least == Most;

    /// <summary>"1", or "1 to 2".</summary>
    public override string ToString() =>
        IsSure ? Least.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Least} to {Most}");
}
