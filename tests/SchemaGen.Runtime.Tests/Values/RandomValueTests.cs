using System.Globalization;
using System.Xml;
using SchemaGen.Datatypes;
using SchemaGen.Runtime;

namespace SchemaGen.Runtime.Tests.Values;

/// <summary>
/// Compares random values of each datatype with two oracles: the validator's datatypes, which calculate with numbers of any size and order values by
/// facets, and the framework's own conversions if they support the form.
/// </summary>
public sealed class RandomValueTests
{
    private const int Rounds = 3_000;
    private const int Seed = 16;

    [Fact]
    public void DateTime() => Agree("dateTime", XmlDateTime.Parse, static (left, right) => left < right, static random => RandomDate(random) + "T" + RandomTime(random) + RandomZone(random));

    [Fact]
    public void Date() => Agree("date", XmlDate.Parse, static (left, right) => left < right, static random => RandomDate(random) + RandomZone(random));

    [Fact]
    public void Time() => Agree("time", XmlTime.Parse, static (left, right) => left < right, static random => RandomTime(random) + RandomZone(random));

    [Fact]
    public void Year() => Agree("gYear", XmlYear.Parse, static (left, right) => left < right, static random => RandomYear(random) + RandomZone(random));

    [Fact]
    public void YearMonth() => Agree("gYearMonth", XmlYearMonth.Parse, static (left, right) => left < right, static random => $"{RandomYear(random)}-{random.Next(1, 13):00}{RandomZone(random)}");

    [Fact]
    public void Month() => Agree("gMonth", XmlMonth.Parse, static (left, right) => left < right, static random => $"--{random.Next(1, 13):00}{RandomZone(random)}");

    [Fact]
    public void MonthDay() => Agree("gMonthDay", XmlMonthDay.Parse, static (left, right) => left < right, static random => $"--{random.Next(2, 4):00}-{random.Next(1, 30):00}{RandomZone(random)}");

    [Fact]
    public void Day() => Agree("gDay", XmlDay.Parse, static (left, right) => left < right, static random => $"---{random.Next(1, 32):00}{RandomZone(random)}");

    [Fact]
    public void Duration() => Agree("duration", XmlDuration.Parse, static (left, right) => left < right, RandomDuration, hasOneForm: false);

