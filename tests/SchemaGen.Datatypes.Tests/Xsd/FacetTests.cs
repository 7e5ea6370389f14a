namespace SchemaGen.Datatypes.Tests.Xsd;

/// <summary>XSD 1.0 part 2, section 4.3: the values that facets allow. A row has a type, a facet, and valid and invalid texts.</summary>
public sealed class FacetTests
{
    [Theory]
    [InlineData("string", "length=2", "ab|\t |a\U00010330", "|a|abc")]
    [InlineData("token", "length=2", "ab| ab |\U00010330\U00010330", "a|a  b")]
    [InlineData("token", "minLength=2", "ab|abc", "a|  a  ")]
    [InlineData("token", "maxLength= +2 ", "|ab", "abc")]
    [InlineData("token", "maxLength=99999999999999999999", "abc", null)]
    [InlineData("hexBinary", "length=2", "0a0B", "0a|0a0b0c")]
    [InlineData("base64Binary", "length=4", "AAAA BA==", "AAAA|AAAABBA=")]
    [InlineData("NMTOKENS", "length=2", "a b| a  b ", "a|a b c")]
    [InlineData("anyURI", "minLength=1", "a", "")]
    [InlineData("integer", "minInclusive=5", "5|6|+05|99999999999999999999999999", "4|-5|-99999999999999999999999999")]
    [InlineData("integer", "maxExclusive=5", "4|-9", "5|6|10")]
    [InlineData("decimal", "minExclusive=-1.5", "-1.49|0|2", "-1.5|-1.500|-1.51|-2")]
    [InlineData("decimal", "maxInclusive=0.25", "0.25|.2|-3", "0.251|0.3|1")]
    [InlineData("float", "minInclusive=0", "0|-0|INF|1e-3", "NaN|-1e-3|-INF")]
    [InlineData("float", "maxInclusive=NaN", "NaN", "0|INF")]
    [InlineData("duration", "minInclusive=P1M", "P1M|P32D|P1Y", "P28D|P30D|P31D|-P1Y")]
    [InlineData("duration", "maxExclusive=PT0.25S", "PT0.2S|PT0.249S|-P1D|P0D", "PT0.25S|PT0.3S|PT1S")]
    [InlineData("duration", "minExclusive=-PT0.5S", "-PT0.25S|P0D", "-PT0.5S|-PT1.25S")]
    [InlineData("dateTime", "minInclusive=2001-01-01T00:00:00Z", "2001-01-01T00:00:00Z|2001-01-01T14:00:01|2001-01-01T01:00:00+01:00", "2001-01-01T00:00:00|2001-01-01T14:00:00|2000-12-31T23:59:59.9Z")]
    [InlineData("dateTime", "maxExclusive=2001-01-01T00:00:00", "2000-12-31T23:59:59.99|2000-12-31T09:59:59Z", "2001-01-01T00:00:00|2000-12-31T10:00:00Z|2001-01-01T00:00:00Z")]
    [InlineData("date", "minInclusive=-0044-03-15", "-0044-03-15|-0043-01-01|0001-01-01|12345-01-01", "-0044-03-14|-0045-12-31|-12345-01-01")]
    [InlineData("gYear", "maxInclusive=9999", "9999|-10000", "10000|99999999999999999999")]
    [InlineData("gDay", "maxExclusive=---15", "---14", "---15|---31")]
    [InlineData("time", "minInclusive=12:00:00", "12:00:00|12:00:00.001", "11:59:59|24:00:00")]
    [InlineData("decimal", "totalDigits=3", "123|012.3|1.230|-.123", "1234|12.34|.1234|0.001234")]
    [InlineData("decimal", "fractionDigits=1", "1.2|1.20|5", "1.23|.01")]
    [InlineData("integer", "fractionDigits=0", "5", "5.0")]
    [InlineData("integer", "totalDigits=2", "-99|0099", "100")]
    [InlineData("unsignedInt", "pattern=[0-9]+", "5| 5 ", "+5")]
    [InlineData("normalizedString", "pattern=a b", "a\tb", " a b")]
    [InlineData("string", "pattern=a b", "a b", "a\tb|a b\n")]
    [InlineData("token", "pattern=a b", " a\t b ", "ab")]
    [InlineData("boolean", "pattern=true|false", "true", "1")]
    public void A_facet_allows_and_forbids(string type, string facet, string valid, string? invalid)
    {
        string[] parts = facet.Split('=');
        Datatype datatype = Types.Xsd(type, (parts[0], parts[1]));
        foreach (string text in valid.Split('|'))
        {
            datatype.IsValid(text).ShouldBeTrue($"{datatype.Description}: '{text}'");
        }

        foreach (string text in invalid?.Split('|') ?? [])
        {
            datatype.IsValid(text).ShouldBeFalse($"{datatype.Description}: '{text}'");
        }
    }

