namespace SchemaGen.Datatypes.Tests.Xsd;

/// <summary>What error messages say was expected.</summary>
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
