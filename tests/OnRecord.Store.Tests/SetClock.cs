namespace OnRecord.Store.Tests;

/// <summary>A clock that stands until it is set.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
