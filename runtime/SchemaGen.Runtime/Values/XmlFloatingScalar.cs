using System.Globalization;
using System.Numerics;
using SchemaGen.Datatypes;
using SchemaGen.Runtime.Values;
using WhiteSpace = SchemaGen.Runtime.Values.WhiteSpace;

namespace SchemaGen.Runtime;

/// <summary>xs:float and xs:double: the shortest text that gives the same value, INF, -INF or NaN.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="datatype">The datatype, which knows its texts.</param>
/// <param name="description">What the text should be.</param>
internal sealed class XmlFloatingScalar<T>(Datatype datatype, string description) : XmlScalar<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public override string Description => description;

    public override bool TryParse(ReadOnlySpan<char> text, out T value)
    {
        ReadOnlySpan<char> trimmed = text.Trim(WhiteSpace.Characters);
        value = trimmed switch
        {
            "INF" => T.PositiveInfinity,
            "-INF" => T.NegativeInfinity,
            "NaN" => T.NaN,
            _ => T.Zero,
        };
        return value != T.Zero || (datatype.IsValid(trimmed) && T.TryParse(trimmed, Style, CultureInfo.InvariantCulture, out value));
    }

    public override string Format(T value) => T.IsPositiveInfinity(value) ? "INF"
        : T.IsNegativeInfinity(value) ? "-INF"
        : value.ToString(null, CultureInfo.InvariantCulture);

    // Code can turn minus zero into zero.
    internal override bool AreEqual(object left, object right) =>
        left.Equals(right) && (left is not T value || right is not T other || T.IsNegative(value) == T.IsNegative(other) || T.IsNaN(value));

    internal override bool IsUnfit(ReadOnlySpan<char> text) => datatype.IsValid(text);

    internal override string KeyOf(T value) => Format(value == T.Zero ? T.Zero : value);
}
