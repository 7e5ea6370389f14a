namespace SchemaGen.Datatypes.Tests.Xsd;

/// <summary>Tests how error messages describe the expected value.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void A_plain_type_is_its_name_with_an_article()
    {
        Types.Xsd("unsignedInt").Description.ShouldBe("an unsignedInt");
        Types.Xsd("token").Description.ShouldBe("a token");
        Types.Xsd("NCName").Description.ShouldBe("an NCName");
        Types.Xsd("NOTATION").Description.ShouldBe("a NOTATION");
    }

    [Theory]
    [InlineData("NCName", "1a", "it starts with '1'")]
    [InlineData("ID", "a:b", "it contains a colon")]
    [InlineData("IDREFS", "a b/c", "item 2 is 'b/c', and it contains '/'")]
    [InlineData("NMTOKEN", "", "it is empty")]
    [InlineData("NMTOKENS", "a b# c", "item 2 is 'b#', and it contains '#'")]
    [InlineData("Name", "-a", "it starts with '-'")]
    [InlineData("QName", "q:a", "the prefix 'q' is not declared")]
    [InlineData("int", "1.5", "it is not a whole number")]
    [InlineData("int", "x", "it is not a number")]
    [InlineData("unsignedByte", "256", "it is more than 255")]
    [InlineData("positiveInteger", "0", "it is less than 1")]
    [InlineData("date", "2023-02-29", "there is no such date")]
    [InlineData("date", "29.2.2024", "a date is written like 2026-01-31")]
    [InlineData("date", "2023-02-29Z", "there is no such date")]
    [InlineData("date", "2024-02-29T10:00:00", "a date has no time of day")]
    [InlineData("date", "2024-02-29+15:00", "a time zone is written like Z or +01:00, and is 14:00 at most")]
    [InlineData("dateTime", "2024-02-29T10:00:00.5+0100", "a time zone is written like Z or +01:00, and is 14:00 at most")]
    [InlineData("dateTime", "2024-02-29T10:00:00,5", "a fraction of a second is written like 2026-01-31T23:59:00.5")]
    [InlineData("gYear", "2024-02", "a gYear is written like 2026")]
    [InlineData("time", "25:00:00", "there is no such time")]
    [InlineData("decimal", "1,5", "it contains ','")]
    [InlineData("double", "+Infinity", "infinity is written INF or -INF, and what is not a number NaN")]
    [InlineData("float", "50%", "it contains '%'")]
    [InlineData("hexBinary", "0x10", "it contains 'x'")]
    [InlineData("hexBinary", "abc", "its number of digits is odd")]
    [InlineData("base64Binary", "YW-j", "it contains '-'")]
    [InlineData("base64Binary", "YW=j", "'=' stands before its end")]
    [InlineData("base64Binary", "Y===", "it ends with more than two '='")]
    [InlineData("base64Binary", "YWJ", "it is cut: its digits come in groups of four")]
    [InlineData("base64Binary", "YWJ=", "its last digit has bits that belong to no byte")]
    [InlineData("QName", "a:b:c", "it contains two colons")]
    [InlineData("QName", ":a", "nothing stands before its colon")]
    [InlineData("QName", "a:", "nothing stands after its colon")]
    [InlineData("anyURI", "a#b#c", "it contains two '#'")]
    [InlineData("anyURI", "100%", "a '%' is not followed by two hexadecimal digits")]
    [InlineData("anyURI", "a/[b]", "a bracket stands elsewhere than around an address, in a query or in a fragment")]
    [InlineData("anyURI", "http://[1.2.3.4]/", "'1.2.3.4' in brackets is not an IPv6 address")]
    [InlineData("anyURI", "http://[::1]:8a/", "the port is not a number")]
    [InlineData("integer", "", null)]
    public void A_refused_text_has_a_reason(string type, string text, string? reason) => Types.Xsd(type).Explain(text).ShouldBe(reason);

    [Theory]
    [InlineData("maxLength", "3", "abcd", "it has 4 characters")]
    [InlineData("pattern", "[a-z]", "1", null)]
    public void A_facet_gives_its_reason(string facet, string value, string text, string? reason) =>
        Types.Xsd("token", (facet, value)).Explain(text).ShouldBe(reason);

    [Fact]
    public void Of_several_facets_the_broken_one_is_named() =>
        Types.Xsd("token", ("pattern", "[a-z]+"), ("maxLength", "3")).Explain("A").ShouldBe("it is not a token that matches [a-z]+");

    [Theory]
    [InlineData("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])", "a token such as '0.0.0.0'")]
    [InlineData("([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}", "a token that matches ([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}")]
    public void A_long_pattern_is_shown_by_an_example(string pattern, string description) => Types.Xsd("token", ("pattern", pattern)).Description.ShouldBe(description);

    [Fact]
    public void Bounds_share_their_preposition() =>
        Types.Xsd("integer", ("minInclusive", " 5 "), ("maxInclusive", "7")).Description.ShouldBe("an integer of at least 5 and at most 7");

    [Fact]
    public void Exclusive_bounds_are_told_apart() =>
        Types.Xsd("decimal", ("minExclusive", "0"), ("maxExclusive", "1")).Description.ShouldBe("a decimal greater than 0 and less than 1");

    [Fact]
    public void Lengths_name_their_unit()
    {
        Types.Xsd("token", ("length", "1")).Description.ShouldBe("a token of exactly 1 character");
        Types.Xsd("hexBinary", ("maxLength", "16")).Description.ShouldBe("a hexBinary of at most 16 bytes");
        Types.Xsd("NMTOKENS", ("minLength", "2")).Description.ShouldBe("an NMTOKENS of at least 2 items");
    }

    [Fact]
    public void Patterns_come_last() =>
        Types.Xsd("token", ("pattern", "[a-z]+"), ("maxLength", "8")).Description.ShouldBe("a token of at most 8 characters that matches [a-z]+");

    [Fact]
    public void A_refused_pattern_says_what_and_where() =>
        Types.XsdError("token", ("pattern", "ab$[")).Message
            .ShouldBe("the pattern ab$[ is not an XSD regular expression: ']' is missing at the end of a character class, at character 5");
}
