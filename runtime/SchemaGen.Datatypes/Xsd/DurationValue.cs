using System.Globalization;
using System.Numerics;

namespace SchemaGen.Datatypes.Xsd;

/// <summary>
/// A duration. Its value space has six dimensions (section 3.2.6), so P1D and PT24H are two values; its order is partial
/// (3.2.6.2) and looks at how long each lasts from four dates between which months and years differ most.
/// </summary>
internal sealed class DurationValue : IEquatable<DurationValue>
{
    private static readonly (int Year, int Month)[] ReferenceMonths = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];

    private readonly string _canonical;
    private readonly BigInteger _months;
    private readonly ScaledSeconds _time;

    private DurationValue(string canonical, BigInteger months, ScaledSeconds time)
    {
        _canonical = canonical;
        _months = months;
        _time = time;
    }

    public static DurationValue Create(DurationText text)
    {
        DecimalText.TryRead(text.Seconds.IsEmpty ? "0".AsSpan() : text.Seconds, out DecimalText seconds);
        BigInteger years = ReadInteger(text.Years);
        BigInteger months = ReadInteger(text.Months);
        BigInteger days = ReadInteger(text.Days);
        BigInteger hours = ReadInteger(text.Hours);
        BigInteger minutes = ReadInteger(text.Minutes);
        BigInteger wholeSeconds = (days * 86_400) + (hours * 3_600) + (minutes * 60) + ReadInteger(seconds.Whole);
        BigInteger totalMonths = (years * 12) + months;
        ScaledSeconds time = ScaledSeconds.Create(wholeSeconds, seconds.Fraction);
        bool isNegative = text.IsNegative && (!totalMonths.IsZero || !time.IsZero);
        string canonical = string.Format(
            CultureInfo.InvariantCulture,
            "{0}P{1}Y{2}M{3}DT{4}H{5}M{6}S",
            isNegative ? "-" : "",
            years,
            months,
            days,
            hours,
            minutes,
            seconds.ToCanonical());
        return isNegative ? new(canonical, -totalMonths, time.Negate()) : new(canonical, totalMonths, time);
    }

    public ValueOrder CompareTo(DurationValue other)
    {
        if (Equals(other))
        {
            return ValueOrder.Equal;
        }

        bool isLess = true;
        bool isGreater = true;
        foreach ((int year, int month) in ReferenceMonths)
        {
            int order = ScaledSeconds.Compare(LengthFrom(year, month), other.LengthFrom(year, month));
            isLess &= order < 0;
            isGreater &= order > 0;
        }

        return isLess ? ValueOrder.Less : isGreater ? ValueOrder.Greater : ValueOrder.Incomparable;
    }

    public bool Equals(DurationValue? other) => other is not null && _canonical == other._canonical;

    public override bool Equals(object? obj) => Equals(obj as DurationValue);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_canonical);

    public override string ToString() => _canonical;

    /// <summary>The seconds from a fixed date to the end of the duration when it begins with that month.</summary>
    private ScaledSeconds LengthFrom(int year, int month)
    {
        BigInteger monthIndex = (year * 12) + (month - 1) + _months;
        BigInteger endYear = Calendar.FloorDivide(monthIndex, 12);
        int endMonth = (int)(monthIndex - (endYear * 12)) + 1;
        return _time.Add(Calendar.DaysBefore(endYear, endMonth, day: 1) * 86_400);
    }

    private static BigInteger ReadInteger(ReadOnlySpan<char> digits) =>
        digits.IsEmpty ? BigInteger.Zero : BigInteger.Parse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture);
}
