using System.Diagnostics.CodeAnalysis;
using SchemaGen.Datatypes.Xsd;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// A day, with or without an offset from UTC: xs:date (XSD 1.0 part 2, section 3.2.9). It converts from and to <see cref="DateOnly"/>.
/// </summary>
/// <remarks>
/// The comparison operators use XSD's partial order: a value with an offset and one without are unordered if an offset of up to 14 hours can change the result.
/// </remarks>
public readonly struct XmlDate : IEquatable<XmlDate>, IComparable<XmlDate>, ISpanParsable<XmlDate>, ISpanFormattable
{
    internal const DateTimeParts Parts = DateTimeParts.Date;

    private readonly TimePoint _point;

    /// <summary>Creates a value.</summary>
    /// <param name="year">The year. The year before 1 is -1; there is no year 0.</param>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <param name="day">The day of the month, starting at 1.</param>
    /// <param name="offset">The offset from UTC, up to 14 hours; null for none.</param>
    /// <exception cref="ArgumentException">The date does not exist, or the offset is not valid.</exception>
    public XmlDate(int year, int month, int day, TimeSpan? offset = null)
        : this(TimePoint.Create(year, month, day, 0, offset))
    {
    }

    internal XmlDate(TimePoint point) => _point = point;

    /// <summary>The year. The year before 1 is -1, as in XSD 1.0.</summary>
    public int Year => _point.Year;

    /// <summary>The month, from 1 to 12.</summary>
    public int Month => _point.Month;

    /// <summary>The day of the month, starting at 1.</summary>
    public int Day => _point.Day;

    /// <summary>The offset from UTC; null if the value has none.</summary>
    public TimeSpan? Offset => _point.OffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    internal TimePoint Point => _point;

    /// <summary>Converts the value to a day without the offset.</summary>
    /// <exception cref="OverflowException">The year is not from 1 to 9999.</exception>
    public DateOnly ToDateOnly() => Year is >= 1 and <= 9999 ? new DateOnly(Year, Month, Day) : throw Beyond(this, nameof(DateOnly));

    /// <summary>Converts a day to a value without an offset.</summary>
    public static implicit operator XmlDate(DateOnly value) => new(value.Year, value.Month, value.Day);

    /// <inheritdoc cref="ToDateOnly" />
    public static explicit operator DateOnly(XmlDate value) => value.ToDateOnly();

    internal static OverflowException Beyond<T>(T value, string type) => new($"{value} is not within the years 1 to 9999 of {type}.");

    /// <summary>Reads a value in its XSD form, <c>2005-07-31</c>.</summary>
    /// <exception cref="FormatException">The text does not have this form.</exception>
    /// <exception cref="OverflowException">The absolute value of the year is greater than two billion.</exception>
    public static XmlDate Parse(string s) => Parse(s, null);

    /// <inheritdoc cref="Parse(string)" />
    public static XmlDate Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string)" />
    public static XmlDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(TimePoint.Read(s, Parts, "xs:date"));

    /// <summary>Reads a value in its XSD form. Returns false if the text does not have this form or if the value does not fit.</summary>
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

    /// <summary>Returns whether both values are the same on the time line. A value with an offset never equals a value without one.</summary>
    public bool Equals(XmlDate other) => _point.Equals(other._point);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is XmlDate other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _point.GetHashCode();

    /// <summary>Compares two values in a total order: XSD's order, with a value without an offset placed as if its offset were zero.</summary>
    public int CompareTo(XmlDate other) => _point.CompareTo(other._point);

    /// <summary>Returns the value in its XSD form.</summary>
    public override string ToString() => _point.Format(Parts);

    /// <summary>Returns the value in a format of <see cref="DateOnly"/>, without the offset; in its XSD form if no format is given.</summary>
    /// <exception cref="OverflowException">A format is given, and the year is not from 1 to 9999.</exception>
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

    /// <summary>Returns whether the values are equal.</summary>
    public static bool operator ==(XmlDate left, XmlDate right) => left.Equals(right);

    /// <summary>Returns whether the values differ.</summary>
    public static bool operator !=(XmlDate left, XmlDate right) => !left.Equals(right);

    /// <summary>Returns whether the first value is before the second in XSD's order.</summary>
    public static bool operator <(XmlDate left, XmlDate right) => left._point.IsLess(right._point);

    /// <summary>Returns whether the first value is after the second in XSD's order.</summary>
    public static bool operator >(XmlDate left, XmlDate right) => right < left;

    /// <summary>Returns whether the first value is before the second in XSD's order, or equal to it.</summary>
    public static bool operator <=(XmlDate left, XmlDate right) => left < right || left == right;

    /// <summary>Returns whether the first value is after the second in XSD's order, or equal to it.</summary>
    public static bool operator >=(XmlDate left, XmlDate right) => right <= left;
}
