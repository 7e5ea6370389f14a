using SchemaGen.Datatypes.Tests.Suites;

namespace SchemaGen.Datatypes.Tests.Xsd;

/// <summary>Two texts are equal if and only if they represent the same value.</summary>
public sealed class ValueEqualityTests
{
    [Theory]
    [InlineData("token", "a  b", " a b ")]
    [InlineData("normalizedString", "a\tb", "a b")]
    [InlineData("boolean", "1", "true")]
    [InlineData("decimal", "1.0", "+01.00")]
    [InlineData("decimal", "0", "-0.0")]
    [InlineData("unsignedInt", "007", "+7")]
    [InlineData("float", "NaN", "NaN")]
    [InlineData("float", "0", "-0")]
    [InlineData("float", "16777216", "16777217")]
    [InlineData("double", "1E400", "INF")]
    [InlineData("duration", "P0Y", "-PT0S")]
    [InlineData("duration", "P1Y", "P01Y0M0DT0.00S")]
    [InlineData("dateTime", "2001-12-31T23:00:00Z", "2002-01-01T00:00:00.0+01:00")]
    [InlineData("dateTime", "2001-12-31T24:00:00", "2002-01-01T00:00:00")]
    [InlineData("time", "24:00:00", "00:00:00")]
    [InlineData("hexBinary", "0a", "0A")]
    [InlineData("base64Binary", "AAAA", "A A AA")]
    [InlineData("NMTOKENS", "a b", " a\nb")]
    [InlineData("QName", "p:a", "q:a")]
    public void These_are_equal(string type, string left, string right)
    {
        Datatype datatype = Types.Xsd(type);
        datatype.Parse(left, Context).ShouldNotBeNull();
        datatype.Parse(left, Context).ShouldBe(datatype.Parse(right, Context));
        datatype.Parse(left, Context)!.GetHashCode().ShouldBe(datatype.Parse(right, Context)!.GetHashCode());
    }

    [Theory]
    [InlineData("string", "a", "a ")]
    [InlineData("token", "a", "A")]
    [InlineData("decimal", "1.0", "1.01")]
    [InlineData("double", "16777216", "16777217")]
    [InlineData("float", "INF", "-INF")]
    [InlineData("duration", "P1D", "PT24H")]
    [InlineData("duration", "P1Y", "P12M")]
    [InlineData("dateTime", "2001-12-31T23:00:00Z", "2001-12-31T23:00:00")]
    [InlineData("time", "00:30:00+01:00", "23:30:00Z")]
    [InlineData("gYearMonth", "1996-01Z", "1996-01+01:00")]
    [InlineData("base64Binary", "aaaa", "AAAA")]
    [InlineData("QName", "p:a", "a")]
    [InlineData("QName", "p:a", "p:b")]
    [InlineData("language", "en", "EN")]
    public void These_are_not(string type, string left, string right)
    {
        Datatype datatype = Types.Xsd(type);
        datatype.Parse(left, Context).ShouldNotBeNull();
        datatype.Parse(right, Context).ShouldNotBeNull();
        datatype.Parse(left, Context).ShouldNotBe(datatype.Parse(right, Context));
    }

    [Fact]
    public void A_name_without_prefix_is_in_the_default_namespace()
    {
        DocumentContext context = new() { Namespaces = new() { [""] = "urn:p", ["p"] = "urn:p" } };
        Datatype name = Types.Xsd("QName");
        name.Parse("a", context).ShouldBe(name.Parse("p:a", context));
    }

    private static DocumentContext Context { get; } = new()
    {
        Namespaces = new() { [""] = "", ["p"] = "urn:p", ["q"] = "urn:p" },
    };
}
