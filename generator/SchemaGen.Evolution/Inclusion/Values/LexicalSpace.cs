using SchemaGen.Evolution.Inclusion.Values.Automata;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>The lexical spaces of XSD 1.0 part 2, section 3, over texts whose white space is normalised already.</summary>
internal static class LexicalSpace
{
    private const string Decimal = @"[+\-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)";
    private const string Year = "-?(0[0-9]{2}[1-9]|0[0-9][1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3,})";
    private const string PlainYear = "-?[1-9][0-9]{3}";
    private const string Month = "(0[1-9]|1[0-2])";
    private const string MonthDay = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))";
    private const string PlainMonthDay = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))";
    private const string Time = @"(([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?|24:00:00(\.0+)?)";
    private const string PlainTime = @"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?";
    private const string Zone = @"(Z|[+\-](0[0-9]|1[0-3]):[0-5][0-9]|[+\-]14:00)?";
    private const string Duration = @"-?P([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]+)?S)?)?";
    private const string PlainDuration = "-?P([0-9]{1,4}[YMD]|T[0-9]{1,4}[HMS])";
    private const string Base64 = "( ?[A-Za-z0-9+/]){4}";
    private const string Base64End = "(( ?[A-Za-z0-9+/]){2} ?[AEIMQUYcgkosw048] ?=|( ?[A-Za-z0-9+/]) ?[AQgw] ?= ?=)";

    /// <summary>The types that are decimal or derived from it, with their bounds.</summary>
    private static readonly Dictionary<string, (string? Minimum, string? Maximum)> DecimalTypes = new(StringComparer.Ordinal)
    {
        ["decimal"] = (null, null),
        ["integer"] = (null, null),
        ["nonPositiveInteger"] = (null, "0"),
        ["negativeInteger"] = (null, "-1"),
        ["long"] = ("-9223372036854775808", "9223372036854775807"),
        ["int"] = ("-2147483648", "2147483647"),
        ["short"] = ("-32768", "32767"),
        ["byte"] = ("-128", "127"),
        ["nonNegativeInteger"] = ("0", null),
        ["unsignedLong"] = ("0", "18446744073709551615"),
        ["unsignedInt"] = ("0", "4294967295"),
        ["unsignedShort"] = ("0", "65535"),
        ["unsignedByte"] = ("0", "255"),
        ["positiveInteger"] = ("1", null),
    };

    /// <summary>Whether values of the type are decimal numbers.</summary>
    public static bool IsDecimal(string type) => DecimalTypes.ContainsKey(type);

    /// <summary>The texts of a type without facets.</summary>
    public static TextEnclosure Of(string libraryUri, string type) => libraryUri.Length == 0 ? TextEnclosure.Exactly(ConstantText.All) : type switch
    {
        "string" or "normalizedString" or "token" or "untypedAtomic" or "anyAtomicType" => TextEnclosure.Exactly(ConstantText.All),
        "boolean" => Exactly("true|false|1|0"),
        "float" or "double" => Exactly($@"{Decimal}([eE][+\-]?[0-9]+)?|-?INF|NaN"),
        "duration" => Between(Duration, PlainDuration),
        "dateTime" => Between($"{Year}-{MonthDay}T{Time}{Zone}", $"{PlainYear}-{PlainMonthDay}T{PlainTime}{Zone}"),
        "date" => Between($"{Year}-{MonthDay}{Zone}", $"{PlainYear}-{PlainMonthDay}{Zone}"),
        "time" => Between($"{Time}{Zone}", $"{PlainTime}{Zone}"),
        "gYearMonth" => Between($"{Year}-{Month}{Zone}", $"{PlainYear}-{Month}{Zone}"),
        "gYear" => Between($"{Year}{Zone}", $"{PlainYear}{Zone}"),
        "gMonthDay" => Exactly($"--{MonthDay}{Zone}"),
        "gMonth" => Exactly($"--{Month}{Zone}"),
        "gDay" => Exactly($"---(0[1-9]|[12][0-9]|3[01]){Zone}"),
        "hexBinary" => Exactly("([0-9a-fA-F]{2})*"),
        "base64Binary" => Exactly($"({Base64})*({Base64End})?"),
        "anyURI" => Between("([^%#]|%[0-9a-fA-F]{2})*(#([^%#]|%[0-9a-fA-F]{2})*)?", @"[^:%#\[\]]*"),
        "language" => Exactly("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*"),
        "QName" or "NOTATION" => new TextEnclosure(QualifiedName(), new NameText(allowsColon: false, needsStart: true, isList: false)),
        "NMTOKEN" or "NMTOKENS" => TextEnclosure.Exactly(new NameText(allowsColon: true, needsStart: false, type == "NMTOKENS")),
        "Name" => TextEnclosure.Exactly(new NameText(allowsColon: true, needsStart: true, isList: false)),
        "NCName" or "ID" or "IDREF" or "IDREFS" => TextEnclosure.Exactly(new NameText(allowsColon: false, needsStart: true, type == "IDREFS")),
        "ENTITY" or "ENTITIES" => new TextEnclosure(new NameText(allowsColon: false, needsStart: true, type == "ENTITIES"), ConstantText.None),
        _ => DecimalTypes.TryGetValue(type, out (string? Minimum, string? Maximum) bounds)
            ? OfDecimal(type, bounds.Minimum, bounds.Maximum)
            : new TextEnclosure(ConstantText.All, ConstantText.None),
    };

    /// <summary>One number in all its spellings.</summary>
    public static TextEnclosure OfNumber(string type, string number) =>
        Of(DatatypeUri, type).And(TextEnclosure.Exactly(new DecimalBoundText(number, allowsLess: false, allowsEqual: true, allowsGreater: false)));

    private const string DatatypeUri = Datatypes.DatatypeLibrary.XsdUri;

    private static TextEnclosure OfDecimal(string type, string? minimum, string? maximum)
    {
        List<TextAutomaton> parts = [new RegexText(type == "decimal" ? Decimal : @"[+\-]?[0-9]+")];
        if (minimum is not null)
        {
            parts.Add(new DecimalBoundText(minimum, allowsLess: false, allowsEqual: true, allowsGreater: true));
        }

        if (maximum is not null)
        {
            parts.Add(new DecimalBoundText(maximum, allowsLess: true, allowsEqual: true, allowsGreater: false));
        }

        return TextEnclosure.Exactly(parts.Count == 1 ? parts[0] : new IntersectionText(parts, []));
    }

    /// <summary>Names with a prefix are allowed where it is declared; what is more, a text with two colons or an empty part is none.</summary>
    private static IntersectionText QualifiedName() =>
        new([new NameText(allowsColon: true, needsStart: true, isList: false), new RegexText("[^:]+(:[^:0-9.\\-][^:]*)?")], []);

    private static TextEnclosure Exactly(string expression) => TextEnclosure.Exactly(new RegexText(expression));

    private static TextEnclosure Between(string upper, string lower) => new(new RegexText(upper), new RegexText(lower));
}
