namespace SchemaGen.Datatypes.Xsd;

/// <summary>The table of all types, in the order of XSD 1.0 part 2, section 3.</summary>
internal static class BuiltInTypes
{
    private static readonly XsdType IdRef = new TextType("IDREF", WhiteSpace.Collapse, XmlNames.IsNCName, IdType.IdRef, NameFault.OfNCName);
    private static readonly XsdType Entity = new EntityType();
    private static readonly XsdType NmToken = new TextType("NMTOKEN", WhiteSpace.Collapse, XmlNames.IsNmtoken, explain: NameFault.OfNmtoken);

    public static IReadOnlyList<XsdType> All { get; } =
    [
        // 3.2, primitive
        new TextType("string", WhiteSpace.Preserve),
        new BooleanType(),
        new DecimalType("decimal", isInteger: false),
        new FloatingType("float", isSingle: true),
        new FloatingType("double", isSingle: false),
        new DurationType(),
        new DateTimeType("dateTime", DateTimeParts.Date | DateTimeParts.Time),
        new DateTimeType("time", DateTimeParts.Time),
        new DateTimeType("date", DateTimeParts.Date),
        new DateTimeType("gYearMonth", DateTimeParts.Year | DateTimeParts.Month),
        new DateTimeType("gYear", DateTimeParts.Year),
        new DateTimeType("gMonthDay", DateTimeParts.Month | DateTimeParts.Day),
        new DateTimeType("gDay", DateTimeParts.Day),
        new DateTimeType("gMonth", DateTimeParts.Month),
        new HexBinaryType(),
        new Base64BinaryType(),
        new TextType("anyURI", WhiteSpace.Collapse, UriReference.IsValid, explain: UriReference.Explain),
        new QNameType("QName"),
        new QNameType("NOTATION"),

        // 3.3.1 to 3.3.12, derived from string
        new TextType("normalizedString", WhiteSpace.Replace),
        new TextType("token", WhiteSpace.Collapse),
        new TextType("language", WhiteSpace.Collapse, LanguageTag.IsValid, explain: static _ => "a language is written like en or en-GB"),
        NmToken,
        new ListType("NMTOKENS", NmToken),
        new TextType("Name", WhiteSpace.Collapse, XmlNames.IsName, explain: NameFault.OfName),
        new TextType("NCName", WhiteSpace.Collapse, XmlNames.IsNCName, explain: NameFault.OfNCName),
        new TextType("ID", WhiteSpace.Collapse, XmlNames.IsNCName, IdType.Id, NameFault.OfNCName),
        IdRef,
        new ListType("IDREFS", IdRef, IdType.IdRefs),
        Entity,
        new ListType("ENTITIES", Entity),

        // 3.3.13 to 3.3.25, derived from decimal
        new DecimalType("integer", isInteger: true),
        new DecimalType("nonPositiveInteger", isInteger: true, maximum: "0"),
        new DecimalType("negativeInteger", isInteger: true, maximum: "-1"),
        new DecimalType("long", isInteger: true, "-9223372036854775808", "9223372036854775807"),
        new DecimalType("int", isInteger: true, "-2147483648", "2147483647"),
        new DecimalType("short", isInteger: true, "-32768", "32767"),
        new DecimalType("byte", isInteger: true, "-128", "127"),
        new DecimalType("nonNegativeInteger", isInteger: true, minimum: "0"),
        new DecimalType("unsignedLong", isInteger: true, "0", "18446744073709551615"),
        new DecimalType("unsignedInt", isInteger: true, "0", "4294967295"),
        new DecimalType("unsignedShort", isInteger: true, "0", "65535"),
        new DecimalType("unsignedByte", isInteger: true, "0", "255"),
        new DecimalType("positiveInteger", isInteger: true, minimum: "1"),

        // Not of XSD 1.0 but of the XPath 2.0 data model; schemas that Jing loads may name them. Any text, kept as it is.
        new TextType("untypedAtomic", WhiteSpace.Preserve),
        new TextType("anyAtomicType", WhiteSpace.Preserve),
    ];
}
