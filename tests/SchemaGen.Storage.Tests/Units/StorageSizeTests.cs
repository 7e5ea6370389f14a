using System.Globalization;
using CsCheck;

namespace SchemaGen.Storage.Tests.Units;

public sealed class StorageSizeTests
{
    public static IEnumerable<object[]> Sizes =>
        DataTable.Rows("sizes.txt", " | ").Select(static cells => new object[] { Text(cells[0]), Text(cells[1]), cells[2], cells[3] });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_number_and_a_unit_are_bytes(string number, string unit, string context, string expected)
    {
        bool isSize = StorageSize.TryParse(number, unit, Context(context), out StorageSize size, out StorageSizeError error);

        (isSize ? size.Bytes.ToString(CultureInfo.InvariantCulture) : error.ToString()).ShouldBe(expected);
        isSize.ShouldBe(error == StorageSizeError.None);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Parsing_throws_what_trying_tells(string number, string unit, string context, string expected)
    {
        if (!char.IsAsciiDigit(expected[0]))
        {
            StorageSizeError error = Enum.Parse<StorageSizeError>(expected);
            Should.Throw<StorageSizeException>(() => StorageSize.Parse(number, unit, Context(context))).Error.ShouldBe(error);
        }
        else
        {
            StorageSize.Parse(number, unit, Context(context)).Bytes.ToString(CultureInfo.InvariantCulture).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("10GiB", 10_737_418_240)]
    [InlineData(" +5k", 5120)]
    [InlineData("512", 512)]
    public void A_unit_may_follow_its_number(string text, ulong bytes) => StorageSize.ParseSuffixed(text).Bytes.ShouldBe(bytes);

    [Theory]
    [InlineData("5 k", StorageSizeError.UnknownUnit)]
    [InlineData("5k ", StorageSizeError.UnknownUnit)]
    [InlineData("0x10", StorageSizeError.UnknownUnit)]
    [InlineData("1.5G", StorageSizeError.UnknownUnit)]
    [InlineData("-5k", StorageSizeError.InvalidNumber)]
    [InlineData("k", StorageSizeError.InvalidNumber)]
    [InlineData("", StorageSizeError.InvalidNumber)]
    [InlineData("99999999999999999999k", StorageSizeError.InvalidNumber)]
    [InlineData("16EiB", StorageSizeError.TooLarge)]
    public void Not_everything_behind_a_number_is_its_unit(string text, StorageSizeError error) =>
        Should.Throw<StorageSizeException>(() => StorageSize.ParseSuffixed(text)).Error.ShouldBe(error);

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1, "1 bytes")]
    [InlineData(1000, "1 KB")]
    [InlineData(1024, "1 KiB")]
    [InlineData(1025, "1025 bytes")]
    [InlineData(2000, "2 KB")]
    [InlineData(1_024_000, "1000 KiB")]
    [InlineData(1_000_000, "1 MB")]
    [InlineData(2_000_000_000, "2 GB")]
    [InlineData(10_737_418_240, "10 GiB")]
    [InlineData(1_099_511_627_776, "1 TiB")]
    [InlineData(1_152_921_504_606_846_976, "1 EiB")]
    [InlineData(ulong.MaxValue, "18446744073709551615 bytes")]
    public void A_size_is_written_in_the_largest_unit_that_it_is_a_whole_number_of(ulong bytes, string text) =>
        new StorageSize(bytes).ToString().ShouldBe(text);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1024, 1)]
    [InlineData(1025, 2)]
    [InlineData(ulong.MaxValue, 18_014_398_509_481_984)]
    public void KiB_are_rounded_up(ulong bytes, ulong kib) => new StorageSize(bytes).ToKiB().ShouldBe(kib);

    [Fact]
    public void A_size_that_was_written_is_read_as_itself() => Gen.ULong.Sample(static bytes =>
    {
        ScaledSize written = new StorageSize(bytes).ToLargestUnit();
        return StorageSize.Parse(written.Value.ToString(CultureInfo.InvariantCulture), written.Unit.Symbol()).Bytes == bytes;
    });

    [Fact]
    public void No_larger_unit_would_do() => Gen.Select(Gen.Int[0, 12], Gen.Int[1, 15], static (unit, count) => StorageSize.Of((ulong)count, (ByteUnit)unit)).Sample(
        static size => Enum.GetValues<ByteUnit>().Where(unit => unit > size.ToLargestUnit().Unit).All(unit => !size.TryGetExact(unit, out _)));

    [Fact]
    public void Scaling_agrees_with_exact_arithmetic() => Gen.Select(Gen.ULong, Gen.Int[0, 12], Gen.ULong).Sample(static (number, unitNumber, limit) =>
    {
        ByteUnit unit = (ByteUnit)unitNumber;
        UInt128 exact = (UInt128)number * unit.Bytes();
        bool isSize = StorageSize.TryParse(number.ToString(CultureInfo.InvariantCulture), unit.Symbol(), new SizeContext(1, limit), out StorageSize size, out _);
        return isSize == (exact <= limit) && (!isSize || size.Bytes == exact);
    });

    [Fact]
    public void Sizes_are_compared_by_their_bytes()
    {
        (StorageSize.Of(1, ByteUnit.KiB) > StorageSize.Of(1, ByteUnit.KB)).ShouldBeTrue();
        (StorageSize.Of(1, ByteUnit.MiB) >= StorageSize.Of(1024, ByteUnit.KiB)).ShouldBeTrue();
        StorageSize.Of(1, ByteUnit.MiB).ShouldBe(StorageSize.Of(1024, ByteUnit.KiB));
        Should.Throw<OverflowException>(static () => StorageSize.Of(16, ByteUnit.EiB));
    }

    [Fact]
    public void A_number_without_a_unit_must_count_something() => Should.Throw<ArgumentOutOfRangeException>(static () => new SizeContext(0, 1));

    [Fact]
    public void A_long_number_is_refused_quickly_and_not_repeated()
    {
        StorageSizeException exception = Should.Throw<StorageSizeException>(static () => StorageSize.Parse(new string('9', 10_000_000)));

        exception.Error.ShouldBe(StorageSizeError.InvalidNumber);
        exception.Message.Length.ShouldBeLessThan(200);
    }

    private static SizeContext Context(string name) => (SizeContext)typeof(SizeContext).GetProperty(name)!.GetValue(null)!;

    private static string Text(string cell) =>
        cell == "-" ? "" : cell.Replace('·', ' ').Replace("\\t", "\t").Replace("\\n", "\n").Replace("\\u212A", "\u212A");
}
