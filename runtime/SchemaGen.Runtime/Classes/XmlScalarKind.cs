namespace SchemaGen.Runtime.Classes;

/// <summary>How the values of a member are text. The numbers are part of the encoded table.</summary>
internal enum XmlScalarKind
{
    /// <summary>It has no values, or they are the texts themselves.</summary>
    None = 0,

    /// <summary>Members of an enum, each a word.</summary>
    Word = 1,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Boolean = 2,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    YesNo = 3,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    OnOff = 4,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    TrueFalse = 5,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    SByte = 6,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Byte = 7,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Int16 = 8,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    UInt16 = 9,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Int32 = 10,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    UInt32 = 11,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Int64 = 12,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    UInt64 = 13,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    BigInteger = 14,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Uuid = 15,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Integer = 16,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Decimal = 17,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Single = 18,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Double = 19,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    DateTime = 20,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Date = 21,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Time = 22,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Year = 23,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    YearMonth = 24,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Month = 25,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    MonthDay = 26,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Day = 27,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Duration = 28,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Base64Binary = 29,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    HexBinary = 30,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    QName = 31,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    OneZero = 32,

    /// <summary>Added to what an item is: a list of such in one text.</summary>
    List = 64,

    /// <summary>What the schema's generated code makes; its number there follows.</summary>
    Own = 128,
}
