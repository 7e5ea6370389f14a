using System.Globalization;
using System.Numerics;
using CsCheck;

namespace SchemaGen.Datatypes.Tests.Xsd;

/// <summary>Tests laws on random values, with the framework's own arithmetic as the oracle.</summary>
public sealed class DatatypePropertyTests
{
    private static readonly Gen<BigInteger> Integers = Gen.OneOf(Gen.Int[-9, 9].Select(static value => (BigInteger)value), Gen.Byte.Array[1, 20].Select(static bytes => new BigInteger(bytes)));

    [Fact]
    public void Integers_are_ordered_as_BigInteger_orders_them() =>
        Pairs(Integers).Sample(static (value, bound) =>
            Types.Xsd("integer", ("minInclusive", $"{bound}")).IsValid($"{value}") == (value >= bound));

    [Fact]
    public void Decimals_are_ordered_as_decimal_orders_them() =>
        Pairs(Gen.Decimal).Sample(static (value, bound) =>
            Types.Xsd("decimal", ("maxExclusive", Invariant(bound))).IsValid(Invariant(value)) == (value < bound));

    [Fact]
    public void Longs_have_the_range_of_long() =>
        Integers.Sample(static value =>
        {
            BigInteger scaled = value * long.MaxValue;
            return Types.Xsd("long").IsValid($"{scaled}") == (scaled >= long.MinValue && scaled <= long.MaxValue);
        });

    [Fact]
    public void Dates_are_ordered_as_DateTime_orders_them() =>
        Pairs(Gen.DateTime).Sample(static (value, bound) =>
            Types.Xsd("dateTime", ("minExclusive", Iso(bound))).IsValid(Iso(value)) == (value > bound));

    [Fact]
    public void Whole_numbers_of_days_are_durations_of_that_order() =>
        Pairs(Gen.Int).Sample(static (value, bound) =>
            Types.Xsd("duration", ("maxInclusive", Days(bound))).IsValid(Days(value)) == (value <= bound));

    [Fact]
    public void Doubles_are_read_as_the_framework_writes_them() =>
        Gen.Double.Sample(static value => double.IsInfinity(value) || double.IsNaN(value)
            || Types.Xsd("double").Parse(value.ToString("R", CultureInfo.InvariantCulture))!.Equals(value == 0 ? 0 : value));

    [Fact]
    public void Collapsed_is_what_splitting_and_joining_gives() =>
        Gen.OneOf("a", " ", "  ", "\t", "\n", "b\u00A0", "").Array[0, 20].Sample(static parts =>
        {
            string text = string.Concat(parts);
            string collapsed = string.Join(' ', text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
            return collapsed.Equals(Types.Xsd("token").Parse(text)) && Types.Xsd("token", ("length", $"{collapsed.Length}")).IsValid(text);
        });

    [Fact]
    public void Base64_and_its_length_are_those_of_the_framework() =>
        Gen.Byte.Array[0, 100].Sample(static bytes =>
            Types.Xsd("base64Binary", ("length", $"{bytes.Length}")).IsValid(Convert.ToBase64String(bytes)));

    // Bounds matter most where the value is the bound, which two random values hardly ever are.
    private static Gen<(T Value, T Bound)> Pairs<T>(Gen<T> values) => Gen.OneOf(Gen.Select(values, values), values.Select(static value => (value, value)));

    private static string Invariant(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Iso(System.DateTime value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture);

    private static string Days(int days) => days < 0 ? $"-P{-(long)days}D" : $"P{days}D";
}
