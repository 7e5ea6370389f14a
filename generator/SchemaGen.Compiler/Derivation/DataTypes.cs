using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The C# types of XSD's datatypes.</summary>
internal static class DataTypes
{
    private const string BigInteger = "global::System.Numerics.BigInteger";

    private static readonly Dictionary<string, (string Type, string Scalar)> Types = new(StringComparer.Ordinal)
    {
        ["boolean"] = ("bool", "Boolean"),
        ["byte"] = ("sbyte", "SByte"),
        ["unsignedByte"] = ("byte", "Byte"),
        ["short"] = ("short", "Int16"),
        ["unsignedShort"] = ("ushort", "UInt16"),
        ["int"] = ("int", "Int32"),
        ["unsignedInt"] = ("uint", "UInt32"),
        ["long"] = ("long", "Int64"),
        ["unsignedLong"] = ("ulong", "UInt64"),
        ["integer"] = (BigInteger, "Integer"),
        ["nonNegativeInteger"] = (BigInteger, "Integer"),
        ["positiveInteger"] = (BigInteger, "Integer"),
        ["nonPositiveInteger"] = (BigInteger, "Integer"),
        ["negativeInteger"] = (BigInteger, "Integer"),
    };

    /// <summary>The type of a <c>data</c> pattern; a string where C# has none that holds all values and keeps their meaning.</summary>
    public static Scalar Of(DataSyntax data) =>
        data.Context.DatatypeLibrary == DatatypeLibrary.XsdUri
        && Types.TryGetValue(data.TypeName, out (string Type, string Scalar) type)
        && !data.Parameters.Any(static parameter => parameter.Name == "pattern" && IsOtherBase(parameter.Value))
            ? new Scalar(type.Type, type.Scalar)
            : Scalar.String;

    /// <summary>Whether a pattern shows that the digits are octal or hexadecimal: the datatype reads them as decimal ones, people do not.</summary>
    private static bool IsOtherBase(string pattern) =>
        pattern.Contains("0-7") || pattern.Contains("0x") || pattern.IndexOf("a-f", StringComparison.OrdinalIgnoreCase) >= 0;
}
