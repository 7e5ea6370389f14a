using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using SchemaGen.Datatypes.Xsd;
using Calendar = SchemaGen.Datatypes.Xsd.Calendar;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// A number of months and a number of seconds with the same sign: xs:duration (XSD 1.0 part 2, section 3.2.6). A year has 12 months and a day
/// 24 hours, but a month has no fixed number of days. It converts from and to <see cref="TimeSpan"/>.
/// </summary>
/// <remarks>
/// The comparison operators use XSD's partial order: a month and 30 days are unordered. <see cref="CompareTo"/> is a total order by the average length
/// from the four dates that XSD uses to compare durations.
/// </remarks>
public readonly struct XmlDuration : IEquatable<XmlDuration>, IComparable<XmlDuration>, ISpanParsable<XmlDuration>
{
    private const int SecondsInMinute = 60;
    private const int SecondsInHour = 3_600;
    private const int SecondsInDay = 86_400;
    private const int MonthsInYear = 12;

    // The start dates for comparisons, which cover the extreme lengths of months (XSD 1.0 part 2, section 3.2.6.2).
    private static readonly (int Year, int Month)[] ReferenceMonths = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];

    /// <summary>Creates a duration.</summary>
    /// <param name="months">The number of months.</param>
    /// <param name="seconds">The number of seconds.</param>
    /// <exception cref="ArgumentException">One number is negative and the other positive. XSD cannot represent that.</exception>
    public XmlDuration(long months, decimal seconds)
    {
        if (Math.Sign(months) * Math.Sign(seconds) < 0)
        {
            throw new ArgumentException("The months and the seconds of a duration have one sign.", nameof(seconds));
        }

        (Months, Seconds) = (months, seconds);
    }

    /// <summary>The number of months, including those of its years.</summary>
    public long Months { get; }

    /// <summary>The number of seconds, including those of its days, hours and minutes.</summary>
    public decimal Seconds { get; }

    /// <summary>Converts the duration to a <see cref="TimeSpan"/>. Parts finer than 100 nanoseconds are truncated.</summary>
    /// <exception cref="InvalidOperationException">The duration has months, which have no fixed number of days.</exception>
    /// <exception cref="OverflowException">The duration is too long for a <see cref="TimeSpan"/>.</exception>
    public TimeSpan ToTimeSpan() => Months == 0
        ? new TimeSpan(decimal.ToInt64(Seconds * TimeSpan.TicksPerSecond))
        : throw new InvalidOperationException($"{this} has months, which are no number of days.");

    /// <summary>Converts a time span to a duration without months.</summary>
    public static implicit operator XmlDuration(TimeSpan value) => new(0, (decimal)value.Ticks / TimeSpan.TicksPerSecond);

    /// <inheritdoc cref="ToTimeSpan" />
    public static explicit operator TimeSpan(XmlDuration value) => value.ToTimeSpan();

    /// <summary>Reads a duration in its XSD form, <c>P1Y2M3DT10H30M</c>.</summary>
    /// <exception cref="FormatException">The text does not have this form.</exception>
    /// <exception cref="OverflowException">The months do not fit in a long, or the seconds do not fit in a decimal.</exception>
    public static XmlDuration Parse(string s) => Parse(s, null);

    /// <inheritdoc cref="Parse(string)" />
    public static XmlDuration Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string)" />
    public static XmlDuration Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out XmlDuration result) ? result
        : HasForm(s) ? throw new OverflowException($"'{s}' is longer than an XmlDuration can be.")
        : throw new FormatException($"'{s}' is not of the form of xs:duration.");

    /// <summary>Reads a duration in its XSD form. Returns false if the text does not have this form or if the value does not fit.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out XmlDuration result) => TryParse(s.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(string?, out XmlDuration)" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out XmlDuration result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out XmlDuration)" />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out XmlDuration result)
    {
        result = default;
        if (!DurationText.TryRead(s.Trim(WhiteSpace.Characters), out DurationText text))
        {
            return false;
        }

        BigInteger months = (WholeNumber(text.Years) * MonthsInYear) + WholeNumber(text.Months);
        BigInteger time = (WholeNumber(text.Days) * SecondsInDay) + (WholeNumber(text.Hours) * SecondsInHour) + (WholeNumber(text.Minutes) * SecondsInMinute);
        if (months > long.MaxValue || time > long.MaxValue || !ExactDecimal.TryRead(text.Seconds.IsEmpty ? "0" : text.Seconds, out decimal seconds))
        {
            return false;
        }

        try
        {
            // Rejects a value if the sum had to round digits that do not fit in a decimal.
            decimal total = (long)time + seconds;
            if (total - (long)time != seconds)
            {
                return false;
            }

            result = text.IsNegative ? new XmlDuration(-(long)months, -total) : new XmlDuration((long)months, total);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Returns whether both durations have equal months and equal seconds.</summary>
    public bool Equals(XmlDuration other) => Months == other.Months && Seconds == other.Seconds;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is XmlDuration other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Months, Seconds);

    /// <inheritdoc />
    public int CompareTo(XmlDuration other)
    {
        BigInteger days = BigInteger.Zero;
        foreach ((int year, int month) in ReferenceMonths)
        {
            days += DaysFrom(year, month) - other.DaysFrom(year, month);
        }

        int order = CompareSeconds(days, ReferenceMonths.Length, other);
        return order != 0 ? order : Months.CompareTo(other.Months);
    }

    /// <summary>Returns the duration in its XSD form, normalized to the fewest parts: <c>P1Y2M</c>, <c>PT1M30S</c> for <c>PT90S</c>.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        CultureInfo invariant = CultureInfo.InvariantCulture;
        text.Append(Months < 0 || Seconds < 0 ? "-P" : "P");
        (BigInteger years, BigInteger months) = BigInteger.DivRem(BigInteger.Abs(Months), MonthsInYear);
        decimal seconds = Math.Abs(Seconds);
        decimal days = Math.Truncate(seconds / SecondsInDay);
        seconds -= days * SecondsInDay;
        Append(text, years, 'Y');
        Append(text, months, 'M');
        Append(text, (BigInteger)days, 'D');
        if (seconds != 0 || text[^1] == 'P')
        {
            text.Append('T');
            int hours = (int)(seconds / SecondsInHour);
            int minutes = (int)(seconds % SecondsInHour / SecondsInMinute);
            Append(text, hours, 'H');
            Append(text, minutes, 'M');
            seconds %= SecondsInMinute;
            if (seconds != 0 || text[^1] == 'T')
            {
                text.Append(invariant, $"{ExactDecimal.Shortest(seconds)}S");
            }
        }

        return text.ToString();
    }

    /// <summary>Returns whether the values are equal.</summary>
    public static bool operator ==(XmlDuration left, XmlDuration right) => left.Equals(right);

    /// <summary>Returns whether the values differ.</summary>
    public static bool operator !=(XmlDuration left, XmlDuration right) => !left.Equals(right);

    /// <summary>Returns whether the first duration is shorter than the second in XSD's order: from each of the four start dates.</summary>
    public static bool operator <(XmlDuration left, XmlDuration right)
    {
        foreach ((int year, int month) in ReferenceMonths)
        {
            if (left.CompareSeconds(left.DaysFrom(year, month) - right.DaysFrom(year, month), 1, right) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns whether the first duration is longer than the second in XSD's order.</summary>
    public static bool operator >(XmlDuration left, XmlDuration right) => right < left;

    /// <summary>Returns whether the first duration is shorter than the second in XSD's order, or equal to it.</summary>
    public static bool operator <=(XmlDuration left, XmlDuration right) => left < right || left == right;

    /// <summary>Returns whether the first duration is longer than the second in XSD's order, or equal to it.</summary>
    public static bool operator >=(XmlDuration left, XmlDuration right) => right <= left;

    /// <summary>Returns whether a text has the form of a duration.</summary>
    internal static bool HasForm(ReadOnlySpan<char> text) => DurationText.TryRead(text.Trim(WhiteSpace.Characters), out _);

    // The number of days from a fixed date to the end of the duration's months, if they begin in the given month.
    private BigInteger DaysFrom(int year, int month)
    {
        BigInteger end = (year * MonthsInYear) + (month - 1) + new BigInteger(Months);
        BigInteger endYear = Calendar.FloorDivide(end, MonthsInYear);
        return Calendar.DaysBefore(endYear, (int)(end - (endYear * MonthsInYear)) + 1, day: 1);
    }

    // Compares days and a multiple of the seconds exactly. A decimal alone is not large enough.
    private int CompareSeconds(BigInteger days, int times, XmlDuration other)
    {
        BigInteger whole = (days * SecondsInDay) + (times * (new BigInteger(Math.Truncate(Seconds)) - new BigInteger(Math.Truncate(other.Seconds))));
        decimal fraction = times * ((Seconds % 1) - (other.Seconds % 1));
        BigInteger carry = new(Math.Floor(fraction));
        whole += carry;
        return whole.Sign != 0 ? whole.Sign : Math.Sign(fraction - Math.Floor(fraction));
    }

    private static void Append(StringBuilder text, BigInteger number, char designator)
    {
        if (!number.IsZero)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}{designator}");
        }
    }

    private static BigInteger WholeNumber(ReadOnlySpan<char> digits) =>
        digits.IsEmpty ? BigInteger.Zero : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
