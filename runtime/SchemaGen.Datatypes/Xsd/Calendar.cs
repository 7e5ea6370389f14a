using System.Numerics;

namespace SchemaGen.Datatypes.Xsd;

/// <summary>The Gregorian calendar, extended both ways without end; year 0 is the one before year 1.</summary>
internal static class Calendar
{
    private const int YearsInCycle = 400;
    private const int DaysInCycle = 146_097;

    // Days before a month of a year that begins in March, so that the leap day comes last.
    private static readonly int[] DaysBeforeMonth = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337];

    /// <summary>The number of days of a month.</summary>
    /// <param name="yearInCycle">The year, of which only the remainder by 400 matters.</param>
    /// <param name="month">1 to 12.</param>
    public static int DaysInMonth(int yearInCycle, int month) => month switch
    {
        2 => yearInCycle % 4 == 0 && (yearInCycle % 100 != 0 || yearInCycle % YearsInCycle == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The days from 1 March of year 0 to the given one.</summary>
    public static BigInteger DaysBefore(BigInteger year, int month, int day)
    {
        int marchMonth = (month + 9) % 12;
        BigInteger marchYear = month <= 2 ? year - 1 : year;
        BigInteger cycle = FloorDivide(marchYear, YearsInCycle);
        int yearInCycle = (int)(marchYear - (cycle * YearsInCycle));
        int dayInCycle = (yearInCycle * 365) + (yearInCycle / 4) - (yearInCycle / 100) + DaysBeforeMonth[marchMonth] + day - 1;
        return (cycle * DaysInCycle) + dayInCycle;
    }

    /// <summary>The greatest integer that is not above the quotient.</summary>
    public static BigInteger FloorDivide(BigInteger dividend, int divisor)
    {
        BigInteger quotient = BigInteger.DivRem(dividend, divisor, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }
}
