using OnRecord.Records.Figures;

namespace OnRecord.Tests.Records.Figures;

public sealed class UnitTableTests
{
    [Theory]
    [InlineData(1, "mi", 1609.344, "length")]
    [InlineData(2, "km²", 2_000_000, "area")]
    [InlineData(1, "ha", 10_000, "area")]
    [InlineData(1, "ft³", 0.028316846592, "volume")]
    [InlineData(1, "lb", .45359237, "mass")]
    [InlineData(36, "km/h", 10, "speed")]
    [InlineData(3600, "m/h", 1, "speed")]
    [InlineData(86400, "t/d", 1000, "mass/time")]
    public void A_value_is_converted_to_the_base_unit_of_its_dimension(double value, string unit, double expected, string dimension)
    {
        Assert.Equal(expected, UnitTable.ToBase(value, unit, out var found), 1e-6 * expected);
        Assert.Equal(dimension, found);
    }

    [Theory]
    [InlineData("USD")]
    [InlineData("°C")]
    [InlineData("%")]
    [InlineData("furlongs of old")]
    public void What_has_no_factor_is_left_alone(string unit)
    {
        Assert.Equal(7, UnitTable.ToBase(7, unit, out var dimension));
        Assert.Equal(unit, dimension);
    }

    [Fact]
    public void Money_is_known_by_its_code() => Assert.True(UnitTable.IsMoney("EUR") && UnitTable.IsMoney("franc") && !UnitTable.IsMoney("km"));
}
