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
}
