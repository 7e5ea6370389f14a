using System.Globalization;
using SchemaGen.Datatypes.Xsd;

namespace SchemaGen.Runtime.Values;

/// <summary>Decimal numerals of XSD as <see cref="decimal"/>, which has room for 28 digits or a few more: nothing is rounded.</summary>
internal static class ExactDecimal
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Reads a numeral; false if the text is none, or if a decimal has no room for its digits.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value) =>
        decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value)
        && DecimalText.TryRead(text, out DecimalText exact)
        && DecimalText.TryRead(value.ToString(CultureInfo.InvariantCulture), out DecimalText read)
        && DecimalText.Compare(exact, read) == 0;

    /// <summary>The numeral without zeros at the end of its fraction.</summary>
    public static string Shortest(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
