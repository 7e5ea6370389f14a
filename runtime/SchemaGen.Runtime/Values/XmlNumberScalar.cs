using System.Globalization;
using System.Numerics;

namespace SchemaGen.Runtime;

/// <summary>Whole numbers; XSD's lexical forms (a sign, leading zeros).</summary>
internal sealed class XmlNumberScalar<T>(string description, NumberStyles styles) : XmlScalar<T>
    where T : struct, INumber<T>
{
    public override string Description => description;

    public override bool TryParse(ReadOnlySpan<char> text, out T value) =>
        T.TryParse(text.Trim(" \t\r\n"), styles, CultureInfo.InvariantCulture, out value);

    public override string Format(T value) => value.ToString(null, CultureInfo.InvariantCulture);

    // Of what has been read, only signs, zeros in front and white space can differ from what is written. Writing the number out to see would take longer.
    public override bool IsCanonical(T value, ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> digits = text is ['-', ..] ? text[1..] : text;
        return digits switch
        {
            [>= '1' and <= '9', .., >= '0' and <= '9'] or [>= '1' and <= '9'] => true,
            ['0'] => digits.Length == text.Length,
            _ => false,
        };
    }
}
