using System.Numerics;

namespace SchemaGen.Runtime;

/// <summary>The conversions for lists of the values in <see cref="XmlScalars"/>, under the same names, and for lists of words.</summary>
public static class XmlListScalars
{
    /// <summary>Lists of words without a more specific type.</summary>
    public static XmlScalar<XmlValueList<string>> Words { get; } = new XmlListScalar<string>(new XmlStringScalar());

    /// <inheritdoc cref="XmlScalars.Boolean" />
    public static XmlScalar<XmlValueList<bool>> Boolean { get; } = new XmlListScalar<bool>(XmlScalars.Boolean);

    /// <inheritdoc cref="XmlScalars.YesNo" />
    public static XmlScalar<XmlValueList<bool>> YesNo { get; } = new XmlListScalar<bool>(XmlScalars.YesNo);

    /// <inheritdoc cref="XmlScalars.OnOff" />
    public static XmlScalar<XmlValueList<bool>> OnOff { get; } = new XmlListScalar<bool>(XmlScalars.OnOff);

    /// <inheritdoc cref="XmlScalars.TrueFalse" />
    public static XmlScalar<XmlValueList<bool>> TrueFalse { get; } = new XmlListScalar<bool>(XmlScalars.TrueFalse);

    /// <inheritdoc cref="XmlScalars.SByte" />
    public static XmlScalar<XmlValueList<sbyte>> SByte { get; } = new XmlListScalar<sbyte>(XmlScalars.SByte);

    /// <inheritdoc cref="XmlScalars.Byte" />
    public static XmlScalar<XmlValueList<byte>> Byte { get; } = new XmlListScalar<byte>(XmlScalars.Byte);

    /// <inheritdoc cref="XmlScalars.Int16" />
    public static XmlScalar<XmlValueList<short>> Int16 { get; } = new XmlListScalar<short>(XmlScalars.Int16);

    /// <inheritdoc cref="XmlScalars.UInt16" />
    public static XmlScalar<XmlValueList<ushort>> UInt16 { get; } = new XmlListScalar<ushort>(XmlScalars.UInt16);

    /// <inheritdoc cref="XmlScalars.Int32" />
    public static XmlScalar<XmlValueList<int>> Int32 { get; } = new XmlListScalar<int>(XmlScalars.Int32);

    /// <inheritdoc cref="XmlScalars.UInt32" />
    public static XmlScalar<XmlValueList<uint>> UInt32 { get; } = new XmlListScalar<uint>(XmlScalars.UInt32);

    /// <inheritdoc cref="XmlScalars.Int64" />
    public static XmlScalar<XmlValueList<long>> Int64 { get; } = new XmlListScalar<long>(XmlScalars.Int64);

    /// <inheritdoc cref="XmlScalars.UInt64" />
    public static XmlScalar<XmlValueList<ulong>> UInt64 { get; } = new XmlListScalar<ulong>(XmlScalars.UInt64);

    /// <inheritdoc cref="XmlScalars.Integer" />
    public static XmlScalar<XmlValueList<BigInteger>> Integer { get; } = new XmlListScalar<BigInteger>(XmlScalars.Integer);

    /// <inheritdoc cref="XmlScalars.Uuid" />
    public static XmlScalar<XmlValueList<Guid>> Uuid { get; } = new XmlListScalar<Guid>(XmlScalars.Uuid);

    // Created on first use, because few schemas have such lists.

    /// <inheritdoc cref="XmlScalars.Decimal" />
    public static XmlScalar<XmlValueList<decimal>> Decimal => field ??= new XmlListScalar<decimal>(XmlScalars.Decimal);

    /// <inheritdoc cref="XmlScalars.Single" />
    public static XmlScalar<XmlValueList<float>> Single => field ??= new XmlListScalar<float>(XmlScalars.Single);

    /// <inheritdoc cref="XmlScalars.Double" />
    public static XmlScalar<XmlValueList<double>> Double => field ??= new XmlListScalar<double>(XmlScalars.Double);

    /// <inheritdoc cref="XmlScalars.DateTime" />
    public static XmlScalar<XmlValueList<XmlDateTime>> DateTime => field ??= new XmlListScalar<XmlDateTime>(XmlScalars.DateTime);

    /// <inheritdoc cref="XmlScalars.Date" />
    public static XmlScalar<XmlValueList<XmlDate>> Date => field ??= new XmlListScalar<XmlDate>(XmlScalars.Date);

    /// <inheritdoc cref="XmlScalars.Time" />
    public static XmlScalar<XmlValueList<XmlTime>> Time => field ??= new XmlListScalar<XmlTime>(XmlScalars.Time);

    /// <inheritdoc cref="XmlScalars.Year" />
    public static XmlScalar<XmlValueList<XmlYear>> Year => field ??= new XmlListScalar<XmlYear>(XmlScalars.Year);

    /// <inheritdoc cref="XmlScalars.YearMonth" />
    public static XmlScalar<XmlValueList<XmlYearMonth>> YearMonth => field ??= new XmlListScalar<XmlYearMonth>(XmlScalars.YearMonth);

    /// <inheritdoc cref="XmlScalars.Month" />
    public static XmlScalar<XmlValueList<XmlMonth>> Month => field ??= new XmlListScalar<XmlMonth>(XmlScalars.Month);

    /// <inheritdoc cref="XmlScalars.MonthDay" />
    public static XmlScalar<XmlValueList<XmlMonthDay>> MonthDay => field ??= new XmlListScalar<XmlMonthDay>(XmlScalars.MonthDay);

    /// <inheritdoc cref="XmlScalars.Day" />
    public static XmlScalar<XmlValueList<XmlDay>> Day => field ??= new XmlListScalar<XmlDay>(XmlScalars.Day);

    /// <inheritdoc cref="XmlScalars.Duration" />
    public static XmlScalar<XmlValueList<XmlDuration>> Duration => field ??= new XmlListScalar<XmlDuration>(XmlScalars.Duration);

    /// <inheritdoc cref="XmlScalars.Base64Binary" />
    public static XmlScalar<XmlValueList<ReadOnlyMemory<byte>>> Base64Binary => field ??= new XmlListScalar<ReadOnlyMemory<byte>>(XmlScalars.Base64Binary);

    /// <inheritdoc cref="XmlScalars.HexBinary" />
    public static XmlScalar<XmlValueList<ReadOnlyMemory<byte>>> HexBinary => field ??= new XmlListScalar<ReadOnlyMemory<byte>>(XmlScalars.HexBinary);

    /// <inheritdoc cref="XmlScalars.QName" />
    public static XmlScalar<XmlValueList<XmlQName>> QName => field ??= new XmlListScalar<XmlQName>(XmlScalars.QName);

    /// <inheritdoc cref="XmlScalars.OneZero" />
    public static XmlScalar<XmlValueList<bool>> OneZero => field ??= new XmlListScalar<bool>(XmlScalars.OneZero);
}
