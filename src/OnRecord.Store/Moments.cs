using System.Globalization;

namespace OnRecord.Store;

/// <summary>Moments as the record spells them: UTC to the millisecond, sortable as text.</summary>
internal static class Moments
{
    public static string Spell(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