    [Fact]
    public void All_patterns_must_match()
    {
        Datatype datatype = Types.Xsd("token", ("pattern", "[ab]+"), ("pattern", "[bc]+"));
        datatype.IsValid("b").ShouldBeTrue();
        datatype.IsValid("a").ShouldBeFalse();
        datatype.IsValid("c").ShouldBeFalse();
    }

    [Fact]
    public void A_bound_given_twice_holds_twice()
    {
        Datatype datatype = Types.Xsd("integer", ("minInclusive", "5"), ("minInclusive", "7"));
        datatype.IsValid("6").ShouldBeFalse();
        datatype.IsValid("7").ShouldBeTrue();
    }

    [Theory]
    [InlineData("boolean", "length", "1", DatatypeErrorKind.UnknownParameter)]
    [InlineData("integer", "length", "1", DatatypeErrorKind.UnknownParameter)]
    [InlineData("QName", "maxLength", "1", DatatypeErrorKind.UnknownParameter)]
    [InlineData("string", "minInclusive", "1", DatatypeErrorKind.UnknownParameter)]
    [InlineData("boolean", "minInclusive", "0", DatatypeErrorKind.UnknownParameter)]
    [InlineData("float", "totalDigits", "1", DatatypeErrorKind.UnknownParameter)]
    [InlineData("string", "fractionDigits", "1", DatatypeErrorKind.UnknownParameter)]
    [InlineData("string", "enumeration", "a", DatatypeErrorKind.UnknownParameter)]
    [InlineData("string", "whiteSpace", "collapse", DatatypeErrorKind.UnknownParameter)]
    [InlineData("string", "Pattern", "a", DatatypeErrorKind.UnknownParameter)]
    [InlineData("string", "length", "-1", DatatypeErrorKind.InvalidParameter)]
    [InlineData("string", "length", "1.0", DatatypeErrorKind.InvalidParameter)]
    [InlineData("string", "length", "", DatatypeErrorKind.InvalidParameter)]
    [InlineData("decimal", "totalDigits", "0", DatatypeErrorKind.InvalidParameter)]
    [InlineData("decimal", "fractionDigits", "x", DatatypeErrorKind.InvalidParameter)]
    [InlineData("integer", "minInclusive", "1.5", DatatypeErrorKind.InvalidParameter)]
    [InlineData("byte", "maxInclusive", "128", DatatypeErrorKind.InvalidParameter)]
    [InlineData("date", "maxInclusive", "yesterday", DatatypeErrorKind.InvalidParameter)]
    [InlineData("token", "pattern", "[a", DatatypeErrorKind.InvalidRegex)]
    public void A_facet_that_does_not_apply_or_is_malformed_is_an_error(string type, string facet, string value, DatatypeErrorKind kind)
    {
        DatatypeError error = Types.XsdError(type, ("pattern", "a"), (facet, value));
        error.Kind.ShouldBe(kind, error.Message);
        error.ParameterIndex.ShouldBe(1);
    }

    [Theory]
    [InlineData("minInclusive", "5", "maxInclusive", "3")]
    [InlineData("minInclusive", "5", "maxExclusive", "4")]
    [InlineData("minExclusive", "5", "minInclusive", "5")]
    [InlineData("maxInclusive", "5", "minInclusive", "6")]
    public void Bounds_that_contradict_each_other_are_an_error(string first, string firstValue, string second, string secondValue) =>
        Types.XsdError("integer", (first, firstValue), (second, secondValue)).Message.ShouldContain("contradicts");
}
