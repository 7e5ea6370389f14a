using System.Globalization;

namespace SchemaGen.Datatypes.Xsd;

/// <summary>
/// Sections 3.2.4 and 3.2.5: float and double. NaN equals itself and is comparable with nothing else; there is one zero.
/// </summary>
internal sealed class FloatingType(string name, bool isSingle) : XsdType(name, WhiteSpace.Collapse)
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public override bool IsOrdered => true;

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context)
    {
        if (text is "INF" or "-INF" or "NaN")
        {
            return true;
        }

        int exponent = text.IndexOfAny('e', 'E');
        return exponent < 0
            ? DecimalText.TryRead(text, out _)
            : DecimalText.TryRead(text[..exponent], out _) && IsInteger(text[(exponent + 1)..]);
    }

    public override string? Explain(ReadOnlySpan<char> text, IDatatypeContext? context) =>
        text.TrimStart("+-".AsSpan()).ToString().ToUpperInvariant() is "INF" or "INFINITY" or "NAN" ? "infinity is written INF or -INF, and what is not a number NaN"
        : NumberFault.Of(text, "+-.0123456789eE");

    /// <summary>A double also for float: rounded to single precision, so that equality is that of float.</summary>
    public override object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context) => Read(text);

    public override ValueOrder Compare(ReadOnlySpan<char> text, object bound)
    {
        double left = Read(text);
        double right = (double)bound;
        return double.IsNaN(left) != double.IsNaN(right) ? ValueOrder.Incomparable : ValueOrders.FromComparison(left.CompareTo(right));
    }

    private static bool IsInteger(ReadOnlySpan<char> text) => text.IndexOf('.') < 0 && DecimalText.TryRead(text, out _);

    private double Read(ReadOnlySpan<char> text)
    {
        double value = text switch
        {
            "INF" => double.PositiveInfinity,
            "-INF" => double.NegativeInfinity,
            "NaN" => double.NaN,
            _ => isSingle ? ReadSingle(text) : ReadDouble(text),
        };

        // Minus zero is the same value as zero, and Equals on doubles agrees, but their hash codes do not everywhere.
        return value == 0 ? 0 : value;
    }

#if NET
    private static double ReadSingle(ReadOnlySpan<char> text) => float.Parse(text, Style, CultureInfo.InvariantCulture);

    private static double ReadDouble(ReadOnlySpan<char> text) => double.Parse(text, Style, CultureInfo.InvariantCulture);
#else
    private static double ReadSingle(ReadOnlySpan<char> text) =>
        float.TryParse(text.ToString(), Style, CultureInfo.InvariantCulture, out float value) ? value : Overflow(text);

    private static double ReadDouble(ReadOnlySpan<char> text) =>
        double.TryParse(text.ToString(), Style, CultureInfo.InvariantCulture, out double value) ? value : Overflow(text);

    /// <summary>.NET Framework refuses what is out of range where .NET rounds to infinity or zero.</summary>
    private static double Overflow(ReadOnlySpan<char> text)
    {
        int exponent = text.IndexOfAny('e', 'E');
        DecimalText.TryRead(exponent < 0 ? text : text[..exponent], out DecimalText mantissa);
        bool isTiny = exponent >= 0 && text[exponent + 1] == '-';
        bool isZero = mantissa.Whole.IsEmpty && mantissa.Fraction.IsEmpty;
        return isTiny || isZero ? 0 : mantissa.IsNegative ? double.NegativeInfinity : double.PositiveInfinity;
    }
#endif
}
