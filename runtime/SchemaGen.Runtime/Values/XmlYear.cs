using System.Diagnostics.CodeAnalysis;
using SchemaGen.Datatypes.Xsd;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// A year, with or without an offset from UTC: xs:gYear (XSD 1.0 part 2, section 3.2.11).
/// </summary>
/// <remarks>
/// The comparison operators use XSD's partial order: a value with an offset and one without are unordered if an offset of up to 14 hours can change the result.
/// </remarks>
public readonly struct XmlYear : IEquatable<XmlYear>, IComparable<XmlYear>, ISpanParsable<XmlYear>
{
    internal const DateTimeParts Parts = DateTimeParts.Year;

    private readonly TimePoint _point;

    /// <summary>Creates a value.</summary>
    /// <param name="year">The year. The year before 1 is -1; there is no year 0.</param>
    /// <param name="offset">The offset from UTC, up to 14 hours; null for none.</param>
    /// <exception cref="ArgumentException">The date does not exist, or the offset is not valid.</exception>
    public XmlYear(int year, TimeSpan? offset = null)
        : this(TimePoint.Create(year, 1, 1, 0, offset))
    {
    }

    internal XmlYear(TimePoint point) => _point = point;

    /// <summary>The year. The year before 1 is -1, as in XSD 1.0.</summary>
    public int Year => _point.Year;

    /// <summary>The offset from UTC; null if the value has none.</summary>
    public TimeSpan? Offset => _point.OffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    internal TimePoint Point => _point;

    /// <summary>Reads a value in its XSD form, <c>2005</c>.</summary>
    /// <exception cref="FormatException">The text does not have this form.</exception>
    /// <exception cref="OverflowException">The absolute value of the year is greater than two billion.</exception>
    public static XmlYear Parse(string s) => Parse(s, null);

    /// <inheritdoc cref="Parse(string)" />
    public static XmlYear Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string)" />
    public static XmlYear Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(TimePoint.Read(s, Parts, "xs:gYear"));

    /// <summary>Reads a value in its XSD form. Returns false if the text does not have this form or if the value does not fit.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out XmlYear result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(string?, out XmlYear)" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out XmlYear result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out XmlYear)" />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out XmlYear result)
    {
        bool isRead = TimePoint.TryRead(s, Parts, out TimePoint point);
        result = new XmlYear(point);
        return isRead;
    }

    /// <summary>Returns whether both values are the same on the time line. A value with an offset never equals a value without one.</summary>
    public bool Equals(XmlYear other) => _point.Equals(other._point);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is XmlYear other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _point.GetHashCode();

    /// <summary>Compares two values in a total order: XSD's order, with a value without an offset placed as if its offset were zero.</summary>
    public int CompareTo(XmlYear other) => _point.CompareTo(other._point);

    /// <summary>Returns the value in its XSD form.</summary>
    public override string ToString() => _point.Format(Parts);

    /// <summary>Returns whether the values are equal.</summary>
    public static bool operator ==(XmlYear left, XmlYear right) => left.Equals(right);

    /// <summary>Returns whether the values differ.</summary>
    public static bool operator !=(XmlYear left, XmlYear right) => !left.Equals(right);

    /// <summary>Returns whether the first value is before the second in XSD's order.</summary>
    public static bool operator <(XmlYear left, XmlYear right) => left._point.IsLess(right._point);

    /// <summary>Returns whether the first value is after the second in XSD's order.</summary>
    public static bool operator >(XmlYear left, XmlYear right) => right < left;

    /// <summary>Returns whether the first value is before the second in XSD's order, or equal to it.</summary>
    public static bool operator <=(XmlYear left, XmlYear right) => left < right || left == right;

    /// <summary>Returns whether the first value is after the second in XSD's order, or equal to it.</summary>
    public static bool operator >=(XmlYear left, XmlYear right) => right <= left;
}
