using System.Globalization;
using System.Numerics;

namespace SchemaGen.Datatypes.Xsd;

/// <summary>
/// A point on the time line, in UTC where a zone was given. Values with and without a zone are never equal and compare only
/// when fourteen hours either way make no difference (section 3.2.7.4).
/// </summary>
/// <param name="Seconds">Whole seconds from a fixed point.</param>
/// <param name="Fraction">The digits of the fraction of a second, without trailing zeros.</param>
/// <param name="HasZone">Whether a time zone was given.</param>
internal sealed record DateTimeValue(BigInteger Seconds, string Fraction, bool HasZone)
{
    private const int MaxZoneSeconds = DateTimeText.MaxZoneMinutes * 60;
    private const int SecondsInDay = 86_400;

    public static DateTimeValue Create(DateTimeText text)
    {
        BigInteger year = BigInteger.Parse(text.Year.ToString(), NumberStyles.None, CultureInfo.InvariantCulture);
        BigInteger days = Calendar.DaysBefore(text.IsYearNegative ? 1 - year : year, text.Month, text.Day);
        int secondOfDay = (((text.Hour * 60) + text.Minute - (text.ZoneMinutes ?? 0)) * 60) + text.Second;
        return new((days * SecondsInDay) + secondOfDay, text.Fraction.ToString(), text.ZoneMinutes is not null);
    }

    public ValueOrder CompareTo(DateTimeValue other)
    {
        if (HasZone == other.HasZone)
        {
            return ValueOrders.FromComparison(CompareInstants(other, shift: 0));
        }

        return CompareInstants(other, shift: -MaxZoneSeconds) < 0 ? ValueOrder.Less
            : CompareInstants(other, shift: MaxZoneSeconds) > 0 ? ValueOrder.Greater
            : ValueOrder.Incomparable;
    }

    private int CompareInstants(DateTimeValue other, int shift)
    {
        int seconds = Seconds.CompareTo(other.Seconds + shift);

        // Digits of fractions, trailing zeros gone, sort as text does.
        return seconds != 0 ? seconds : string.CompareOrdinal(Fraction, other.Fraction);
    }
}
