using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace SchemaGen.Runtime;

/// <summary>The scalars that generated code uses for XSD datatypes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class XmlScalars
{
    /// <summary>xs:boolean: true, false, 1, 0.</summary>
    public static XmlScalar<bool> Boolean { get; } = new XmlBooleanScalar("true", "false", "1", "0");

    /// <summary>A switch that is written yes or no.</summary>
    public static XmlScalar<bool> YesNo { get; } = new XmlBooleanScalar("yes", "no");

    /// <summary>A switch that is written on or off.</summary>
    public static XmlScalar<bool> OnOff { get; } = new XmlBooleanScalar("on", "off");

    /// <summary>A switch that is written true or false.</summary>
    public static XmlScalar<bool> TrueFalse { get; } = new XmlBooleanScalar("true", "false");

    // Numbers are made when they are asked for: each of these types costs a fresh process time.

    /// <summary>xs:byte.</summary>
    public static XmlScalar<sbyte> SByte => field ??= Whole<sbyte>("a number from -128 to 127");

    /// <summary>xs:unsignedByte.</summary>
    public static XmlScalar<byte> Byte => field ??= Whole<byte>("a number from 0 to 255");

    /// <summary>xs:short.</summary>
    public static XmlScalar<short> Int16 => field ??= Whole<short>("a 16-bit number");

    /// <summary>xs:unsignedShort.</summary>
    public static XmlScalar<ushort> UInt16 => field ??= Whole<ushort>("an unsigned 16-bit number");

    /// <summary>xs:int.</summary>
    public static XmlScalar<int> Int32 => field ??= Whole<int>("a 32-bit number");

    /// <summary>xs:unsignedInt.</summary>
    public static XmlScalar<uint> UInt32 => field ??= Whole<uint>("an unsigned 32-bit number");

    /// <summary>xs:long.</summary>
    public static XmlScalar<long> Int64 => field ??= Whole<long>("a 64-bit number");

    /// <summary>xs:unsignedLong.</summary>
    public static XmlScalar<ulong> UInt64 => field ??= Whole<ulong>("an unsigned 64-bit number");

    /// <summary>xs:integer and its unbounded restrictions.</summary>
    public static XmlScalar<BigInteger> Integer => field ??= Whole<BigInteger>("a whole number");

    /// <summary>A UUID, with or without hyphens.</summary>
    public static XmlScalar<Guid> Uuid { get; } = new XmlGuidScalar();

    private static XmlNumberScalar<T> Whole<T>(string description)
        where T : struct, INumber<T> => new(description, NumberStyles.AllowLeadingSign);
}
