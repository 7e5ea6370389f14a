using System.Diagnostics.CodeAnalysis;
using SchemaGen.Datatypes.Xsd;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// A time of day, to the nanosecond, with or without an offset from UTC: xs:time (XSD 1.0 part 2, section 3.2.8). It converts from and to
/// <see cref="TimeOnly"/>.
/// </summary>
/// <remarks>
/// Operators have XSD's order: a value with an offset and one without are neither less, equal nor greater if 14 hours decide.
/// </remarks>
public readonly struct XmlTime : IEquatable<XmlTime>, IComparable<XmlTime>, ISpanParsable<XmlTime>, ISpanFormattable
{
    internal const DateTimeParts Parts = DateTimeParts.Time;

    private readonly TimePoint _point;

    /// <summary>Creates a value.</summary>
    /// <param name="time">The time of day.</param>
    /// <param name="offset">The offset from UTC, up to 14 hours; null for none.</param>
    /// <exception cref="ArgumentException">There is no such offset.</exception>
    public XmlTime(TimeOnly time, TimeSpan? offset = null)
        : this(TimePoint.Create(TimePoint.DefaultYear, 1, 1, time.Ticks * TimeSpan.NanosecondsPerTick, offset))
    {
    }

    internal XmlTime(TimePoint point) => _point = point;

    /// <summary>The nanoseconds of the second, 0 to 999,999,999.</summary>
    public int Nanosecond => (int)(_point.NanosecondOfDay % 1_000_000_000);

    /// <summary>The offset from UTC; null if the value has none.</summary>
    public TimeSpan? Offset => _point.OffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    internal TimePoint Point => _point;

    /// <summary>The time of day without the offset; parts finer than 100 nanoseconds are cut off.</summary>
    public TimeOnly ToTimeOnly() => new(_point.NanosecondOfDay / TimeSpan.NanosecondsPerTick);

    /// <summary>The same time of day, without an offset.</summary>
    public static implicit operator XmlTime(TimeOnly value) => new(value);

    /// <inheritdoc cref="ToTimeOnly" />
    public static explicit operator TimeOnly(XmlTime value) => value.ToTimeOnly();

    /// <summary>Reads a value in the form that XSD gives it: <c>12:29:29</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    /// <exception cref="OverflowException">It has a finer part than nanoseconds, or is a leap second at the end of the day.</exception>
    public static XmlTime Parse(string s) => Parse(s, null);

    /// <inheritdoc cref="Parse(string)" />
    public static XmlTime Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string)" />
    public static XmlTime Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(TimePoint.Read(s, Parts, "xs:time"));

    /// <summary>Reads a value in the form that XSD gives it; false if the text has another form, or if the value does not fit.</summary>
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

    /// <summary>Whether both are the same on the time line; a value with an offset and one without never are.</summary>
    public bool Equals(XmlTime other) => _point.Equals(other._point);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is XmlTime other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _point.GetHashCode();

    /// <summary>Orders all values: XSD's order, in which a value without an offset stands where it would with an offset of zero.</summary>
    public int CompareTo(XmlTime other) => _point.CompareTo(other._point);

    /// <summary>The value in the form that XSD gives it.</summary>
    public override string ToString() => _point.Format(Parts);

    /// <summary>The value in a format of <see cref="TimeOnly"/>, without the offset; in the form that XSD gives it if there is no format.</summary>
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

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(XmlTime left, XmlTime right) => left.Equals(right);

    /// <summary>Whether both differ.</summary>
    public static bool operator !=(XmlTime left, XmlTime right) => !left.Equals(right);

    /// <summary>Whether the first is before the second in XSD's order.</summary>
    public static bool operator <(XmlTime left, XmlTime right) => left._point.IsLess(right._point);

    /// <summary>Whether the first is after the second in XSD's order.</summary>
    public static bool operator >(XmlTime left, XmlTime right) => right < left;

    /// <summary>Whether the first is before the second in XSD's order, or equal.</summary>
    public static bool operator <=(XmlTime left, XmlTime right) => left < right || left == right;

    /// <summary>Whether the first is after the second in XSD's order, or equal.</summary>
    public static bool operator >=(XmlTime left, XmlTime right) => right <= left;
}
