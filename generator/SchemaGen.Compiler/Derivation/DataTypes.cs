using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>Maps the XSD datatypes to C# types.</summary>
internal static class DataTypes
{
    private const string Runtime = "global::SchemaGen.Runtime.";
    private const string Bytes = "global::System.ReadOnlyMemory<byte>";

    private static readonly Dictionary<string, Scalar> Types = new(StringComparer.Ordinal)
    {
        ["boolean"] = new Scalar("bool", XmlScalarKind.Boolean),
        ["decimal"] = new Scalar("decimal", XmlScalarKind.Decimal),
        ["float"] = new Scalar("float", XmlScalarKind.Single),
        ["double"] = new Scalar("double", XmlScalarKind.Double),
        ["dateTime"] = new Scalar(Runtime + "XmlDateTime", XmlScalarKind.DateTime),
        ["date"] = new Scalar(Runtime + "XmlDate", XmlScalarKind.Date),
        ["time"] = new Scalar(Runtime + "XmlTime", XmlScalarKind.Time),
        ["gYear"] = new Scalar(Runtime + "XmlYear", XmlScalarKind.Year),
        ["gYearMonth"] = new Scalar(Runtime + "XmlYearMonth", XmlScalarKind.YearMonth),
        ["gMonth"] = new Scalar(Runtime + "XmlMonth", XmlScalarKind.Month),
        ["gMonthDay"] = new Scalar(Runtime + "XmlMonthDay", XmlScalarKind.MonthDay),
        ["gDay"] = new Scalar(Runtime + "XmlDay", XmlScalarKind.Day),
        ["duration"] = new Scalar(Runtime + "XmlDuration", XmlScalarKind.Duration),
        ["base64Binary"] = new Scalar(Bytes, XmlScalarKind.Base64Binary),
        ["hexBinary"] = new Scalar(Bytes, XmlScalarKind.HexBinary),
        ["QName"] = new Scalar(Runtime + "XmlQName", XmlScalarKind.QName),
        ["NOTATION"] = new Scalar(Runtime + "XmlQName", XmlScalarKind.QName),
        ["NMTOKENS"] = Scalar.ListOf(Scalar.String),
        ["IDREFS"] = Scalar.ListOf(Scalar.String),
        ["ENTITIES"] = Scalar.ListOf(Scalar.String),
    };

    /// <summary>The type of qualified names.</summary>
    public static Scalar QName => Types["QName"];

    /// <summary>Returns the type of a <c>data</c> pattern; a string if no C# type preserves the meaning of the values.</summary>
    public static Scalar Of(DataSyntax data) =>
        data.Context.DatatypeLibrary != DatatypeLibrary.XsdUri ? Scalar.String
        : Types.TryGetValue(data.TypeName, out Scalar? scalar) ? scalar
        : NumberRange.Of(data) is { } range && !data.Parameters.Any(static parameter => parameter.Name == "pattern" && IsOtherBase(parameter.Value)) ? range.ToScalar()
        : Scalar.String;

    /// <summary>Whether a pattern shows that the digits are octal or hexadecimal. The datatype would read them as decimal.</summary>
    private static bool IsOtherBase(string pattern) =>
        pattern.Contains("0-7") || pattern.Contains("0x") || pattern.IndexOf("a-f", StringComparison.OrdinalIgnoreCase) >= 0;
}
