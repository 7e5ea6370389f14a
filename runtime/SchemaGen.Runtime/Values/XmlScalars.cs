using System.ComponentModel;
using System.Numerics;
using SchemaGen.Datatypes;

namespace SchemaGen.Runtime;

/// <summary>The conversions that generated code uses for XSD datatypes, common switches and UUIDs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class XmlScalars
{
    /// <summary>xs:boolean: true, false, 1, 0.</summary>
    public static XmlScalar<bool> Boolean { get; } = new XmlBooleanScalar("true", "false", "1", "0");

    /// <summary>A switch written as yes or no.</summary>
    public static XmlScalar<bool> YesNo { get; } = new XmlBooleanScalar("yes", "no");

    /// <summary>A switch written as on or off.</summary>
    public static XmlScalar<bool> OnOff { get; } = new XmlBooleanScalar("on", "off");

    /// <summary>A switch written as true or false.</summary>
    public static XmlScalar<bool> TrueFalse { get; } = new XmlBooleanScalar("true", "false");

    /// <summary>A switch written as 1 or 0.</summary>
    public static XmlScalar<bool> OneZero { get; } = new XmlBooleanScalar("1", "0");

    // Created on first use, because each of these generic types adds to the startup time of a process.

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

    /// <summary>xs:integer and its restrictions that do not fit in 64 bits.</summary>
    public static XmlScalar<BigInteger> Integer => field ??= Whole<BigInteger>("a whole number");

    /// <summary>xs:decimal.</summary>
    public static XmlScalar<decimal> Decimal => field ??= new XmlDecimalScalar();

    /// <summary>xs:float.</summary>
    public static XmlScalar<float> Single => field ??= new XmlFloatingScalar<float>(Datatype("float"), "a number");

    /// <summary>xs:double.</summary>
    public static XmlScalar<double> Double => field ??= new XmlFloatingScalar<double>(Datatype("double"), "a number");

    /// <summary>xs:gYear.</summary>
    public static XmlScalar<XmlYear> Year => field ??=
        new XmlTemporalScalar<XmlYear>(XmlYear.Parts, "a year such as 2005", static point => new XmlYear(point), static value => value.Point);

    /// <summary>xs:gYearMonth.</summary>
    public static XmlScalar<XmlYearMonth> YearMonth => field ??=
        new XmlTemporalScalar<XmlYearMonth>(XmlYearMonth.Parts, "a month such as 2005-07", static point => new XmlYearMonth(point), static value => value.Point);

    /// <summary>xs:gMonth.</summary>
    public static XmlScalar<XmlMonth> Month => field ??=
        new XmlTemporalScalar<XmlMonth>(XmlMonth.Parts, "a month such as --07", static point => new XmlMonth(point), static value => value.Point);

    /// <summary>xs:gMonthDay.</summary>
    public static XmlScalar<XmlMonthDay> MonthDay => field ??=
        new XmlTemporalScalar<XmlMonthDay>(XmlMonthDay.Parts, "a day such as --07-31", static point => new XmlMonthDay(point), static value => value.Point);

    /// <summary>xs:gDay.</summary>
    public static XmlScalar<XmlDay> Day => field ??=
        new XmlTemporalScalar<XmlDay>(XmlDay.Parts, "a day such as ---31", static point => new XmlDay(point), static value => value.Point);

    /// <summary>xs:dateTime.</summary>
    public static XmlScalar<XmlDateTime> DateTime => field ??=
        new XmlTemporalScalar<XmlDateTime>(XmlDateTime.Parts, "a date with a time such as 2005-07-31T12:29:29Z", static point => new XmlDateTime(point), static value => value.Point);

    /// <summary>xs:date.</summary>
    public static XmlScalar<XmlDate> Date => field ??=
        new XmlTemporalScalar<XmlDate>(XmlDate.Parts, "a date such as 2005-07-31", static point => new XmlDate(point), static value => value.Point);

    /// <summary>xs:time.</summary>
    public static XmlScalar<XmlTime> Time => field ??=
        new XmlTemporalScalar<XmlTime>(XmlTime.Parts, "a time such as 12:29:29", static point => new XmlTime(point), static value => value.Point);

    /// <summary>xs:duration.</summary>
    public static XmlScalar<XmlDuration> Duration => field ??= new XmlDurationScalar();

    /// <summary>xs:base64Binary.</summary>
    public static XmlScalar<ReadOnlyMemory<byte>> Base64Binary => field ??= new XmlBinaryScalar(isHexadecimal: false);

    /// <summary>xs:hexBinary.</summary>
    public static XmlScalar<ReadOnlyMemory<byte>> HexBinary => field ??= new XmlBinaryScalar(isHexadecimal: true);

    /// <summary>xs:QName.</summary>
    public static XmlScalar<XmlQName> QName => field ??= new XmlQNameScalar();

    /// <summary>A UUID, with or without hyphens.</summary>
    public static XmlScalar<Guid> Uuid { get; } = new XmlGuidScalar();

    private static XmlNumberScalar<T> Whole<T>(string description)
        where T : struct, INumber<T> => new(description);

    private static Datatype Datatype(string name) => DatatypeLibrary.Find(DatatypeLibrary.XsdUri)!.TryCreate(name, [], out Datatype? datatype, out _)
        ? datatype
        : throw new InvalidOperationException($"There is no datatype {name}.");
}
