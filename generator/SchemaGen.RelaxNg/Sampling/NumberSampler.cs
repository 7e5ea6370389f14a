using System.Globalization;
using System.Numerics;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>Proposes numbers: within the bounds, often at them, in all spellings that XSD knows.</summary>
internal static class NumberSampler
{
    private const int UsualFractionDigits = 2;
    private static readonly string[] FloatingNumbers = ["0", "-0", "1", "-1.5", "1e10", "-2.5E-3", "INF", "-INF", "NaN", ".5", "5."];

    /// <summary>A number of decimal or of a type derived from it.</summary>
    public static string Decimal(string type, FacetValues facets, SampleRandom random)
    {
        int scale = type == "decimal" ? Math.Min(facets.Count("fractionDigits") ?? UsualFractionDigits, 20) : 0;
        (BigInteger? low, BigInteger? high) = Range(type);
        foreach (string text in facets.All("minInclusive"))
        {
            low = Greatest(low, Scaled(text, scale));
        }

        foreach (string text in facets.All("minExclusive"))
        {
            low = Greatest(low, Scaled(text, scale) + 1);
        }

        foreach (string text in facets.All("maxInclusive"))
        {
            high = Least(high, Scaled(text, scale));
        }

        foreach (string text in facets.All("maxExclusive"))
        {
            high = Least(high, Scaled(text, scale) - 1);
        }

        if (facets.Count("totalDigits") is int digits)
        {
            BigInteger limit = BigInteger.Pow(10, Math.Min(digits, 1000)) - 1;
            low = Greatest(low, -limit);
            high = Least(high, limit);
        }

        return Spell(Between(low, high, random), scale, random);
    }

    /// <summary>A number of float or double.</summary>
    public static string Floating(FacetValues facets, SampleRandom random)
    {
        string[] bounds = [.. facets.Bounds];
        if (bounds.Length > 0 && double.TryParse(random.Pick(bounds), NumberStyles.Float, CultureInfo.InvariantCulture, out double bound) && !double.IsInfinity(bound))
        {
            return (bound + random.Between(-20, 20)).ToString("R", CultureInfo.InvariantCulture);
        }

        return random.Pick(FloatingNumbers);
    }

    private static (BigInteger? Low, BigInteger? High) Range(string type) => type switch
    {
        "nonPositiveInteger" => (null, 0),
        "negativeInteger" => (null, -1),
        "long" => (long.MinValue, long.MaxValue),
        "int" => (int.MinValue, int.MaxValue),
        "short" => (short.MinValue, short.MaxValue),
        "byte" => (sbyte.MinValue, sbyte.MaxValue),
        "nonNegativeInteger" => (0, null),
        "unsignedLong" => (0, ulong.MaxValue),
        "unsignedInt" => (0, uint.MaxValue),
        "unsignedShort" => (0, ushort.MaxValue),
        "unsignedByte" => (0, byte.MaxValue),
        "positiveInteger" => (1, null),
        _ => (null, null),
    };

    private static BigInteger Greatest(BigInteger? known, BigInteger other) => known is { } value && value >= other ? value : other;

    private static BigInteger Least(BigInteger? known, BigInteger other) => known is { } value && value <= other ? value : other;

    /// <summary>A decimal numeral in units of a power of ten; digits beyond are cut.</summary>
    private static BigInteger Scaled(string text, int scale)
    {
        string numeral = text.Trim();
        int point = numeral.IndexOf('.');
        string whole = point < 0 ? numeral : numeral[..point];
        string fraction = point < 0 ? "" : numeral[(point + 1)..];
        string digits = whole + fraction.PadRight(scale, '0')[..scale];
        return BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value) ? value : BigInteger.Zero;
    }

    private static BigInteger Between(BigInteger? low, BigInteger? high, SampleRandom random)
    {
        BigInteger small = random.Between(0, 1000);
        BigInteger value = (low, high) switch
        {
            ({ } least, { } most) => random.Below(4) switch
            {
                0 => least,
                1 => most,
                2 => least + (most - least < small ? BigInteger.Zero : small),
                _ => least + (BigInteger.Abs(new BigInteger(random.Bytes(16))) % (BigInteger.Max(most - least, BigInteger.Zero) + 1)),
            },
            ({ } least, null) => least + small,
            (null, { } most) => most - small,
            _ => random.Chance(10) ? new BigInteger(random.Bytes(16)) : small - 500,
        };
        bool prefersSmall = random.Chance(30) && (low is null || low <= small) && (high is null || high >= small);
        return prefersSmall ? small : value;
    }

    private static string Spell(BigInteger value, int scale, SampleRandom random)
    {
        string digits = BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        string whole = digits[..(digits.Length - scale)];
        string fraction = digits[(digits.Length - scale)..].TrimEnd('0');
        string zeros = random.Chance(5) ? "00" : "";
        string sign = value.Sign < 0 ? "-" : random.Chance(5) ? "+" : "";
        return sign + zeros + whole + (fraction.Length > 0 ? "." + fraction : "");
    }
}
