using System.Globalization;
using SchemaGen.Datatypes.Xsd;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>xs:decimal, whose digits are without a bound; the zeros at the end of a fraction are kept.</summary>
internal sealed class XmlDecimalScalar : XmlScalar<decimal>
{
    public override string Description => "a decimal number";

    public override bool TryParse(ReadOnlySpan<char> text, out decimal value) => ExactDecimal.TryRead(text.Trim(WhiteSpace.Characters), out value);

    public override string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    internal override bool IsUnfit(ReadOnlySpan<char> text) => DecimalText.TryRead(text.Trim(WhiteSpace.Characters), out _);

    internal override string KeyOf(decimal value) => ExactDecimal.Shortest(value);
}
