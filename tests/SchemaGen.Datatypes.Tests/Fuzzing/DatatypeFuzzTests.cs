using SchemaGen.Datatypes.XsdRegex;
using SchemaGen.Testing.Fuzzing;

namespace SchemaGen.Datatypes.Tests.Fuzzing;

/// <summary>Broken regular expressions, facets and values result in an answer or an error, never in an exception.</summary>
public sealed class DatatypeFuzzTests
{
    private static readonly string[] Expressions =
    [
        @"[a-z]{2,3}(b|c)*\d+", @"\p{Lu}\P{IsGreek}[^\s&]\i\c*", @"[a-m-[b-c-[b]]]?", @"(a{0,50}){0,50}", @"\p{IsBasicLatin}|\p{Nd}|.", @"((x|y)*z){3,}", @"\n\r\t\\\|\.\-\^\?\*\+\{\}\(\)\[\]",
        @"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "[^-a]", "[a-z\\-]", "",
    ];

    private static readonly string[] Texts = ["", "abc", "ab-12", "\U0001F600", "\uD800", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"];

    private static readonly string[] Values =
    [
        "true", "-12.50", "1.5E-10", "INF", "NaN", "P1Y2M3DT4H5M6.7S", "2024-02-29T23:59:59.999+14:00", "24:00:00Z", "-0001-01-01", "2024-02", "--02-29", "---31", "--12", "0aFF", "QUJD RA==",
        "http://example.org/a%20b?c#d", "p:name", "en-US-x-private", "a b c", "-99999999999999999999999999", "0", "+7", " 42 ", "12:30:45.123456789012345678901234567890", "99999-12-31", "P0D", "-PT1000000000000000000000S",
    ];

    private static readonly string[] Types =
    [
        "string", "normalizedString", "token", "boolean", "decimal", "float", "double", "duration", "dateTime", "time", "date", "gYearMonth", "gYear", "gMonthDay", "gDay", "gMonth", "hexBinary",
        "base64Binary", "anyURI", "QName", "NOTATION", "language", "NMTOKEN", "NMTOKENS", "Name", "NCName", "ID", "IDREFS", "ENTITIES", "integer", "nonPositiveInteger", "long", "unsignedByte", "positiveInteger",
    ];

    private static readonly string[] Facets =
    [
        "minInclusive", "maxInclusive", "minExclusive", "maxExclusive", "length", "minLength", "maxLength", "totalDigits", "fractionDigits", "pattern", "enumeration", "whiteSpace",
    ];

    [Fact]
    public void Regular_expressions() => FuzzRun.OfTexts(Expressions, 4_000, static expression =>
    {
        if (!XsdPattern.TryCompile(expression, out XsdPattern? pattern, out XsdPatternError? error))
        {
            error!.Position.ShouldBeInRange(0, expression.Length);
            return;
        }

        foreach (string text in Texts)
        {
            _ = pattern!.IsMatch(text);
        }
    });

    [Fact]
    public void Values_of_every_datatype() => FuzzRun.OfTexts(Values, 3_000, static text =>
    {
        foreach (string type in Types)
        {
            Datatype datatype = Tests.Types.Xsd(type);
            (datatype.Parse(text) is not null).ShouldBe(datatype.IsValid(text), type);
        }
    });

    [Fact]
    public void Facets_of_every_datatype() => FuzzRun.OfTexts([.. Values, .. Expressions], 1_500, static value =>
    {
        foreach (string type in Types)
        {
            string facet = Facets[(value.Length + type.Length) % Facets.Length];
            if (Tests.Types.TryXsd(type, [(facet, value)], out Datatype? datatype, out DatatypeError? error))
            {
                datatype!.Description.ShouldNotBeEmpty();
                (datatype.Parse("10") is not null).ShouldBe(datatype.IsValid("10"), type);
            }
            else
            {
                error!.Message.ShouldNotBeEmpty();
            }
        }
    });
}
