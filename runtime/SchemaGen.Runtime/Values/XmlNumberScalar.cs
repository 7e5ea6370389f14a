using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace SchemaGen.Runtime;

/// <summary>Whole and decimal numbers; XSD's lexical forms (a sign, leading zeros).</summary>
internal sealed class XmlNumberScalar<T>(string description, NumberStyles styles) : XmlScalar<T>
    where T : struct, INumber<T>
{
    private const int LongestText = 64;

    public override string Description => description;

    public override bool TryParse(ReadOnlySpan<char> text, out T value) =>
        T.TryParse(text.Trim(" \t\r\n"), styles, CultureInfo.InvariantCulture, out value);

    public override string Format(T value) => value.ToString(null, CultureInfo.InvariantCulture);

    public override bool IsCanonical(T value, string text)
    {
        Span<char> buffer = stackalloc char[LongestText];
        return value.TryFormat(buffer, out int length, [], CultureInfo.InvariantCulture)
            ? buffer[..length].SequenceEqual(text)
            : base.IsCanonical(value, text);
    }
}
