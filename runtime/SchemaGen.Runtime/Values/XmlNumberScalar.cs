using System.Globalization;
using System.Numerics;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>Whole numbers; XSD's lexical forms (a sign, leading zeros).</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="description">What the text should be.</param>
internal sealed class XmlNumberScalar<T>(string description) : XmlScalar<T>
    where T : struct, INumber<T>
{
    public override string Description => description;

    public override bool TryParse(ReadOnlySpan<char> text, out T value) =>
        T.TryParse(text.Trim(WhiteSpace.Characters), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public override string Format(T value) => value.ToString(null, CultureInfo.InvariantCulture);
}
