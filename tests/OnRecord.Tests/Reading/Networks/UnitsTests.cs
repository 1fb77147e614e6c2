using System.Runtime.Intrinsics;
using OnRecord.Reading.Networks;

namespace OnRecord.Tests.Reading.Networks;

public sealed class UnitsTests
{
    [Theory]
    [InlineData(0f, 0)]
    [InlineData(1f, 256)]
    [InlineData(-1f, -256)]
    [InlineData(0.00196f, 1)]
    [InlineData(-0.00194f, 0)]
    [InlineData(1000f, 8000)]
    [InlineData(-1000f, -8000)]
    public void Numbers_are_rounded_to_units_and_held_in_bounds(float value, short units)
    {
        Assert.Equal(units, Units.Round(value));
        Assert.Equal(units, Units.Round(Vector256.Create(value))[3]);
    }

    [Fact]
    public void Units_are_read_back_as_what_they_stand_for() => Assert.Equal(-1.5f, Units.Value(Vector128.Create((short)-384))[7]);
}