    [Fact]
    public void The_framework_reads_the_same_points_in_time()
    {
        Random random = new(Seed);
        for (int i = 0; i < Rounds; i++)
        {
            DateTimeOffset value = new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay, System.DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.FromMinutes(random.Next(-840, 841)));
            string text = XmlConvert.ToString(value);
            XmlDateTime read = XmlDateTime.Parse(text);
            read.ToDateTimeOffset().EqualsExact(value).ShouldBeTrue(text);
            read.ToString().ShouldBe(text);
            XmlDateTime other = value.AddTicks(random.Next(-1, 2));
            Math.Sign(read.CompareTo(other)).ShouldBe(value.CompareTo(other.ToDateTimeOffset()));
        }
    }

    [Fact]
    public void The_framework_reads_the_same_durations()
    {
        Random random = new(Seed);
        for (int i = 0; i < Rounds; i++)
        {
            TimeSpan value = new(random.NextInt64(-TimeSpan.TicksPerDay * 1000, TimeSpan.TicksPerDay * 1000));
            string text = XmlConvert.ToString(value);
            XmlDuration.Parse(text).ToTimeSpan().ShouldBe(value, text);
            ((XmlDuration)value).ToString().ShouldBe(text);
        }
    }

    [Fact]
    public void Numbers_are_those_of_the_framework_and_come_back()
    {
        Random random = new(Seed);
        for (int i = 0; i < Rounds; i++)
        {
            decimal number = new(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29));
            XmlScalars.Decimal.Format(number).ShouldBe(XmlConvert.ToString(number));
            XmlScalars.Decimal.TryParse(XmlConvert.ToString(number), out decimal read).ShouldBeTrue();
            read.ShouldBe(number);

            double floating = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            XmlScalars.Double.TryParse(XmlConvert.ToString(floating), out double readDouble).ShouldBeTrue();
            readDouble.ShouldBe(floating);
            XmlConvert.ToDouble(XmlScalars.Double.Format(floating)).ShouldBe(floating);

            float single = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            XmlScalars.Single.TryParse(XmlConvert.ToString(single), out float readSingle).ShouldBeTrue();
            readSingle.ShouldBe(single);
            XmlConvert.ToSingle(XmlScalars.Single.Format(single)).ShouldBe(single);
        }
    }

    [Fact]
    public void Digits_that_a_decimal_would_round_do_not_fit()
    {
        Random random = new(Seed);
        for (int i = 0; i < Rounds; i++)
        {
            string digits = string.Concat(Enumerable.Range(0, random.Next(25, 35)).Select(_ => (char)('1' + random.Next(9))));
            string text = digits.Insert(random.Next(1, digits.Length), ".");
            if (XmlScalars.Decimal.TryParse(text, out decimal value))
            {
                XmlScalars.Decimal.Format(value).ShouldBe(text);
            }
            else
            {
                (decimal.TryParse(text, CultureInfo.InvariantCulture, out decimal rounded) && rounded.ToString(CultureInfo.InvariantCulture) == text).ShouldBeFalse(text);
            }
        }
    }

    // XSD orders values through facets: a value that violates an exclusive bound is less or greater.
    private static void Agree<T>(string datatype, Func<string, T> parse, Func<T, T, bool> isLess, Func<Random, string> next, bool hasOneForm = true)
        where T : struct, IComparable<T>, IEquatable<T>
    {
        Random random = new(Seed);
        Datatype plain = Create(datatype);
        for (int i = 0; i < Rounds; i++)
        {
            (string leftText, string rightText) = (next(random), next(random));
            string pair = $"{leftText} and {rightText}";
            (T left, T right) = (parse(leftText), parse(rightText));
            bool isBefore = Create(datatype, new DatatypeParameter("maxExclusive", rightText)).IsValid(leftText);
            isLess(left, right).ShouldBe(isBefore, pair);
            if (isBefore)
            {
                left.CompareTo(right).ShouldBeNegative(pair);
            }

            if (hasOneForm)
            {
                left.Equals(right).ShouldBe(Equals(plain.Parse(leftText), plain.Parse(rightText)), pair);
            }

            left.Equals(right).ShouldBe(left.CompareTo(right) == 0, pair);
            Math.Sign(left.CompareTo(right)).ShouldBe(-Math.Sign(right.CompareTo(left)), pair);
            plain.IsValid(left.ToString()!).ShouldBeTrue(left.ToString());
            parse(left.ToString()!).ShouldBe(left);
            parse(left.ToString()!).GetHashCode().ShouldBe(left.GetHashCode());
        }
    }

    private static Datatype Create(string name, params DatatypeParameter[] parameters) =>
        DatatypeLibrary.Find(DatatypeLibrary.XsdUri)!.TryCreate(name, parameters, out Datatype? datatype, out DatatypeError? error)
            ? datatype
            : throw new InvalidOperationException(error.ToString());

    private static string RandomYear(Random random) => random.Next(6) switch
    {
        0 => $"-{random.Next(1, 20):0000}",
        1 => $"{random.Next(9_999, 10_001)}",
        _ => $"{random.Next(1999, 2002)}",
    };

    private static string RandomDate(Random random)
    {
        string year = RandomYear(random);
        return random.Next(3) == 0 ? $"{year}-12-31" : random.Next(2) == 0 ? $"{year}-01-01" : $"{year}-02-{random.Next(27, 29)}";
    }

    private static string RandomTime(Random random)
    {
        string fraction = random.Next(2) == 0 ? "" : $".{random.Next(0, 3)}{random.Next(0, 2)}00000{random.Next(0, 2)}";
        return random.Next(8) switch
        {
            0 => "24:00:00",
            1 => "12:59:60",
            _ => $"{random.Next(0, 3) * 11:00}:{random.Next(0, 60):00}:{random.Next(0, 60):00}{fraction}",
        };
    }

    private static string RandomZone(Random random) => random.Next(6) switch
    {
        0 => "Z",
        1 => $"+{random.Next(0, 14):00}:{random.Next(0, 60):00}",
        2 => $"-{random.Next(0, 14):00}:{random.Next(0, 60):00}",
        3 => "+14:00",
        _ => "",
    };

    private static string RandomDuration(Random random)
    {
        string days = random.Next(2) == 0 ? "" : $"{random.Next(27, 32) * random.Next(0, 13)}D";
        string months = random.Next(3) == 0 ? "" : $"{random.Next(0, 25)}M";
        string years = random.Next(3) == 0 ? $"{random.Next(0, 3)}Y" : "";
        string seconds = random.Next(2) == 0 ? "" : $"T{random.Next(0, 90_000)}.{random.Next(0, 100):00}S";
        string text = years + months + days + seconds;
        return $"{(random.Next(5) == 0 ? "-" : "")}P{(text.Length == 0 ? "0D" : text)}";
    }
}
