namespace SchemaGen.Runtime.Classes;

/// <summary>The conversion between the values of a member and text. The numbers are part of the encoded table.</summary>
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
    Integer = 14,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Uuid = 15,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Decimal = 16,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Single = 17,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Double = 18,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    DateTime = 19,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Date = 20,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Time = 21,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Year = 22,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    YearMonth = 23,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Month = 24,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    MonthDay = 25,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Day = 26,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Duration = 27,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    Base64Binary = 28,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    HexBinary = 29,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    QName = 30,

    /// <summary>The scalar of that name in <c>XmlScalars</c>.</summary>
    OneZero = 31,

    /// <summary>Added to what an item is: a list of such in one text.</summary>
    List = 64,

    /// <summary>A conversion from the schema's generated code; its number there follows.</summary>
    Own = 128,
}
