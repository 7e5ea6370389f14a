using System.Globalization;
using System.Numerics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The whole numbers that a datatype and its facets allow.</summary>
/// <param name="Least">The minimum; null if unlimited.</param>
/// <param name="Greatest">The maximum; null if unlimited.</param>
internal sealed record NumberRange(BigInteger? Least, BigInteger? Greatest)
{
    // A bound with more digits than any type holds is treated as no bound.
    private const int MostDigits = 100;

    // The narrowest type comes first; of two types with the same width, the more common one.
    private static readonly (string Type, XmlScalarKind Kind, NumberRange Range)[] Types =
    [
        ("byte", XmlScalarKind.Byte, new(byte.MinValue, byte.MaxValue)),
        ("sbyte", XmlScalarKind.SByte, new(sbyte.MinValue, sbyte.MaxValue)),
        ("short", XmlScalarKind.Int16, new(short.MinValue, short.MaxValue)),
        ("ushort", XmlScalarKind.UInt16, new(ushort.MinValue, ushort.MaxValue)),
        ("int", XmlScalarKind.Int32, new(int.MinValue, int.MaxValue)),
        ("uint", XmlScalarKind.UInt32, new(uint.MinValue, uint.MaxValue)),
        ("long", XmlScalarKind.Int64, new(long.MinValue, long.MaxValue)),
        ("ulong", XmlScalarKind.UInt64, new(ulong.MinValue, ulong.MaxValue)),
    ];

    private static readonly Dictionary<string, NumberRange> Datatypes = new(StringComparer.Ordinal)
    {
        ["byte"] = new(sbyte.MinValue, sbyte.MaxValue),
        ["unsignedByte"] = new(byte.MinValue, byte.MaxValue),
        ["short"] = new(short.MinValue, short.MaxValue),
        ["unsignedShort"] = new(ushort.MinValue, ushort.MaxValue),
        ["int"] = new(int.MinValue, int.MaxValue),
        ["unsignedInt"] = new(uint.MinValue, uint.MaxValue),
        ["long"] = new(long.MinValue, long.MaxValue),
        ["unsignedLong"] = new(ulong.MinValue, ulong.MaxValue),
        ["integer"] = new(null, null),
        ["nonNegativeInteger"] = new(BigInteger.Zero, null),
        ["positiveInteger"] = new(BigInteger.One, null),
        ["nonPositiveInteger"] = new(null, BigInteger.Zero),
        ["negativeInteger"] = new(null, BigInteger.MinusOne),
    };

    /// <summary>Returns the range of a <c>data</c> pattern; null if its values are not whole numbers.</summary>
    public static NumberRange? Of(DataSyntax data)
    {
        if (!Datatypes.TryGetValue(data.TypeName, out NumberRange? range))
        {
            return null;
        }

        foreach (ParamSyntax parameter in data.Parameters)
        {
            if (BigInteger.TryParse(parameter.Value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger bound))
            {
                range = range.With(parameter.Name, bound);
            }
        }

        return range;
    }

    /// <summary>Returns the range that contains both.</summary>
    public NumberRange Or(NumberRange other) => new(
        Least is { } least && other.Least is { } otherLeast ? BigInteger.Min(least, otherLeast) : null,
        Greatest is { } greatest && other.Greatest is { } otherGreatest ? BigInteger.Max(greatest, otherGreatest) : null);

    /// <summary>Returns the narrowest type that holds all numbers.</summary>
    public Scalar ToScalar()
    {
        foreach ((string type, XmlScalarKind kind, NumberRange range) in Types)
        {
            if (Least >= range.Least && Greatest <= range.Greatest)
            {
                return new Scalar(type, kind) { Range = this };
            }
        }

        return new Scalar("global::System.Numerics.BigInteger", XmlScalarKind.Integer) { Range = this };
    }

    private NumberRange With(string facet, BigInteger bound) => facet switch
    {
        "minInclusive" => AtLeast(bound),
        "minExclusive" => AtLeast(bound + 1),
        "maxInclusive" => AtMost(bound),
        "maxExclusive" => AtMost(bound - 1),
        "totalDigits" when bound > 0 && bound <= MostDigits => AtLeast(1 - BigInteger.Pow(10, (int)bound)).AtMost(BigInteger.Pow(10, (int)bound) - 1),
        _ => this,
    };

    private NumberRange AtLeast(BigInteger bound) => Least >= bound ? this : this with { Least = bound };

    private NumberRange AtMost(BigInteger bound) => Greatest <= bound ? this : this with { Greatest = bound };
}
