namespace SchemaGen.Datatypes.Xsd;

/// <summary>The fields of a dateTime or a relative as written; those that the type lacks have the value of their default.</summary>
internal ref struct DateTimeText
{
    /// <summary>The reach of a time zone, in minutes (section 3.2.7.3).</summary>
    public const int MaxZoneMinutes = 14 * 60;

    private const int MinYearDigits = 4;

    /// <summary>A type without a year is compared in a leap year, so that 29 February is there.</summary>
    private const string DefaultYear = "2000";

    private ReadOnlySpan<char> _rest;

    public bool IsYearNegative;
    public ReadOnlySpan<char> Year;
    public int Month;
    public int Day;
    public int Hour;
    public int Minute;
    public int Second;
    public ReadOnlySpan<char> Fraction;
    public int? ZoneMinutes;

    public static bool TryRead(ReadOnlySpan<char> text, DateTimeParts parts, out DateTimeText fields)
    {
        fields = new DateTimeText { _rest = text, Year = DefaultYear.AsSpan(), Month = 1, Day = 1 };
        bool isRead = ((parts & DateTimeParts.Date) == DateTimeParts.None || fields.ReadDate(parts & DateTimeParts.Date))
            && ((parts & DateTimeParts.Time) == DateTimeParts.None || fields.ReadTime(hasDate: parts != DateTimeParts.Time))
            && fields.ReadZone()
            && fields._rest.IsEmpty;

        // 24:00:00 is the next day's first instant (section 3.2.7); a time of day has no next day.
        if (parts == DateTimeParts.Time && fields.Hour == 24)
        {
            fields.Hour = 0;
        }

        return isRead;
    }

    /// <summary>Each part that is left out before one that is there leaves a hyphen: <c>--MM-DD</c>, <c>---DD</c>.</summary>
    private bool ReadDate(DateTimeParts parts)
    {
        bool hasYear = (parts & DateTimeParts.Year) != DateTimeParts.None;
        bool hasMonth = (parts & DateTimeParts.Month) != DateTimeParts.None;
        bool hasDay = (parts & DateTimeParts.Day) != DateTimeParts.None;
        if (hasYear ? !ReadYear() : !Skip('-'))
        {
            return false;
        }

        if (hasMonth ? !(Skip('-') && ReadTwoDigits(1, 12, out Month)) : hasDay && !Skip('-'))
        {
            return false;
        }

        int lastDay = Calendar.DaysInMonth(YearInCycle(), Month);
        return !hasDay || (Skip('-') && ReadTwoDigits(1, lastDay, out Day));
    }

    private bool ReadYear()
    {
        IsYearNegative = Skip('-');
        int length = CountDigits();
        Year = _rest[..length];
        _rest = _rest[length..];

        // 0000 is no year, and more than four digits do not begin with a zero (section 3.2.7.1).
        return length >= MinYearDigits && (length == MinYearDigits ? !Year.SequenceEqual("0000".AsSpan()) : Year[0] != '0');
    }

    /// <summary>The astronomical year by the 400 years in which the calendar repeats; 10,000 years are whole cycles.</summary>
    private readonly int YearInCycle()
    {
        int year = 0;
        foreach (char digit in Year[^MinYearDigits..])
        {
            year = (year * 10) + (digit - '0');
        }

        // The year before 0001 is -0001: XSD 1.0 has no year zero.
        return IsYearNegative ? 10_000 + 1 - year : year;
    }

    private bool ReadTime(bool hasDate)
    {
        // 60 is a leap second. XSD 1.0 does not say when there may be one, so as Jing does: in any minute.
        if ((hasDate && !Skip('T'))
            || !ReadTwoDigits(0, 24, out Hour)
            || !Skip(':')
            || !ReadTwoDigits(0, 59, out Minute)
            || !Skip(':')
            || !ReadTwoDigits(0, 60, out Second))
        {
            return false;
        }

        if (Skip('.'))
        {
            int length = CountDigits();
            if (length == 0)
            {
                return false;
            }

            Fraction = _rest[..length].TrimEnd('0');
            _rest = _rest[length..];
        }

        return Hour < 24 || (Minute == 0 && Second == 0 && Fraction.IsEmpty);
    }

    private bool ReadZone()
    {
        if (_rest.IsEmpty)
        {
            return true;
        }

        if (Skip('Z'))
        {
            ZoneMinutes = 0;
            return true;
        }

        bool isNegative = _rest[0] == '-';
        if (!Skip('-') && !Skip('+'))
        {
            return false;
        }

        if (!ReadTwoDigits(0, 14, out int hours) || !Skip(':') || !ReadTwoDigits(0, 59, out int minutes))
        {
            return false;
        }

        int total = (hours * 60) + minutes;
        ZoneMinutes = isNegative ? -total : total;
        return total <= MaxZoneMinutes;
    }

    private bool ReadTwoDigits(int minimum, int maximum, out int value)
    {
        value = 0;
        if (_rest.Length < 2 || _rest[0] is < '0' or > '9' || _rest[1] is < '0' or > '9')
        {
            return false;
        }

        value = ((_rest[0] - '0') * 10) + (_rest[1] - '0');
        _rest = _rest[2..];
        return value >= minimum && value <= maximum;
    }

    private readonly int CountDigits()
    {
        int count = 0;
        while (count < _rest.Length && count < DatatypeLimits.MaxTemporalDigits && _rest[count] is >= '0' and <= '9')
        {
            count++;
        }

        return count;
    }

    private bool Skip(char expected)
    {
        if (_rest.IsEmpty || _rest[0] != expected)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }
}
