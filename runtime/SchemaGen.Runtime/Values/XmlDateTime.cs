using System.Diagnostics.CodeAnalysis;
using SchemaGen.Datatypes.Xsd;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// A date with a time of day, to the nanosecond, with or without an offset from UTC: xs:dateTime (XSD 1.0 part 2, section 3.2.7). It converts from and
/// to <see cref="DateTimeOffset"/> and <see cref="DateTime"/>.
/// </summary>
/// <remarks>
/// The comparison operators use XSD's partial order: a value with an offset and one without are unordered if an offset of up to 14 hours can change the result.
/// </remarks>
public readonly struct XmlDateTime : IEquatable<XmlDateTime>, IComparable<XmlDateTime>, ISpanParsable<XmlDateTime>, ISpanFormattable
{
    internal const DateTimeParts Parts = DateTimeParts.Date | DateTimeParts.Time;

    private readonly TimePoint _point;

    /// <summary>Creates a value.</summary>
    /// <param name="date">The date.</param>
    /// <param name="time">The time of day.</param>
    /// <param name="offset">The offset from UTC, up to 14 hours; null for none.</param>
    /// <exception cref="ArgumentException">The offset is not valid.</exception>
    public XmlDateTime(DateOnly date, TimeOnly time, TimeSpan? offset = null)
        : this(TimePoint.Create(date.Year, date.Month, date.Day, time.Ticks * TimeSpan.NanosecondsPerTick, offset))
    {
    }

    internal XmlDateTime(TimePoint point) => _point = point;

    /// <summary>The year. The year before 1 is -1, as in XSD 1.0.</summary>
    public int Year => _point.Year;

    /// <summary>The month, from 1 to 12.</summary>
    public int Month => _point.Month;

    /// <summary>The day of the month, starting at 1.</summary>
    public int Day => _point.Day;

    /// <summary>The time of day, truncated to 100 nanoseconds, the resolution of <see cref="TimeOnly"/>.</summary>
    public TimeOnly TimeOfDay => new(_point.NanosecondOfDay / TimeSpan.NanosecondsPerTick);

    /// <summary>The nanoseconds within the second, from 0 to 999,999,999.</summary>
    public int Nanosecond => (int)(_point.NanosecondOfDay % 1_000_000_000);

    /// <summary>The offset from UTC; null if the value has none.</summary>
    public TimeSpan? Offset => _point.OffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    internal TimePoint Point => _point;

    /// <summary>Converts the value to a <see cref="DateTimeOffset"/>. Parts finer than 100 nanoseconds are truncated.</summary>
    /// <exception cref="InvalidOperationException">The value has no offset.</exception>
    /// <exception cref="OverflowException">The year, in local time or in UTC, is not from 1 to 9999.</exception>
    public DateTimeOffset ToDateTimeOffset() =>
        ToDateTimeOffset(Offset ?? throw new InvalidOperationException($"{this} has no offset from UTC: pass the one that is meant to ToDateTimeOffset."));

    /// <summary>Converts the value to a <see cref="DateTimeOffset"/>. Parts finer than 100 nanoseconds are truncated.</summary>
    /// <param name="defaultOffset">The offset to use if the value has none.</param>
    /// <exception cref="OverflowException">The year, in local time or in UTC, is not from 1 to 9999.</exception>
    public DateTimeOffset ToDateTimeOffset(TimeSpan defaultOffset)
    {
        DateTime local = ToDateTime();
        TimeSpan offset = Offset ?? defaultOffset;
        long utc = local.Ticks - offset.Ticks;
        return utc >= 0 && utc <= DateTime.MaxValue.Ticks ? new DateTimeOffset(local, offset) : throw XmlDate.Beyond(this, nameof(DateTimeOffset));
    }

    /// <summary>Converts the value to a date and time without the offset. Parts finer than 100 nanoseconds are truncated.</summary>
    /// <exception cref="OverflowException">The year is not from 1 to 9999.</exception>
    public DateTime ToDateTime() =>
        Year is >= 1 and <= 9999 ? new DateOnly(Year, Month, Day).ToDateTime(TimeOfDay) : throw XmlDate.Beyond(this, nameof(DateTime));

    /// <summary>Converts a point in time to a value with the same offset.</summary>
    public static implicit operator XmlDateTime(DateTimeOffset value) =>
        new(DateOnly.FromDateTime(value.DateTime), TimeOnly.FromDateTime(value.DateTime), value.Offset);

    /// <summary>Converts a date and time. The offset is zero for UTC and the local offset for local time; a time of unspecified kind has none.</summary>
    public static implicit operator XmlDateTime(DateTime value) => value.Kind == DateTimeKind.Unspecified
        ? new XmlDateTime(DateOnly.FromDateTime(value), TimeOnly.FromDateTime(value))
        : new DateTimeOffset(value);

    /// <inheritdoc cref="ToDateTimeOffset()" />
    public static explicit operator DateTimeOffset(XmlDateTime value) => value.ToDateTimeOffset();

    /// <inheritdoc cref="ToDateTime()" />
    public static explicit operator DateTime(XmlDateTime value) => value.ToDateTime();

    /// <summary>Reads a value in its XSD form, <c>2005-07-31T12:29:29Z</c>.</summary>
    /// <exception cref="FormatException">The text does not have this form.</exception>
    /// <exception cref="OverflowException">The absolute value of the year is greater than two billion, or the time of day has a part finer than nanoseconds.</exception>
    public static XmlDateTime Parse(string s) => Parse(s, null);

    /// <inheritdoc cref="Parse(string)" />
    public static XmlDateTime Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string)" />
    public static XmlDateTime Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(TimePoint.Read(s, Parts, "xs:dateTime"));

    /// <summary>Reads a value in its XSD form. Returns false if the text does not have this form or if the value does not fit.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out XmlDateTime result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(string?, out XmlDateTime)" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out XmlDateTime result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out XmlDateTime)" />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out XmlDateTime result)
    {
        bool isRead = TimePoint.TryRead(s, Parts, out TimePoint point);
        result = new XmlDateTime(point);
        return isRead;
    }

    /// <summary>Returns whether both values are the same on the time line. A value with an offset never equals a value without one.</summary>
    public bool Equals(XmlDateTime other) => _point.Equals(other._point);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is XmlDateTime other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _point.GetHashCode();

    /// <summary>Compares two values in a total order: XSD's order, with a value without an offset placed as if its offset were zero.</summary>
    public int CompareTo(XmlDateTime other) => _point.CompareTo(other._point);

    /// <summary>Returns the value in its XSD form.</summary>
    public override string ToString() => _point.Format(Parts);

    /// <summary>
    /// Returns the value in a format of <see cref="DateTimeOffset"/>, or of <see cref="DateTime"/> if it has no offset; in its XSD form if no format is
    /// given.
    /// </summary>
    /// <exception cref="OverflowException">A format is given, and the year is not from 1 to 9999.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => string.IsNullOrEmpty(format) ? ToString()
        : Offset is null ? ToDateTime().ToString(format, formatProvider)
        : ToDateTimeOffset().ToString(format, formatProvider);

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>Returns whether the values are equal.</summary>
    public static bool operator ==(XmlDateTime left, XmlDateTime right) => left.Equals(right);

    /// <summary>Returns whether the values differ.</summary>
    public static bool operator !=(XmlDateTime left, XmlDateTime right) => !left.Equals(right);

    /// <summary>Returns whether the first value is before the second in XSD's order.</summary>
    public static bool operator <(XmlDateTime left, XmlDateTime right) => left._point.IsLess(right._point);

    /// <summary>Returns whether the first value is after the second in XSD's order.</summary>
    public static bool operator >(XmlDateTime left, XmlDateTime right) => right < left;

    /// <summary>Returns whether the first value is before the second in XSD's order, or equal to it.</summary>
    public static bool operator <=(XmlDateTime left, XmlDateTime right) => left < right || left == right;

    /// <summary>Returns whether the first value is after the second in XSD's order, or equal to it.</summary>
    public static bool operator >=(XmlDateTime left, XmlDateTime right) => right <= left;
}
