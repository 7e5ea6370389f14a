using System.Numerics;

namespace SchemaGen.Runtime;

/// <summary>Lists of the values in <see cref="XmlScalars"/>, under the same names; and lists of words.</summary>
public static class XmlListScalars
{
    /// <summary>Words without a type of their own.</summary>
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
}
