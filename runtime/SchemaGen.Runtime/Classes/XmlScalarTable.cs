namespace SchemaGen.Runtime.Classes;

/// <summary>The library's scalars by what the tables of classes call them.</summary>
internal static class XmlScalarTable
{
    /// <summary>The scalar of a kind that is no enum's and not the schema's own; null for texts.</summary>
    public static XmlScalar? Of(XmlScalarKind kind) => kind switch
    {
        XmlScalarKind.None => null,
        XmlScalarKind.Boolean => XmlScalars.Boolean,
        XmlScalarKind.YesNo => XmlScalars.YesNo,
        XmlScalarKind.OnOff => XmlScalars.OnOff,
        XmlScalarKind.TrueFalse => XmlScalars.TrueFalse,
        XmlScalarKind.SByte => XmlScalars.SByte,
        XmlScalarKind.Byte => XmlScalars.Byte,
        XmlScalarKind.Int16 => XmlScalars.Int16,
        XmlScalarKind.UInt16 => XmlScalars.UInt16,
        XmlScalarKind.Int32 => XmlScalars.Int32,
        XmlScalarKind.UInt32 => XmlScalars.UInt32,
        XmlScalarKind.Int64 => XmlScalars.Int64,
        XmlScalarKind.UInt64 => XmlScalars.UInt64,
        XmlScalarKind.Integer => XmlScalars.Integer,
        XmlScalarKind.Uuid => XmlScalars.Uuid,
        XmlScalarKind.Decimal => XmlScalars.Decimal,
        XmlScalarKind.Single => XmlScalars.Single,
        XmlScalarKind.Double => XmlScalars.Double,
        XmlScalarKind.DateTime => XmlScalars.DateTime,
        XmlScalarKind.Date => XmlScalars.Date,
        XmlScalarKind.Time => XmlScalars.Time,
        XmlScalarKind.Year => XmlScalars.Year,
        XmlScalarKind.YearMonth => XmlScalars.YearMonth,
        XmlScalarKind.Month => XmlScalars.Month,
        XmlScalarKind.MonthDay => XmlScalars.MonthDay,
        XmlScalarKind.Day => XmlScalars.Day,
        XmlScalarKind.Duration => XmlScalars.Duration,
        XmlScalarKind.Base64Binary => XmlScalars.Base64Binary,
        XmlScalarKind.HexBinary => XmlScalars.HexBinary,
        XmlScalarKind.QName => XmlScalars.QName,
        XmlScalarKind.OneZero => XmlScalars.OneZero,
        _ => OfList(kind & ~XmlScalarKind.List),
    };

    // By itself: compiling it would load all types of lists, and few schemas have lists.
    private static XmlScalar OfList(XmlScalarKind item) => item switch
    {
        XmlScalarKind.None => XmlListScalars.Words,
        XmlScalarKind.Boolean => XmlListScalars.Boolean,
        XmlScalarKind.YesNo => XmlListScalars.YesNo,
        XmlScalarKind.OnOff => XmlListScalars.OnOff,
        XmlScalarKind.TrueFalse => XmlListScalars.TrueFalse,
        XmlScalarKind.SByte => XmlListScalars.SByte,
        XmlScalarKind.Byte => XmlListScalars.Byte,
        XmlScalarKind.Int16 => XmlListScalars.Int16,
        XmlScalarKind.UInt16 => XmlListScalars.UInt16,
        XmlScalarKind.Int32 => XmlListScalars.Int32,
        XmlScalarKind.UInt32 => XmlListScalars.UInt32,
        XmlScalarKind.Int64 => XmlListScalars.Int64,
        XmlScalarKind.UInt64 => XmlListScalars.UInt64,
        XmlScalarKind.Integer => XmlListScalars.Integer,
        XmlScalarKind.Uuid => XmlListScalars.Uuid,
        XmlScalarKind.Decimal => XmlListScalars.Decimal,
        XmlScalarKind.Single => XmlListScalars.Single,
        XmlScalarKind.Double => XmlListScalars.Double,
        XmlScalarKind.DateTime => XmlListScalars.DateTime,
        XmlScalarKind.Date => XmlListScalars.Date,
        XmlScalarKind.Time => XmlListScalars.Time,
        XmlScalarKind.Year => XmlListScalars.Year,
        XmlScalarKind.YearMonth => XmlListScalars.YearMonth,
        XmlScalarKind.Month => XmlListScalars.Month,
        XmlScalarKind.MonthDay => XmlListScalars.MonthDay,
        XmlScalarKind.Day => XmlListScalars.Day,
        XmlScalarKind.Duration => XmlListScalars.Duration,
        XmlScalarKind.Base64Binary => XmlListScalars.Base64Binary,
        XmlScalarKind.HexBinary => XmlListScalars.HexBinary,
        XmlScalarKind.QName => XmlListScalars.QName,
        XmlScalarKind.OneZero => XmlListScalars.OneZero,
        _ => throw new InvalidOperationException($"The table of classes has an unknown scalar {item}."),
    };
}
