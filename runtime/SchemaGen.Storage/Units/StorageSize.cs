using System.Diagnostics;
using System.Globalization;

namespace SchemaGen.Storage;

/// <summary>An exact size: a whole number of bytes. It reads sizes as libvirt does (<c>virScaleInteger</c>).</summary>
/// <param name="Bytes">The number of bytes.</param>
public readonly record struct StorageSize(ulong Bytes) : IComparable<StorageSize>
{
    private const ulong BytesInKiB = 1024;

    /// <summary>A whole number of a unit.</summary>
    /// <exception cref="OverflowException">It is more than 2<sup>64</sup>-1 bytes.</exception>
    public static StorageSize Of(ulong value, ByteUnit unit) => new(checked(value * unit.Bytes()));

    /// <summary>Reads a size: a number, and the unit that stands beside it.</summary>
    /// <param name="value">
    /// The number: decimal digits, up to 2<sup>64</sup>-1. Blanks and a plus may stand before them, nothing behind them.
    /// </param>
    /// <param name="unit">The unit, see <see cref="ByteUnits.TryParse"/>. Null and empty mean the default of the place.</param>
    /// <param name="context">The place; <see cref="SizeContext.Bytes"/> if it is null.</param>
    /// <exception cref="StorageSizeException">The number or the unit is not one, or the size is too large for its place.</exception>
    public static StorageSize Parse(string value, string? unit = null, SizeContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        StorageSizeError error = Read(value, unit, context ?? SizeContext.Bytes, out StorageSize size);
        return error == StorageSizeError.None ? size : throw Failure(error, value, unit, context ?? SizeContext.Bytes);
    }

    /// <summary>Reads a size with its unit right behind the number, as virsh's commands take it: <c>10GiB</c>.</summary>
    /// <param name="text">The number and the unit, without a blank between them.</param>
    /// <param name="context">The place; <see cref="SizeContext.Bytes"/> if it is null.</param>
    /// <exception cref="StorageSizeException">The number or the unit is not one, or the size is too large for its place.</exception>
    public static StorageSize ParseSuffixed(string text, SizeContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        int length = ScaledNumber.ReadPrefix(text, out _);
        return Parse(length == 0 ? text : text[..length], length == 0 ? null : text[length..], context);
    }

    /// <summary>Reads a size of up to 2<sup>64</sup>-1 bytes, see <see cref="Parse"/>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="unit">The unit; empty for bytes.</param>
    /// <param name="size">The size, or zero.</param>
    /// <returns>Whether the text is a size.</returns>
    public static bool TryParse(ReadOnlySpan<char> value, ReadOnlySpan<char> unit, out StorageSize size) =>
        TryParse(value, unit, SizeContext.Bytes, out size, out _);

    /// <summary>Reads a size by the rules of its place, see <see cref="Parse"/>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="unit">The unit; empty for the default of the place.</param>
    /// <param name="context">The place.</param>
    /// <param name="size">The size, or zero.</param>
    /// <param name="error">What is wrong with the text.</param>
    /// <returns>Whether the text is a size.</returns>
    public static bool TryParse(ReadOnlySpan<char> value, ReadOnlySpan<char> unit, SizeContext context, out StorageSize size, out StorageSizeError error)
    {
        ArgumentNullException.ThrowIfNull(context);
        error = Read(value, unit, context, out size);
        return error == StorageSizeError.None;
    }

    /// <summary>The size of a number that was read already.</summary>
    /// <exception cref="StorageSizeException">The unit is not one, or the size is too large for its place.</exception>
    public static StorageSize Scale(ulong value, string? unit, SizeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        StorageSizeError error = Scale(value, unit, context, out StorageSize size);
        return error == StorageSizeError.None ? size : throw Failure(error, value.ToString(CultureInfo.InvariantCulture), unit, context);
    }

    /// <summary>The size in the largest unit that it is a whole number of; zero is in bytes.</summary>
    public ScaledSize ToLargestUnit()
    {
        ByteUnit unit = ByteUnits.LargestExact(Bytes);
        return new ScaledSize(Bytes / unit.Bytes(), unit);
    }

    /// <summary>The size in a unit, if it is a whole number of it.</summary>
    public bool TryGetExact(ByteUnit unit, out ulong value)
    {
        (value, ulong rest) = Math.DivRem(Bytes, unit.Bytes());
        value = rest == 0 ? value : 0;
        return rest == 0;
    }

    /// <summary>The size in KiB, rounded up as libvirt rounds memory.</summary>
    public ulong ToKiB() => (Bytes / BytesInKiB) + (Bytes % BytesInKiB == 0 ? 0UL : 1UL);

    /// <inheritdoc />
    public int CompareTo(StorageSize other) => Bytes.CompareTo(other.Bytes);

    /// <summary>The size in the largest unit that it is a whole number of: <c>1 TiB</c>, <c>1025 bytes</c>.</summary>
    public override string ToString() => ToLargestUnit().ToString();

    /// <summary>Whether a size is smaller.</summary>
    public static bool operator <(StorageSize left, StorageSize right) => left.Bytes < right.Bytes;

    /// <summary>Whether a size is larger.</summary>
    public static bool operator >(StorageSize left, StorageSize right) => left.Bytes > right.Bytes;

    /// <summary>Whether a size is not larger.</summary>
    public static bool operator <=(StorageSize left, StorageSize right) => left.Bytes <= right.Bytes;

    /// <summary>Whether a size is not smaller.</summary>
    public static bool operator >=(StorageSize left, StorageSize right) => left.Bytes >= right.Bytes;

    private static StorageSizeError Read(ReadOnlySpan<char> value, ReadOnlySpan<char> unit, SizeContext context, out StorageSize size)
    {
        size = default;
        return ScaledNumber.TryParse(value, out ulong number) ? Scale(number, unit, context, out size) : StorageSizeError.InvalidNumber;
    }

    private static StorageSizeError Scale(ulong number, ReadOnlySpan<char> unit, SizeContext context, out StorageSize size)
    {
        size = default;
        ulong factor = context.DefaultFactor;
        if (!unit.IsEmpty)
        {
            if (!ByteUnits.TryParse(unit, out ByteUnit known))
            {
                return StorageSizeError.UnknownUnit;
            }

            factor = known.Bytes();
        }

        if ((number != 0 && number > context.LimitInBytes / factor) || context.Round(number * factor) is not ulong bytes)
        {
            return StorageSizeError.TooLarge;
        }

        size = new StorageSize(bytes);
        return StorageSizeError.None;
    }

    private static StorageSizeException Failure(StorageSizeError error, string value, string? unit, SizeContext context) => error switch
    {
        StorageSizeError.InvalidNumber => new StorageSizeException(error, $"'{Excerpt(value)}' is not a whole number from 0 to {ulong.MaxValue}"),
        StorageSizeError.UnknownUnit when unit is ['.' or ',', >= '0' and <= '9', ..] => new StorageSizeException(error, $"'{Excerpt(value + unit)}' has a fraction; a size is a whole number and a unit"),
        StorageSizeError.UnknownUnit => new StorageSizeException(error, $"'{Excerpt(unit ?? "")}' is not a unit: bytes, KiB, MiB, GiB, TiB, PiB, EiB and KB to EB are"),
        StorageSizeError.TooLarge => new StorageSizeException(
            error,
            $"{Excerpt(value)} {(!string.IsNullOrEmpty(unit) ? unit : context.DefaultFactor == 1 ? "bytes" : $"times {new StorageSize(context.DefaultFactor)}")} is more than "
                + $"{Math.Min(context.LimitInBytes, context.MaximumInBytes)} bytes, the most that is allowed here"),
        _ => throw new UnreachableException(),
    };

    // What is wrong may be long.
    private static string Excerpt(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
