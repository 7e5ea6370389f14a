using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The C# types of XSD's datatypes.</summary>
internal static class DataTypes
{
    private const string BigInteger = "global::System.Numerics.BigInteger";

    private static readonly Dictionary<string, (string Type, XmlScalarKind Kind)> Types = new(StringComparer.Ordinal)
    {
        ["boolean"] = ("bool", XmlScalarKind.Boolean),
        ["byte"] = ("sbyte", XmlScalarKind.SByte),
        ["unsignedByte"] = ("byte", XmlScalarKind.Byte),
        ["short"] = ("short", XmlScalarKind.Int16),
        ["unsignedShort"] = ("ushort", XmlScalarKind.UInt16),
        ["int"] = ("int", XmlScalarKind.Int32),
        ["unsignedInt"] = ("uint", XmlScalarKind.UInt32),
        ["long"] = ("long", XmlScalarKind.Int64),
        ["unsignedLong"] = ("ulong", XmlScalarKind.UInt64),
        ["integer"] = (BigInteger, XmlScalarKind.Integer),
        ["nonNegativeInteger"] = (BigInteger, XmlScalarKind.Integer),
        ["positiveInteger"] = (BigInteger, XmlScalarKind.Integer),
        ["nonPositiveInteger"] = (BigInteger, XmlScalarKind.Integer),
        ["negativeInteger"] = (BigInteger, XmlScalarKind.Integer),
    };

    /// <summary>The type of a <c>data</c> pattern; a string where C# has none that holds all values and keeps their meaning.</summary>
    public static Scalar Of(DataSyntax data) =>
        data.Context.DatatypeLibrary == DatatypeLibrary.XsdUri
        && Types.TryGetValue(data.TypeName, out (string Type, XmlScalarKind Kind) type)
        && !data.Parameters.Any(static parameter => parameter.Name == "pattern" && IsOtherBase(parameter.Value))
            ? new Scalar(type.Type, type.Kind)
            : Scalar.String;

    /// <summary>Whether a pattern shows that the digits are octal or hexadecimal: the datatype reads them as decimal ones, people do not.</summary>
    private static bool IsOtherBase(string pattern) =>
        pattern.Contains("0-7") || pattern.Contains("0x") || pattern.IndexOf("a-f", StringComparison.OrdinalIgnoreCase) >= 0;
}
