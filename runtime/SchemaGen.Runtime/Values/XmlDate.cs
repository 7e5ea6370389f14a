using System.Diagnostics.CodeAnalysis;
using SchemaGen.Datatypes.Xsd;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// A day, with or without an offset from UTC: xs:date (XSD 1.0 part 2, section 3.2.9). It converts from and to <see cref="DateOnly"/>.
/// </summary>
/// <remarks>
/// Operators have XSD's order: a value with an offset and one without are neither less, equal nor greater if 14 hours decide.
/// </remarks>
public readonly struct XmlDate : IEquatable<XmlDate>, IComparable<XmlDate>, ISpanParsable<XmlDate>, ISpanFormattable
{
    internal const DateTimeParts Parts = DateTimeParts.Date;

    private readonly TimePoint _point;

    /// <summary>Creates a value.</summary>
    /// <param name="year">The year; -1 is the one before 1, and there is no year 0.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month, from 1.</param>
    /// <param name="offset">The offset from UTC, up to 14 hours; null for none.</param>
    /// <exception cref="ArgumentException">There is no such date, or no such offset.</exception>
    public XmlDate(int year, int month, int day, TimeSpan? offset = null)
        : this(TimePoint.Create(year, month, day, 0, offset))
    {
    }

    internal XmlDate(TimePoint point) => _point = point;

    /// <summary>The year: -1 is the one before 1, as XSD 1.0 counts.</summary>
    public int Year => _point.Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => _point.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => _point.Day;

    /// <summary>The offset from UTC; null if the value has none.</summary>
    public TimeSpan? Offset => _point.OffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    internal TimePoint Point => _point;

    /// <summary>The day without the offset.</summary>
    /// <exception cref="OverflowException">The year is not from 1 to 9999.</exception>
    public DateOnly ToDateOnly() => Year is >= 1 and <= 9999 ? new DateOnly(Year, Month, Day) : throw Beyond(this, nameof(DateOnly));

    /// <summary>The same day, without an offset.</summary>
    public static implicit operator XmlDate(DateOnly value) => new(value.Year, value.Month, value.Day);

    /// <inheritdoc cref="ToDateOnly" />
    public static explicit operator DateOnly(XmlDate value) => value.ToDateOnly();

    internal static OverflowException Beyond<T>(T value, string type) => new($"{value} is not within the years 1 to 9999 of {type}.");

    /// <summary>Reads a value in the form that XSD gives it: <c>2005-07-31</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    /// <exception cref="OverflowException">The year is beyond two billion.</exception>
    public static XmlDate Parse(string s) => Parse(s, null);

    /// <inheritdoc cref="Parse(string)" />
    public static XmlDate Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string)" />
    public static XmlDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(TimePoint.Read(s, Parts, "xs:date"));

    /// <summary>Reads a value in the form that XSD gives it; false if the text has another form, or if the value does not fit.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out XmlDate result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(string?, out XmlDate)" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out XmlDate result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out XmlDate)" />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out XmlDate result)
    {
        bool isRead = TimePoint.TryRead(s, Parts, out TimePoint point);
        result = new XmlDate(point);
        return isRead;
    }

    /// <summary>Whether both are the same on the time line; a value with an offset and one without never are.</summary>
    public bool Equals(XmlDate other) => _point.Equals(other._point);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is XmlDate other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _point.GetHashCode();

    /// <summary>Orders all values: XSD's order, in which a value without an offset stands where it would with an offset of zero.</summary>
    public int CompareTo(XmlDate other) => _point.CompareTo(other._point);

    /// <summary>The value in the form that XSD gives it.</summary>
    public override string ToString() => _point.Format(Parts);

    /// <summary>The value in a format of <see cref="DateOnly"/>, without the offset; in the form that XSD gives it if there is no format.</summary>
    /// <exception cref="OverflowException">There is a format, and the year is not from 1 to 9999.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.IsNullOrEmpty(format) ? ToString() : ToDateOnly().ToString(format, formatProvider);

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(XmlDate left, XmlDate right) => left.Equals(right);

    /// <summary>Whether both differ.</summary>
    public static bool operator !=(XmlDate left, XmlDate right) => !left.Equals(right);

    /// <summary>Whether the first is before the second in XSD's order.</summary>
    public static bool operator <(XmlDate left, XmlDate right) => left._point.IsLess(right._point);

    /// <summary>Whether the first is after the second in XSD's order.</summary>
    public static bool operator >(XmlDate left, XmlDate right) => right < left;

    /// <summary>Whether the first is before the second in XSD's order, or equal.</summary>
    public static bool operator <=(XmlDate left, XmlDate right) => left < right || left == right;

    /// <summary>Whether the first is after the second in XSD's order, or equal.</summary>
    public static bool operator >=(XmlDate left, XmlDate right) => right <= left;
}
