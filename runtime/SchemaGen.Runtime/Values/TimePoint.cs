using System.Globalization;
using System.Text;
using SchemaGen.Datatypes.Xsd;
using Calendar = SchemaGen.Datatypes.Xsd.Calendar;

namespace SchemaGen.Runtime.Values;

/// <summary>
/// The value of a dateTime or of one of its seven relatives (XSD 1.0 part 2, sections 3.2.7 to 3.2.14). Parts that a datatype lacks have defaults.
/// All bits zero is the first day of a leap year without an offset, so that it is a value of each datatype.
/// </summary>
internal readonly struct TimePoint : IEquatable<TimePoint>, IComparable<TimePoint>
{
    private const long NanosecondsInSecond = 1_000_000_000;
    private const int SecondsInDay = 86_400;
    private const int FractionDigits = 9;

    // Seconds since year 1 fit a long by far.
    private const int MaxYear = 2_000_000_000;

    // Datatypes without a year have 29 February.
    public const int DefaultYear = 4;

    // No offset is zero, so that all bits zero is a value.
    private const int NoOffset = 0;
    private const int ZeroOffset = DateTimeText.MaxZoneMinutes + 1;

    private readonly long _nanosecondOfDay;
    private readonly int _yearsAfterDefault;
    private readonly byte _month;
    private readonly byte _day;
    private readonly short _offset;

    public TimePoint(int year, int month, int day, long nanosecondOfDay, int? offsetMinutes)
    {
        _yearsAfterDefault = year - DefaultYear;
        _month = (byte)(month - 1);
        _day = (byte)(day - 1);
        _nanosecondOfDay = nanosecondOfDay;
        _offset = (short)(offsetMinutes is { } minutes ? minutes + ZeroOffset : NoOffset);
    }

    /// <summary>The year, in which 0 is the one before 1.</summary>
    private int AstronomicalYear => _yearsAfterDefault + DefaultYear;

    /// <summary>The year as XSD 1.0 writes it: -1 is the one before 1.</summary>
    public int Year => AstronomicalYear <= 0 ? AstronomicalYear - 1 : AstronomicalYear;

    public int Month => _month + 1;

    public int Day => _day + 1;

    public long NanosecondOfDay => _nanosecondOfDay;

    public int? OffsetMinutes => _offset == NoOffset ? null : _offset - ZeroOffset;

    /// <summary>Creates a value from a year as XSD 1.0 writes it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date, or no such offset.</exception>
    public static TimePoint Create(int year, int month, int day, long nanosecondOfDay, TimeSpan? offset)
    {
        ArgumentOutOfRangeException.ThrowIfZero(year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs((long)year), MaxYear, nameof(year));
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        int astronomical = year < 0 ? year + 1 : year;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, DaysInMonth(astronomical, month), nameof(day));
        return new TimePoint(astronomical, month, day, nanosecondOfDay, offset is { } shift ? MinutesOf(shift) : null);
    }

    /// <summary>Reads a text in the form of a datatype.</summary>
    /// <returns>False if it has another form, or if the value does not fit.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, DateTimeParts parts, out TimePoint value)
    {
        value = default;
        return DateTimeText.TryRead(text.Trim(WhiteSpace.Characters), parts, out DateTimeText fields) && TryConvert(fields, parts, out value);
    }

    /// <summary>Whether a text has the form of a datatype.</summary>
    public static bool HasForm(ReadOnlySpan<char> text, DateTimeParts parts) => DateTimeText.TryRead(text.Trim(WhiteSpace.Characters), parts, out _);

    /// <exception cref="FormatException">The text does not have this form.</exception>
    /// <exception cref="OverflowException">The value does not fit.</exception>
    public static TimePoint Read(ReadOnlySpan<char> text, DateTimeParts parts, string datatype) => TryRead(text, parts, out TimePoint value) ? value
        : HasForm(text, parts) ? throw new OverflowException($"'{text}' is beyond the years or the nanoseconds that this type holds.")
        : throw new FormatException($"'{text}' is not of the form of {datatype}.");

    /// <summary>The order of the time line. A value without an offset stands where it would with an offset of zero, before the one that has it.</summary>
    public int CompareTo(TimePoint other)
    {
        int order = CompareInstants(other, shiftSeconds: 0);
        return order != 0 ? order : (_offset != NoOffset).CompareTo(other._offset != NoOffset);
    }

    /// <summary>Whether this is less than another value in XSD's order, which knows nothing of values with and without an offset that are within 14 hours.</summary>
    public bool IsLess(TimePoint other) => (_offset == NoOffset, other._offset == NoOffset) switch
    {
        (true, false) => CompareInstants(other, -DateTimeText.MaxZoneMinutes * 60) < 0,
        (false, true) => CompareInstants(other, -DateTimeText.MaxZoneMinutes * 60) < 0,
        _ => CompareInstants(other, 0) < 0,
    };

    public bool Equals(TimePoint other) => CompareTo(other) == 0;

    /// <summary>Whether the other value has the same parts, and the same offset.</summary>
    public bool EqualsExactly(TimePoint other) => _nanosecondOfDay == other._nanosecondOfDay && _yearsAfterDefault == other._yearsAfterDefault
        && _month == other._month && _day == other._day && _offset == other._offset;

    public override bool Equals(object? obj) => obj is TimePoint other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Instant(), _offset == NoOffset);

    /// <summary>A text that equal values share.</summary>
    public string Key()
    {
        (long seconds, long nanoseconds) = Instant();
        return string.Create(CultureInfo.InvariantCulture, $"{seconds}.{nanoseconds}{(_offset == NoOffset ? "" : "Z")}");
    }

    /// <summary>The text in the form of a datatype.</summary>
    public string Format(DateTimeParts parts)
    {
        StringBuilder text = new();
        IFormatProvider invariant = CultureInfo.InvariantCulture;
        bool hasDate = parts != DateTimeParts.Time;
        if ((parts & DateTimeParts.Year) != DateTimeParts.None)
        {
            text.Append(invariant, $"{(Year < 0 ? "-" : "")}{Math.Abs((long)Year):0000}");
        }
        else if (hasDate)
        {
            text.Append('-');
        }

        if ((parts & DateTimeParts.Month) != DateTimeParts.None)
        {
            text.Append(invariant, $"-{Month:00}");
        }
        else if ((parts & DateTimeParts.Day) != DateTimeParts.None)
        {
            text.Append('-');
        }

        if ((parts & DateTimeParts.Day) != DateTimeParts.None)
        {
            text.Append(invariant, $"-{Day:00}");
        }

        if ((parts & DateTimeParts.Time) != DateTimeParts.None)
        {
            AppendTime(text, hasDate);
        }

        return AppendOffset(text).ToString();
    }

    private void AppendTime(StringBuilder text, bool hasDate)
    {
        (long second, long fraction) = Math.DivRem(_nanosecondOfDay, NanosecondsInSecond);
        text.Append(CultureInfo.InvariantCulture, $"{(hasDate ? "T" : "")}{second / 3600:00}:{second / 60 % 60:00}:{second % 60:00}");
        if (fraction > 0)
        {
            text.Append('.').Append(fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        }
    }

    private StringBuilder AppendOffset(StringBuilder text) => OffsetMinutes switch
    {
        null => text,
        0 => text.Append('Z'),
        { } minutes => text.Append(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}"),
    };

    private static bool TryConvert(DateTimeText fields, DateTimeParts parts, out TimePoint value)
    {
        value = default;
        if (!int.TryParse(fields.Year, NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year > MaxYear || fields.Fraction.Length > FractionDigits)
        {
            return false;
        }

        int astronomical = (parts & DateTimeParts.Year) == DateTimeParts.None ? DefaultYear : fields.IsYearNegative ? 1 - year : year;
        long fraction = 0;
        for (int i = 0; i < FractionDigits; i++)
        {
            fraction = (fraction * 10) + (i < fields.Fraction.Length ? fields.Fraction[i] - '0' : 0);
        }

        int month = fields.Month;
        int day = fields.Day;
        long second = (((fields.Hour * 60) + fields.Minute) * 60) + fields.Second;

        // 24:00:00 and a leap second at the end of a day are in the next day.
        if (second >= SecondsInDay)
        {
            second -= SecondsInDay;
            if (parts == DateTimeParts.Time || !TryMoveToNextDay(ref astronomical, ref month, ref day))
            {
                return false;
            }
        }

        value = new TimePoint(astronomical, month, day, (second * NanosecondsInSecond) + fraction, fields.ZoneMinutes);
        return true;
    }

    private static bool TryMoveToNextDay(ref int year, ref int month, ref int day)
    {
        if (++day > DaysInMonth(year, month))
        {
            day = 1;
            month = month == 12 ? 1 : month + 1;
            year += month == 1 ? 1 : 0;
        }

        return year <= MaxYear;
    }

    private static int DaysInMonth(int year, int month) => Calendar.DaysInMonth(((year % 400) + 400) % 400, month);

    private static int MinutesOf(TimeSpan offset)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(offset.TotalMinutes), DateTimeText.MaxZoneMinutes, nameof(offset));
        return offset.Ticks % TimeSpan.TicksPerMinute == 0
            ? (int)(offset.Ticks / TimeSpan.TicksPerMinute)
            : throw new ArgumentException("An offset is a number of whole minutes.", nameof(offset));
    }

    private int CompareInstants(TimePoint other, int shiftSeconds)
    {
        (long seconds, long nanoseconds) = Instant();
        (long otherSeconds, long otherNanoseconds) = other.Instant();
        int order = seconds.CompareTo(otherSeconds + shiftSeconds);
        return order != 0 ? order : nanoseconds.CompareTo(otherNanoseconds);
    }

    private (long Seconds, long Nanoseconds) Instant()
    {
        (long second, long fraction) = Math.DivRem(_nanosecondOfDay, NanosecondsInSecond);
        return (((long)Calendar.DaysBefore(AstronomicalYear, Month, Day) * SecondsInDay) + second - ((OffsetMinutes ?? 0) * 60), fraction);
    }
}
