using System.Collections.Immutable;
using System.Globalization;

namespace OnRecord.Intake.Feeds;

/// <summary>What a feed says of when to ask again. Hints: publishers often leave them at what their program came with.</summary>
public sealed record FeedSchedule
{
    /// <summary>How long it may be kept: RSS <c>ttl</c>; null when it says none, or nothing sensible.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>How often it changes: <c>sy:updatePeriod</c> over <c>sy:updateFrequency</c>; null when it says none.</summary>
    public TimeSpan? Period { get; init; }

    /// <summary>Hours of the day, 0 to 23 in UTC, at which it is not worth asking.</summary>
    public ImmutableArray<int> SkippedHours { get; init; } = [];

    /// <summary>Days of the week at which it is not worth asking.</summary>
    public ImmutableArray<DayOfWeek> SkippedDays { get; init; } = [];

    /// <summary>A whole number of minutes from one to a year; null for anything else.</summary>
    internal static TimeSpan? Minutes(string words) =>
        int.TryParse(words, NumberStyles.Integer, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 366 * 24 * 60 ? TimeSpan.FromMinutes(minutes) : null;

    /// <summary>A named stretch of time: hourly, daily, weekly, monthly, yearly; null for anything else.</summary>
    internal static TimeSpan? Named(string words) => words.Trim().ToLowerInvariant() switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "monthly" => TimeSpan.FromDays(30),
        "yearly" => TimeSpan.FromDays(365),
        _ => null,
    };

    /// <summary>The hour of the day; 24 is midnight as in RSS 0.91; null for anything else.</summary>
    internal static int? Hour(string words) => int.TryParse(words, NumberStyles.Integer, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 24 ? hour % 24 : null;

    internal static DayOfWeek? Day(string words) => Enum.TryParse<DayOfWeek>(words.Trim(), ignoreCase: true, out var day) && !char.IsAsciiDigit(words.Trim()[0]) ? day : null;
}
