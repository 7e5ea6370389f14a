namespace SchemaGen.Datatypes.Xsd;

/// <summary>
/// The parts of a decimal numeral of any length (section 3.2.3). Comparing digits needs neither a number type nor
/// memory, so the size is not limited.
/// </summary>
internal readonly ref struct DecimalText
{
    private DecimalText(bool isNegative, ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction)
    {
        Whole = whole;
        Fraction = fraction;
        IsNegative = isNegative && (whole.Length > 0 || fraction.Length > 0);
    }

    /// <summary>Whether the value is below zero; minus zero is not.</summary>
    public bool IsNegative { get; }

    /// <summary>The digits before the point without leading zeros; empty for zero.</summary>
    public ReadOnlySpan<char> Whole { get; }

    /// <summary>The digits after the point without trailing zeros.</summary>
    public ReadOnlySpan<char> Fraction { get; }

    public static bool TryRead(ReadOnlySpan<char> text, out DecimalText value)
    {
        value = default;
        bool isNegative = text.Length > 0 && text[0] == '-';
        ReadOnlySpan<char> digits = isNegative || (text.Length > 0 && text[0] == '+') ? text[1..] : text;
        int point = -1;
        for (int i = 0; i < digits.Length; i++)
        {
            if (digits[i] == '.' && point < 0)
            {
                point = i;
            }
            else if (digits[i] is < '0' or > '9')
            {
                return false;
            }
        }

        if (digits.Length == (point < 0 ? 0 : 1))
        {
            return false;
        }

        ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
        ReadOnlySpan<char> fraction = point < 0 ? [] : digits[(point + 1)..];
        value = new DecimalText(isNegative, whole.TrimStart('0'), fraction.TrimEnd('0'));
        return true;
    }

    public static int Compare(DecimalText left, DecimalText right)
    {
        if (left.IsNegative != right.IsNegative)
        {
            return left.IsNegative ? -1 : 1;
        }

        int magnitude = left.Whole.Length != right.Whole.Length
            ? left.Whole.Length.CompareTo(right.Whole.Length)
            : left.Whole.SequenceCompareTo(right.Whole);
        if (magnitude == 0)
        {
            magnitude = left.Fraction.SequenceCompareTo(right.Fraction);
        }

        return left.IsNegative ? -magnitude : magnitude;
    }

    /// <summary>The one spelling that all spellings of the value share.</summary>
    public string ToCanonical() =>
        (IsNegative ? "-" : "")
        + (Whole.IsEmpty ? "0" : Whole.ToString())
        + (Fraction.IsEmpty ? "" : "." + Fraction.ToString());
}
