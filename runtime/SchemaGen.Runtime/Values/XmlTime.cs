using System.Diagnostics.CodeAnalysis;
using SchemaGen.Datatypes.Xsd;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// A time of day, to the nanosecond, with or without an offset from UTC: xs:time (XSD 1.0 part 2, section 3.2.8). It converts from and to
/// <see cref="TimeOnly"/>.
/// </summary>
/// <remarks>
/// The comparison operators use XSD's partial order: a value with an offset and one without are unordered if an offset of up to 14 hours can change the result.
/// </remarks>
public readonly struct XmlTime : IEquatable<XmlTime>, IComparable<XmlTime>, ISpanParsable<XmlTime>, ISpanFormattable
{
    internal const DateTimeParts Parts = DateTimeParts.Time;

    private readonly TimePoint _point;

    /// <summary>Creates a value.</summary>
    /// <param name="time">The time of day.</param>
    /// <param name="offset">The offset from UTC, up to 14 hours; null for none.</param>
    /// <exception cref="ArgumentException">The offset is not valid.</exception>
    public XmlTime(TimeOnly time, TimeSpan? offset = null)
        : this(TimePoint.Create(TimePoint.DefaultYear, 1, 1, time.Ticks * TimeSpan.NanosecondsPerTick, offset))
    {
    }

    internal XmlTime(TimePoint point) => _point = point;

    /// <summary>The nanoseconds within the second, from 0 to 999,999,999.</summary>
    public int Nanosecond => (int)(_point.NanosecondOfDay % 1_000_000_000);

    /// <summary>The offset from UTC; null if the value has none.</summary>
    public TimeSpan? Offset => _point.OffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    internal TimePoint Point => _point;

    /// <summary>Converts the value to a time of day without the offset. Parts finer than 100 nanoseconds are truncated.</summary>
    public TimeOnly ToTimeOnly() => new(_point.NanosecondOfDay / TimeSpan.NanosecondsPerTick);

    /// <summary>Converts a time of day to a value without an offset.</summary>
    public static implicit operator XmlTime(TimeOnly value) => new(value);

    /// <inheritdoc cref="ToTimeOnly" />
    public static explicit operator TimeOnly(XmlTime value) => value.ToTimeOnly();

    /// <summary>Reads a value in its XSD form, <c>12:29:29</c>.</summary>
    /// <exception cref="FormatException">The text does not have this form.</exception>
    /// <exception cref="OverflowException">The time has a part finer than nanoseconds, or is a leap second at the end of the day.</exception>
    public static XmlTime Parse(string s) => Parse(s, null);

    /// <inheritdoc cref="Parse(string)" />
    public static XmlTime Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string)" />
    public static XmlTime Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(TimePoint.Read(s, Parts, "xs:time"));

    /// <summary>Reads a value in its XSD form. Returns false if the text does not have this form or if the value does not fit.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out XmlTime result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(string?, out XmlTime)" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out XmlTime result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out XmlTime)" />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out XmlTime result)
    {
        bool isRead = TimePoint.TryRead(s, Parts, out TimePoint point);
        result = new XmlTime(point);
        return isRead;
    }

    /// <summary>Returns whether both values are the same on the time line. A value with an offset never equals a value without one.</summary>
    public bool Equals(XmlTime other) => _point.Equals(other._point);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is XmlTime other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _point.GetHashCode();

    /// <summary>Compares two values in a total order: XSD's order, with a value without an offset placed as if its offset were zero.</summary>
    public int CompareTo(XmlTime other) => _point.CompareTo(other._point);

    /// <summary>Returns the value in its XSD form.</summary>
    public override string ToString() => _point.Format(Parts);

    /// <summary>Returns the value in a format of <see cref="TimeOnly"/>, without the offset; in its XSD form if no format is given.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.IsNullOrEmpty(format) ? ToString() : ToTimeOnly().ToString(format, formatProvider);

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>Returns whether the values are equal.</summary>
    public static bool operator ==(XmlTime left, XmlTime right) => left.Equals(right);

    /// <summary>Returns whether the values differ.</summary>
    public static bool operator !=(XmlTime left, XmlTime right) => !left.Equals(right);

    /// <summary>Returns whether the first value is before the second in XSD's order.</summary>
    public static bool operator <(XmlTime left, XmlTime right) => left._point.IsLess(right._point);

    /// <summary>Returns whether the first value is after the second in XSD's order.</summary>
    public static bool operator >(XmlTime left, XmlTime right) => right < left;

    /// <summary>Returns whether the first value is before the second in XSD's order, or equal to it.</summary>
    public static bool operator <=(XmlTime left, XmlTime right) => left < right || left == right;

    /// <summary>Returns whether the first value is after the second in XSD's order, or equal to it.</summary>
    public static bool operator >=(XmlTime left, XmlTime right) => right <= left;
}
